#include "screens/attract.h"

#include "flow/deadlines.h"
#include "flow/timings.h"
#include "screens/band.h"
#include "screens/closed.h"
#include "screens/foot.h"
#include "screens/invitation.h"
#include "screens/slide.h"
#include "screens/team.h"
#include "screens/visit.h"
#include "ui/dots.h"

namespace screens {

using ui::Frame;
using ui::Rect;

namespace {

// Also what was there until just now.
const content::Slide* card_of(const Model& model, const flow::Stop& stop) {
    const content::Slide* card = screens::card_of(model.content, stop);
    return card == nullptr && model.before != nullptr ? screens::card_of(*model.before, stop)
                                                      : card;
}

ui::Rgb fill_of(const Model& model, const flow::Stop& stop) {
    if (stop.kind == flow::Stop::Kind::closed) return closed_fill;
    const content::Slide* card = card_of(model, stop);
    return card ? plate_of(*card, stop.index).fill : ui::paper;
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

// Nothing can be done but read: there is no invitation to touch.
void draw_takeover(Frame& frame, const Model& model, const content::Slide& card, int index,
                   float reveal) {
    const Rect area = frame.theme.screen();
    draw_slide(frame, model, card, {area, takeover_foot(frame.theme), reveal, index});
    draw_band(frame, area);
    if (frame.motion) frame.wakes.at(frame.now + ui::stays_put); // it may be alone for hours
}

void draw_stop(Frame& frame, const Model& model, View& view, const flow::Stop& stop, float reveal) {
    if (stop.kind == flow::Stop::Kind::closed) {
        draw_closed(frame, model, stop.index, reveal);
        return;
    }
    if (const content::Slide* card = card_of(model, stop)) {
        if (stop.kind == flow::Stop::Kind::takeover)
            draw_takeover(frame, model, *card, stop.index, reveal);
        else
            draw_slide_stop(frame, model, *card, stop.index, reveal);
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

// The page of a visit that is over, as it was left but for the words on it.
void draw_left_page(Frame& frame, const Model& model, View& view, const flow::Visit& visit) {
    flow::State then = model.state;
    then.mode = visit;
    const Model left{model.content,        then,           model.programme,
                     model.recent,         model.keyboard, model.out_of_order,
                     model.language_names, model.before,   model.wall,
                     model.wall_version};
    frame.controls.set_held_back(true);
    draw_visit(frame, left, view);
    frame.controls.set_held_back(false);
}

// False where what is left is no more to be had.
bool can_be_drawn(const Model& model, const flow::Attract& attract) {
    const auto* stop = std::get_if<flow::Stop>(&attract.previous);
    if (stop == nullptr) return !std::holds_alternative<std::monostate>(attract.previous);
    const bool card =
        stop->kind == flow::Stop::Kind::slide || stop->kind == flow::Stop::Kind::takeover;
    return !card || card_of(model, *stop) != nullptr;
}

constexpr float turn = float(double(flow::wipe_meets.count()) / double(flow::wipe.count()));

// How far the wipe is, 0 to 1. The state says which side of its turn is to be seen; without motion
// the turn is a cut.
float way_of(Frame& frame, const Model& model, const flow::Attract& attract) {
    if (!can_be_drawn(model, attract)) return 1;
    const float way = frame.run(attract.since, flow::wipe);
    if (std::holds_alternative<flow::Hidden>(attract.previous)) return std::max(way, turn);
    const bool to_be_hidden = flow::hidden(model.state, model.programme).has_value();
    if (!to_be_hidden) return way;
    return frame.motion ? std::min(way, turn * 0.999f) : 0;
}

} // namespace

float takeover_foot(const ui::Theme& theme) {
    return theme.margin();
}

Rect above_foot(const ui::Theme& theme) {
    return theme.screen().above(theme.screen().bottom() - foot_height(theme));
}

Intents draw_attract(Frame& frame, const Model& model, View& view) {
    const auto& attract = std::get<flow::Attract>(model.state.mode);
    if (model.programme.mode == flow::Mode::open)
        frame.controls.add(
            {"attract", ui::Role::button, frame.strings["touch"], "", frame.theme.screen()});
    const flow::Stop* stop = model.programme.stop(attract.stop);
    if (stop == nullptr) return {};
    const float way = way_of(frame, model, attract);
    if (way < turn) {
        if (const auto* left = std::get_if<flow::Stop>(&attract.previous))
            draw_stop(frame, model, view, *left, 1);
        else if (const auto* visit = std::get_if<flow::Visit>(&attract.previous))
            draw_left_page(frame, model, view, *visit);
        ui::draw_wipe(frame, frame.theme.screen(), frame.theme.u(118), fill_of(model, *stop),
                      way / turn);
    } else {
        draw_stop(frame, model, view, *stop, (way - turn) / (1 - turn));
    }
    return {};
}

} // namespace screens
