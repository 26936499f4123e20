#include "screens/staff_ideas.h"

#include "screens/idea_field.h"
#include "screens/staff.h"
#include "screens/staff_parts.h"
#include "screens/wall.h"
#include "ui/buttons.h"

#include <algorithm>
#include <array>

namespace screens {

using ideas::Idea;
using ideas::Status;
using ui::Frame;
using ui::Rect;

namespace {

constexpr float pad_units = 30;
constexpr float button_units = 96;
constexpr float button_gap_units = 20;

// By the place of what was found in this row; the last for what is not in it.
constexpr std::array findings = {"word", "email", "phone", "personal_number", "link"};

const char* held_key(size_t place) {
    constexpr std::array keys = {"staff_held_word",   "staff_held_email", "staff_held_phone",
                                 "staff_held_number", "staff_held_link",  "staff_held"};
    return keys[place];
}

size_t place_of(const std::string& held) {
    return size_t(std::find(findings.begin(), findings.end(), held) - findings.begin());
}

const char* status_key(Status status) {
    constexpr std::array keys = {"staff_is_pending", "staff_is_shown", "staff_is_hidden",
                                 "staff_is_erased"};
    return keys[size_t(status)];
}

// "Klimat · 2022-05-30 11:15 · entrance-1 · on the wall"
std::string facts_of(const Frame& frame, const Model& model, const StaffIdea& entry) {
    std::string facts;
    const auto add = [&](const std::string& fact) {
        if (!fact.empty()) facts += (facts.empty() ? "" : "  ·  ") + fact;
    };
    if (const content::Category* category = model.category(entry.idea.category))
        if (const std::string* name = model.words(category->name)) add(*name);
    add(entry.when);
    add(entry.idea.kiosk);
    if (entry.idea.status != Status::pending) add(frame.strings[status_key(entry.idea.status)]);
    return facts;
}

// Where the words of an idea stand in its card, and the buttons: below them, or beside them where
// the screen is wide.
struct IdeaPlaces {
    float words = 0;  // x
    float width = 0;  // of the words
    float button = 0; // the width of one
    bool beside = false;
};

// Shown and hidden ideas have one button, those that wait have both.
bool has_both(const Idea& idea) {
    return idea.status == Status::pending;
}

IdeaPlaces place_idea(const ui::Theme& theme, const Idea& idea, const Rect& card) {
    IdeaPlaces places;
    places.beside = !theme.portrait();
    const float pad = theme.u(pad_units);
    const float end = card.end() - pad;
    places.words = card.x + pad + theme.u(46);
    places.button =
        places.beside ? theme.u(220) : (end - places.words - theme.u(button_gap_units)) / 2;
    places.width = end - places.words;
    if (places.beside)
        places.width -=
            float(has_both(idea) ? 2 : 1) * (places.button + theme.u(button_gap_units)) +
            theme.u(10);
    return places;
}

struct IdeaBlocks {
    const ui::TextBlock* text = nullptr;
    const ui::TextBlock* facts = nullptr;
    const ui::TextBlock* held = nullptr; // null: nothing was found in it
    float words = 0;                     // their height together
    float height = 0;                    // of the card
};

IdeaBlocks set_idea(const Frame& frame, const Model& model, const StaffIdea& entry,
                    const IdeaPlaces& places, float most) {
    const ui::Theme& theme = frame.theme;
    IdeaBlocks blocks;
    blocks.text =
        &frame.text.fit(entry.idea.text, staff_text(theme, places.width, 42), most, theme.u(26));
    blocks.facts = &frame.text.block(facts_of(frame, model, entry),
                                     staff_text(theme, places.width, 30, ui::Weight::medium));
    blocks.words = blocks.text->height() + theme.u(14) + blocks.facts->height();
    if (!entry.idea.held.empty()) {
        blocks.held = &frame.text.block(frame.strings[held_key(place_of(entry.idea.held))],
                                        staff_text(theme, places.width, 32, ui::Weight::bold));
        blocks.words += blocks.held->height() + theme.u(8);
    }
    const float button = theme.u(button_units);
    blocks.height = 2 * theme.u(pad_units) + (places.beside ? std::max(blocks.words, button)
                                                            : blocks.words + theme.u(24) + button);
    return blocks;
}

void draw_idea_buttons(Frame& frame, StaffView& view, const Idea& idea, const IdeaPlaces& places,
                       const Rect& card, Intents& intents) {
    const ui::Theme& theme = frame.theme;
    const float height = theme.u(button_units);
    const float end = card.end() - theme.u(pad_units);
    const float y =
        places.beside ? card.centre().y - height / 2 : card.bottom() - theme.u(pad_units) - height;
    const Rect second{end - places.button, y, places.button, height};
    const Rect first{second.x - theme.u(button_gap_units) - places.button, y, places.button,
                     height};
    if (idea.status != Status::shown &&
        ui::pill(frame, "staff/show/" + idea.id, frame.strings["staff_show"],
                 places.beside && !has_both(idea) ? second : first))
        intents.emplace_back(flow::Moderate{idea.id, true});
    if (idea.status != Status::hidden &&
        ui::pill(frame, "staff/hide/" + idea.id, frame.strings["staff_hide"], second,
                 {ui::Emphasis::outlined, ui::ink, ui::paper}))
        view.hiding = idea.id;
}

void draw_idea(Frame& frame, const Model& model, const StaffIdea& entry, const IdeaBlocks& blocks,
               const IdeaPlaces& places, const Rect& card) {
    const ui::Theme& theme = frame.theme;
    frame.canvas.rounded(card, theme.u(20), ui::grey);
    frame.controls.list({"staff/idea/" + entry.idea.id, ui::Role::area, entry.idea.text, "", card});
    float y = card.y + theme.u(pad_units);
    frame.canvas.dot({places.words - theme.u(32), y + theme.u(27)}, theme.u(15),
                     colour_of(model, entry.idea.category));
    frame.canvas.text(*blocks.text, {places.words, y}, ui::ink);
    y += blocks.text->height() + theme.u(14);
    if (blocks.held) {
        frame.canvas.text(*blocks.held, {places.words, y}, ui::alarm);
        y += blocks.held->height() + theme.u(8);
    }
    frame.canvas.text(*blocks.facts, {places.words, y}, ui::muted);
}

} // namespace

Intents draw_staff_ideas(Frame& frame, const Model& model, StaffView& view, const StaffIdeas& ideas,
                         const Rect& room) {
    Intents intents;
    const float most = room.h * 0.5f; // of a card's words: a long idea has a page to itself
    const auto set = [&](size_t i, const Rect& card) {
        const StaffIdea& entry = ideas.ideas[i];
        return set_idea(frame, model, entry, place_idea(frame.theme, entry.idea, card), most);
    };
    draw_staff_list(frame, view.pages, room,
                    {"staff", ideas.ideas.size(),
                     [&](size_t i, float width) {
                         return set(i, {room.x, 0, width, 0}).height;
                     },
                     [&](size_t i, const Rect& card) {
                         const StaffIdea& entry = ideas.ideas[i];
                         const IdeaPlaces places = place_idea(frame.theme, entry.idea, card);
                         draw_idea(frame, model, entry, set(i, card), places, card);
                         draw_idea_buttons(frame, view, entry.idea, places, card, intents);
                     }});
    return intents;
}

Intents draw_staff_waiting(Frame& frame, const Model& model, View& view, const Rect& room) {
    const StaffIdeas& waiting = model.staff->waiting;
    const bool none = waiting.read && waiting.ideas.empty();
    const std::string& text = frame.strings[none ? "staff_none_waits" : "staff_waiting_text"];
    const float y = draw_staff_heading(frame, frame.strings["staff_waiting"], text, room);
    return draw_staff_ideas(frame, model, view.staff, waiting, room.below(y));
}

} // namespace screens
