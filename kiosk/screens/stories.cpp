#include "screens/stories.h"

#include "flow/timings.h"
#include "screens/band.h"
#include "screens/navigation.h"
#include "screens/pager.h"
#include "screens/slide.h"
#include "screens/swipe.h"
#include "ui/dots.h"

namespace screens {

using ui::Frame;
using ui::Rect;

namespace {

void draw_story(Frame& frame, const Model& model, const flow::Stop& stop, const Rect& area,
                float reveal) {
    if (stop.index < 0 || size_t(stop.index) >= model.content.slides.size()) return;
    const content::Slide& slide = model.content.slides[size_t(stop.index)];
    draw_slide(frame, model, slide, {area, story_foot(frame.theme), reveal, stop.index});
    draw_band(frame, area);
}

int draw_story_pager(Frame& frame, const Model& model, const std::vector<flow::Stop>& slides,
                     int story, const Rect& area) {
    const content::Slide& slide = model.content.slides[size_t(slides[size_t(story)].index)];
    const ui::Plate plate = plate_of(slide, slides[size_t(story)].index);
    const FootRoom room = foot_room(frame.theme, slide, area);
    const float radius = pager_radius(frame.theme);
    return draw_pager(frame, {"stories",
                              {room.x + radius, area.bottom() - frame.theme.u(92)},
                              room.width - 2 * radius,
                              plate.text,
                              int(slides.size()),
                              story});
}

void draw_no_stories(Frame& frame, const Rect& area) {
    ui::TextStyle style;
    style.weight = ui::Weight::black;
    style.px = frame.theme.u(72);
    style.width = area.w - 2 * frame.theme.margin();
    style.leading = 1.06f;
    frame.canvas.plate(area, ui::paper);
    ui::draw_field(frame, area.below(area.y + area.h * 0.4f), frame.theme.u(110), ui::grey,
                   [](ui::Across a) { return a.v; });
    frame.canvas.text(frame.text.block(frame.strings["no_stories"], style),
                      {area.x + frame.theme.margin(), area.y + frame.theme.u(150)}, ui::ink);
}

} // namespace

float story_foot(const ui::Theme& theme) {
    return theme.u(184);
}

Intents draw_stories(Frame& frame, const Model& model, View& view) {
    const flow::Visit& visit = *model.state.visit();
    const Rect area = above_navigation(frame.theme);
    const std::vector<flow::Stop> slides = model.programme.slides();
    if (slides.empty() || size_t(visit.story) >= slides.size()) {
        draw_no_stories(frame, area);
        return {};
    }
    int step = take_swipe(
        frame, {"stories/swipe", ui::Role::area, frame.strings["stories"], "", area}, view.swipe);
    const bool turning = visit.previous_story >= 0 && visit.previous_story != visit.story &&
                         size_t(visit.previous_story) < slides.size();
    const float way = turning ? frame.run(visit.story_since, flow::story_wipe) : 1;
    constexpr float turn = 0.5f;
    if (way < turn) {
        draw_story(frame, model, slides[size_t(visit.previous_story)], area, 1);
        const flow::Stop& next = slides[size_t(visit.story)];
        frame.canvas.push_clip(area);
        ui::draw_wipe(frame, area, frame.theme.u(118),
                      plate_of(model.content.slides[size_t(next.index)], next.index).fill,
                      way / turn);
        frame.canvas.pop_clip();
    } else {
        draw_story(frame, model, slides[size_t(visit.story)], area, (way - turn) / (1 - turn));
    }
    if (slides.size() > 1)
        if (const int tapped = draw_story_pager(frame, model, slides, visit.story, area))
            step = tapped;
    if (step != 0) return {flow::StepStory{step}};
    return {};
}

} // namespace screens
