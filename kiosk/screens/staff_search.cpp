// Words that are looked for in every idea.

#include "screens/staff.h"
#include "screens/staff_data.h"
#include "screens/staff_ideas.h"
#include "screens/staff_parts.h"
#include "screens/wall.h"
#include "ui/buttons.h"
#include "ui/keyboard_view.h"

namespace screens {

using ui::Frame;
using ui::Rect;

namespace {

float keys_height(const ui::Theme& theme) {
    return theme.u(theme.portrait() ? 620 : 430);
}

// One line of words, its end in view, the caret behind them.
void draw_line(Frame& frame, const flow::Staff& staff, StaffView& view, const Rect& box) {
    const ui::Theme& theme = frame.theme;
    const std::string& label = frame.strings["staff_search_text"];
    const ui::Reaction reaction =
        frame.controls.add({"staff/text", ui::Role::button, label, staff.search.text, box});
    if (reaction.tapped) view.keyboard_open = true;
    frame.canvas.rounded(box, theme.u(24), ui::grey);
    const bool empty = staff.search.text.empty();
    const ui::TextBlock& words =
        frame.text.block(empty ? label : staff.search.text, staff_text(theme, 0, 44));
    const Rect inner = box.inset(theme.u(32), 0);
    const float shift = empty ? 0 : std::max(0.0f, words.width() + theme.u(8) - inner.w);
    const float y = box.centre().y - words.height() / 2;
    frame.canvas.push_clip(inner);
    frame.canvas.text(words, {inner.x - shift, y}, empty ? ui::muted : ui::ink);
    if (view.keyboard_open) {
        const float x = empty ? inner.x : inner.x - shift + words.width() + theme.u(3);
        frame.canvas.plate({x, y, theme.stroke(), words.height()}, ui::action);
    }
    frame.canvas.pop_clip();
}

// The words and the button beside them; the y below.
float draw_box(Frame& frame, const flow::Staff& staff, StaffView& view, const Rect& room,
               Intents& intents) {
    const ui::Theme& theme = frame.theme;
    const std::string& label = frame.strings["staff_search"];
    const float height = theme.u(110);
    const float width = ui::pill_width(frame, label, height);
    const float gap = theme.u(24);
    const Rect box{room.x, room.y, room.w - width - gap, height};
    draw_line(frame, staff, view, box);
    ui::ButtonLook button;
    button.enabled = flow::has_words(staff.search);
    if (ui::pill(frame, "staff/find", label, {box.end() + gap, box.y, width, height}, button)) {
        intents.emplace_back(flow::Search{});
        view.keyboard_open = false;
        view.pages = {};
    }
    return box.bottom() + theme.u(24);
}

void draw_keys(Frame& frame, const Model& model, View& view, const flow::Staff& staff,
               const Rect& rect, Intents& intents) {
    const std::string before = staff.search.text.substr(0, staff.search.caret);
    const ui::KeyboardOutcome outcome =
        ui::draw_keyboard(frame, rect, *model.keyboard, view.keyboard, before);
    for (const flow::Edit& edit : outcome.edits)
        intents.emplace_back(flow::EditSearch{edit});
    if (!outcome.done) return;
    view.staff.keyboard_open = false;
    view.staff.pages = {};
    intents.emplace_back(flow::Search{});
}

} // namespace

Intents draw_staff_search(Frame& frame, const Model& model, View& view, const Rect& room) {
    Intents intents;
    const ui::Theme& theme = frame.theme;
    const auto& staff = std::get<flow::Staff>(model.state.mode);
    const StaffData& data = *model.staff;
    const bool typing = view.staff.keyboard_open && model.keyboard != nullptr;
    // Beside the tabs, where they stand beside the room.
    const Rect screen = theme.screen();
    const float side = room.x - (screen.end() - room.end());
    const float height = keys_height(theme);
    const Rect keys{side, screen.bottom() - height, screen.end() - side, height};
    // On a wide screen what is found needs the room, and the tab beside says the same.
    float y = theme.portrait() ? draw_staff_heading(frame, frame.strings["staff_search"], "", room)
                               : room.y;
    y = draw_box(frame, staff, view.staff, room.below(y), intents);
    const float bottom = typing ? keys.y - theme.u(24) : room.bottom();
    const Rect list{room.x, y, room.w, bottom - y};
    if (!data.sought.empty() && !typing) {
        const std::string& said =
            frame.strings[data.found.total == 1 ? "staff_found_one" : "staff_found"];
        const ui::TextBlock& count = frame.text.block(
            content::fill(said, "n", grouped(size_t(data.found.total))), staff_text(theme, list.w));
        frame.canvas.text(count, {list.x, list.y}, ui::muted);
        const Intents of_list = draw_staff_ideas(frame, model, view.staff, data.found,
                                                 list.below(list.y + count.height() + theme.u(18)));
        intents.insert(intents.end(), of_list.begin(), of_list.end());
    }
    if (typing) draw_keys(frame, model, view, staff, keys, intents);
    return intents;
}

} // namespace screens
