#include "screens/wall_card.h"

#include "screens/idea_card.h"
#include "screens/idea_field.h"
#include "screens/wall.h"
#include "ui/buttons.h"

#include <algorithm>
#include <numbers>

namespace screens {

using namespace std::chrono_literals;
using ui::Frame;
using ui::Rect;

namespace {

constexpr base::Duration opening = 220ms;
constexpr base::Duration pulse = 500ms; // of the dot of what has just been liked

bool likes(const Model& model, const std::string& id) {
    const auto& liked = model.state.visit()->liked;
    return std::find(liked.begin(), liked.end(), id) != liked.end();
}

std::string like_label(const std::string& word, int likes) {
    return likes > 0 ? word + "\u2002" + grouped(size_t(likes)) : word;
}

std::string like_label(const ui::Typesetting& set, const Model& model, const ideas::Idea& idea) {
    return like_label(set.strings[likes(model, idea.id) ? "liked" : "like"], idea.likes);
}

const ui::TextBlock& set_own_note(const ui::Typesetting& set, float width) {
    ui::TextStyle style;
    style.px = set.theme.small();
    style.width = width;
    return set.text.block(set.strings["own_idea"], style);
}

// The dot before the category swells once when the idea is liked.
void draw_pulse(Frame& frame, const Model& model, const ideas::Idea& idea, const Rect& card) {
    const float grown = like_pulse(frame, model, idea.id);
    if (grown <= 0) return;
    frame.canvas.dot({card.x + frame.theme.u(74), card.y + frame.theme.u(76)},
                     frame.theme.u(15 + 13 * grown), colour_of(model, idea.category));
}

} // namespace

std::optional<ideas::Idea> idea_to_read(const Model& model) {
    const std::string& id = model.state.visit()->reading;
    if (id.empty()) return std::nullopt;
    if (model.wall) {
        const auto found = std::find_if(model.wall->begin(), model.wall->end(),
                                        [&](const auto& idea) { return idea.id == id; });
        if (found != model.wall->end()) return *found;
    }
    const auto own = own_idea(model);
    return own && own->id == id ? own : std::nullopt;
}

float like_width(const ui::Typesetting& set, const Model& model, const ideas::Idea& idea,
                 float height) {
    return ui::pill_width(set, like_label(set, model, idea), height);
}

float widest_like(const ui::Typesetting& set, const ideas::Idea& idea, float height) {
    float widest = 0;
    for (const char* word : {"like", "liked"})
        widest = std::max(
            widest, ui::pill_width(set, like_label(set.strings[word], idea.likes + 1), height));
    return widest;
}

float like_pulse(Frame& frame, const Model& model, const std::string& idea) {
    const flow::Visit& visit = *model.state.visit();
    if (visit.last_liked != idea || !likes(model, idea)) return 0;
    const float way = frame.run(visit.liked_since, pulse);
    return way < 1 ? std::sin(way * float(std::numbers::pi)) : 0;
}

bool draw_like(Frame& frame, const Model& model, const ideas::Idea& idea, const Rect& rect) {
    const bool on = likes(model, idea.id);
    ui::ButtonLook look{on ? ui::Emphasis::filled : ui::Emphasis::outlined, ui::action, ui::paper};
    look.on = on;
    return ui::pill(frame, "like/" + idea.id, like_label(frame, model, idea), rect, look);
}

Intents draw_wall_card(Frame& frame, const Model& model, const Rect& room, const Rect& area) {
    const auto idea = idea_to_read(model);
    if (!idea) return {};
    const ui::Theme& theme = frame.theme;
    const bool own = own_idea(model) && own_idea(model)->id == idea->id;
    const float height = theme.u(96);
    const float inset = theme.u(60);
    const Rect widest = area.inset(theme.u(24), theme.u(30));
    const ui::TextBlock* note = nullptr;
    const std::string& close = frame.strings["close"];
    const float close_width = ui::pill_width(frame, close, height);
    if (own)
        note = &set_own_note(frame,
                             std::min(widest.w, widest_idea_card(theme)) - 2 * inset - close_width);
    const float foot = std::max(height, note ? note->height() : 0) + theme.u(44);
    IdeaCard card = lay_out_idea_card(frame, idea->text, room, foot);
    if (card.text->cut()) card = lay_out_idea_card(frame, idea->text, widest, foot);
    const Rect& rect = card.rect;
    // The card itself is no way through to the dots beneath it.
    frame.controls.add_area({"wall/card", ui::Role::area, idea->text, "", rect});
    const ui::Faded faded(frame.canvas, frame.run(model.state.visit()->reading_since, opening));
    draw_idea_card(frame, model, *idea, card);
    draw_pulse(frame, model, *idea, rect);
    Intents intents;
    const float y = rect.bottom() - foot / 2 - theme.u(18) - height / 2;
    if (note) {
        frame.canvas.text(*note, {rect.x + inset, y + (height - note->height()) / 2}, ui::muted);
    } else {
        const float wide =
            std::min(like_width(frame, model, *idea, height), rect.w - 2 * inset - close_width);
        if (draw_like(frame, model, *idea, {rect.x + inset, y, wide, height}))
            intents.emplace_back(flow::ToggleLike{idea->id});
    }
    if (ui::pill(frame, "wall/close", close,
                 {rect.end() - theme.u(30) - close_width, y, close_width, height},
                 {ui::Emphasis::plain, ui::ink, ui::paper}))
        intents.emplace_back(flow::CloseIdea{});
    return intents;
}

} // namespace screens
