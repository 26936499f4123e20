#include "screens/wall.h"

#include "screens/navigation.h"
#include "screens/wall_card.h"
#include "screens/wall_field.h"
#include "screens/wall_list.h"
#include "ui/buttons.h"
#include "ui/dots.h"

#include <algorithm>
#include <iterator>

namespace screens {

using ui::Frame;
using ui::Rect;

namespace {

size_t count_of(const Model& model) {
    return (model.wall ? model.wall->size() : 0) + (own_idea(model) ? 1 : 0);
}

std::string count_line(const Frame& frame, size_t count, bool list) {
    if (count == 1) return frame.strings[list ? "wall_list_count_one" : "wall_count_one"];
    return content::fill(frame.strings[list ? "wall_list_count" : "wall_count"], "n",
                         grouped(count));
}

// Heading, count, and the way to the list or back. Where the rest of the page begins, px.
float draw_head(Frame& frame, WallView& view, const Rect& area, size_t count) {
    const ui::Theme& theme = frame.theme;
    const float margin = theme.u(60);
    const float top = area.y + theme.u(56);
    const float height = theme.u(92);
    const std::string& other = frame.strings[view.list ? "show_wall" : "show_list"];
    const float pill = count == 0 ? 0 : ui::pill_width(frame, other, height);
    ui::TextStyle style;
    style.weight = ui::Weight::black;
    style.px = theme.u(96);
    style.width = area.w - 2 * margin - pill - theme.u(30);
    style.leading = 1.04f;
    style.tracking = -0.015f;
    style.max_lines = 1;
    const ui::TextBlock& heading =
        frame.text.fit(frame.strings["wall"], style, theme.u(110), theme.u(52));
    frame.canvas.text(heading, {area.x + margin, top}, ui::ink);
    float bottom = top + heading.height();
    if (count > 0) {
        ui::TextStyle small;
        small.px = theme.type(40);
        small.width = area.w - 2 * margin;
        const ui::TextBlock& line = frame.text.block(count_line(frame, count, view.list), small);
        frame.canvas.text(line, {area.x + margin, bottom + theme.u(10)}, ui::ink);
        bottom += theme.u(10) + line.height();
    }
    const Rect button{area.end() - margin - pill, top + theme.u(6), pill, height};
    if (count > 0 &&
        ui::pill(frame, "wall/view", other, button, {ui::Emphasis::outlined, ui::ink, ui::paper}))
        view.list = !view.list;
    return bottom + theme.u(24);
}

Intents draw_empty(Frame& frame, const Rect& area) {
    const ui::Theme& theme = frame.theme;
    const float margin = theme.u(60);
    ui::draw_field(frame, area.below(area.y + area.h * 0.45f), theme.u(110), ui::grey,
                   [](ui::Across a) { return a.v; });
    ui::TextStyle style;
    style.weight = ui::Weight::bold;
    style.px = theme.type(64);
    style.width = area.w - 2 * margin;
    const ui::TextBlock& heading = frame.text.block(frame.strings["wall_empty"], style);
    float y = area.y + theme.u(60);
    frame.canvas.text(heading, {area.x + margin, y}, ui::ink);
    y += heading.height() + theme.u(16);
    ui::TextStyle small;
    small.px = theme.body();
    small.width = style.width;
    const ui::TextBlock& text =
        frame.text.block(ui::without_widow(frame.strings["wall_empty_text"]), small);
    frame.canvas.text(text, {area.x + margin, y}, ui::ink);
    y += text.height() + theme.u(44);
    const std::string& label = frame.strings["wall_empty_button"];
    const float height = theme.u(104);
    if (ui::pill(frame, "wall/write", label,
                 {area.x + margin, y, ui::pill_width(frame, label, height), height}))
        return {flow::OpenPage{flow::Page::idea}};
    return {};
}

} // namespace

std::string grouped(size_t number) {
    std::string digits = std::to_string(number);
    for (size_t i = digits.size(); i > 3; i -= 3)
        digits.insert(i - 3, "\u00a0");
    return digits;
}

std::optional<ideas::Idea> own_idea(const Model& model) {
    const flow::Visit* visit = model.state.visit();
    if (visit == nullptr || !visit->sent || visit->sent->take_back == flow::Sent::TakeBack::done)
        return std::nullopt;
    if (visit->sent->id.empty()) return std::nullopt; // the visit is over, and its words are gone
    if (model.wall && std::any_of(model.wall->begin(), model.wall->end(),
                                  [&](const auto& idea) { return idea.id == visit->sent->id; }))
        return std::nullopt;
    ideas::Idea idea;
    idea.id = visit->sent->id;
    idea.text = visit->sent->text;
    idea.category = visit->sent->category;
    return idea;
}

Intents draw_wall(Frame& frame, const Model& model, View& view) {
    const Rect area = above_navigation(frame.theme);
    frame.canvas.plate(area, ui::paper);
    const size_t count = count_of(model);
    if (count == 0) view.wall.list = false;
    const bool reading = idea_to_read(model).has_value();
    Intents intents;
    const float top = draw_head(frame, view.wall, area, count);
    const Rect room = area.below(top);
    if (count == 0) return draw_empty(frame, room);
    if (view.wall.list) {
        // The card lies over the list and takes its place under fingers.
        if (reading) frame.controls.set_held_back(true);
        intents = draw_wall_list(frame, model, view.wall, room);
        if (reading) frame.controls.set_held_back(false);
    } else {
        intents = draw_wall_field(frame, model, view, room);
    }
    Intents of_card = draw_wall_card(frame, model, room, area);
    std::move(of_card.begin(), of_card.end(), std::back_inserter(intents));
    return intents;
}

} // namespace screens
