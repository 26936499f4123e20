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

struct IdeaBlocks {
    const ui::TextBlock* text = nullptr;
    const ui::TextBlock* facts = nullptr;
    const ui::TextBlock* held = nullptr; // null: nothing was found in it
    float height = 0;
};

IdeaBlocks set_idea(const Frame& frame, const Model& model, const StaffIdea& entry, float width,
                    float most) {
    const ui::Theme& theme = frame.theme;
    const float pad = theme.u(pad_units);
    const float inner = width - 2 * pad - theme.u(46);
    IdeaBlocks blocks;
    blocks.text = &frame.text.fit(entry.idea.text, staff_text(theme, inner, 42), most, theme.u(26));
    blocks.facts = &frame.text.block(facts_of(frame, model, entry),
                                     staff_text(theme, inner, 30, ui::Weight::medium));
    blocks.height = 2 * pad + blocks.text->height() + theme.u(14) + blocks.facts->height() +
                    theme.u(24) + theme.u(button_units);
    if (!entry.idea.held.empty()) {
        blocks.held = &frame.text.block(frame.strings[held_key(place_of(entry.idea.held))],
                                        staff_text(theme, inner, 32, ui::Weight::bold));
        blocks.height += blocks.held->height() + theme.u(8);
    }
    return blocks;
}

void draw_idea(Frame& frame, const Model& model, StaffView& view, const StaffIdea& entry,
               const IdeaBlocks& blocks, const Rect& rect, Intents& intents) {
    const ui::Theme& theme = frame.theme;
    const float pad = theme.u(pad_units);
    frame.canvas.rounded(rect, theme.u(20), ui::grey);
    frame.controls.list({"staff/idea/" + entry.idea.id, ui::Role::area, entry.idea.text, "", rect});
    const float x = rect.x + pad + theme.u(46);
    float y = rect.y + pad;
    frame.canvas.dot({rect.x + pad + theme.u(14), y + theme.u(27)}, theme.u(15),
                     colour_of(model, entry.idea.category));
    frame.canvas.text(*blocks.text, {x, y}, ui::ink);
    y += blocks.text->height() + theme.u(14);
    if (blocks.held) {
        frame.canvas.text(*blocks.held, {x, y}, ui::alarm);
        y += blocks.held->height() + theme.u(8);
    }
    frame.canvas.text(*blocks.facts, {x, y}, ui::muted);
    const float height = theme.u(button_units);
    const float gap = theme.u(20);
    const float width = (rect.end() - pad - x - gap) / 2;
    const Rect first{x, rect.bottom() - pad - height, width, height};
    const Rect second{first.end() + gap, first.y, width, height};
    const std::string& id = entry.idea.id;
    if (entry.idea.status != Status::shown &&
        ui::pill(frame, "staff/show/" + id, frame.strings["staff_show"], first))
        intents.emplace_back(flow::Moderate{id, true});
    if (entry.idea.status != Status::hidden &&
        ui::pill(frame, "staff/hide/" + id, frame.strings["staff_hide"], second,
                 {ui::Emphasis::outlined, ui::ink, ui::paper}))
        view.hiding = id;
}

} // namespace

Intents draw_staff_ideas(Frame& frame, const Model& model, StaffView& view, const StaffIdeas& ideas,
                         const Rect& room) {
    Intents intents;
    const float most = room.h * 0.4f;
    draw_staff_list(frame, view.pages, room,
                    {ideas.ideas.size(),
                     [&](size_t i, float width) {
                         return set_idea(frame, model, ideas.ideas[i], width, most).height;
                     },
                     [&](size_t i, const Rect& rect) {
                         const IdeaBlocks blocks =
                             set_idea(frame, model, ideas.ideas[i], rect.w, most);
                         draw_idea(frame, model, view, ideas.ideas[i], blocks, rect, intents);
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
