#include "screens/attract.h"

#include "flow/timings.h"
#include "screens/band.h"
#include "screens/foot.h"
#include "screens/invitation.h"
#include "screens/slide.h"
#include "screens/team.h"
#include "ui/dots.h"

namespace screens {

using ui::Frame;
using ui::Rect;

namespace {

const content::Slide* slide_at(const Model& model, const flow::Stop& stop) {
    if (stop.kind != flow::Stop::Kind::slide) return nullptr;
    const auto& slides = model.content.slides;
    return stop.index >= 0 && size_t(stop.index) < slides.size() ? &slides[size_t(stop.index)]
                                                                 : nullptr;
}

ui::Rgb fill_of(const Model& model, const flow::Stop& stop) {
    const content::Slide* slide = slide_at(model, stop);
    return slide ? plate_of(*slide, stop.index).fill : ui::paper;
}

void draw_slide_stop(Frame& frame, const Model& model, const content::Slide& slide, int index,
                     float reveal) {
    const Rect area = frame.theme.screen();
    const ui::Plate plate = plate_of(slide, index);
    draw_slide(frame, model, slide, {area, foot_height(frame.theme), reveal, index});
    draw_band(frame, area);
    const FootRoom room = foot_room(frame.theme, slide, area);
    draw_foot(frame, model, {area, room.x, room.width, plate.dots, plate.text});
}

void draw_stop(Frame& frame, const Model& model, View& view, const flow::Stop& stop, float reveal) {
    if (const content::Slide* slide = slide_at(model, stop)) {
        draw_slide_stop(frame, model, *slide, stop.index, reveal);
        return;
    }
    const Rect area = frame.theme.screen();
    frame.canvas.plate(area, ui::paper);
    const Rect inner = above_foot(frame.theme);
    if (stop.kind == flow::Stop::Kind::team)
        draw_team_poster(frame, model, inner, reveal);
    else
        draw_invitation(frame, model, view, inner, reveal);
    draw_band(frame, area);
    const float margin = frame.theme.margin();
    draw_foot(frame, model,
              {area, area.x + margin, area.w - 2 * margin,
               stop.kind == flow::Stop::Kind::team ? ui::rgb(content::Colour::red) : ui::action,
               ui::ink});
}

} // namespace

Rect above_foot(const ui::Theme& theme) {
    return theme.screen().above(theme.screen().bottom() - foot_height(theme));
}

Intents draw_attract(Frame& frame, const Model& model, View& view) {
    const auto& attract = std::get<flow::Attract>(model.state.mode);
    const auto& stops = model.programme.stops;
    frame.controls.add(
        {"attract", ui::Role::button, frame.strings["touch"], "", frame.theme.screen()});
    if (attract.stop < 0 || size_t(attract.stop) >= stops.size()) return {};
    const flow::Stop& stop = stops[size_t(attract.stop)];
    const bool has_previous = attract.previous >= 0 && size_t(attract.previous) < stops.size() &&
                              attract.previous != attract.stop;
    const float way = has_previous ? frame.run(attract.since, flow::wipe) : 1;
    constexpr float turn = 0.56f; // of the way: the dots have met
    if (way < turn) {
        draw_stop(frame, model, view, stops[size_t(attract.previous)], 1);
        ui::draw_wipe(frame, frame.theme.screen(), frame.theme.u(118), fill_of(model, stop),
                      way / turn);
    } else {
        draw_stop(frame, model, view, stop, (way - turn) / (1 - turn));
    }
    return {};
}

} // namespace screens
