// Every idea onto a stick: which sticks there are, how far it has come, when it may be pulled.

#include "screens/staff.h"
#include "screens/staff_data.h"
#include "screens/staff_parts.h"
#include "screens/wall.h"
#include "ui/buttons.h"

namespace screens {

using ui::Frame;
using ui::Rect;

namespace {

using Stage = TakingHome::Stage;

std::string sentence_of(const Frame& frame, const Model& model) {
    const TakingHome& taking = model.staff->taking;
    switch (taking.stage) {
    case Stage::collecting:
        return frame.strings["staff_collecting"];
    case Stage::writing:
        return frame.strings["staff_writing"];
    case Stage::verifying:
        return frame.strings["staff_verifying"];
    case Stage::done:
        return content::fill(
            content::fill(frame.strings[taking.ideas == 1 ? "staff_taken_one" : "staff_taken"], "n",
                          grouped(size_t(taking.ideas))),
            "folder", taking.folder);
    case Stage::failed:
        return frame.strings["staff_not_taken"] + " " +
               taking.problem.message.in(model.state.language) + " " +
               taking.problem.advice.in(model.state.language);
    case Stage::none:
        break;
    }
    return "";
}

// What is going on or came of it; the y below it.
float draw_progress(Frame& frame, const Model& model, const Rect& room) {
    const TakingHome& taking = model.staff->taking;
    if (taking.stage == Stage::none) return room.y;
    const auto kind = taking.under_way()              ? Notice::Kind::under_way
                      : taking.stage == Stage::failed ? Notice::Kind::failed
                                                      : Notice::Kind::done;
    const float share = taking.total > 0 ? float(double(taking.bytes) / double(taking.total)) : 0;
    return draw_staff_notice(frame, {kind, "staff/taking", sentence_of(frame, model), share}, room);
}

float draw_stick(Frame& frame, const Stick& stick, bool enabled, const Rect& room,
                 Intents& intents) {
    const ui::Theme& theme = frame.theme;
    const float pad = theme.u(30);
    const float height = theme.u(100);
    const std::string& label = frame.strings["staff_copy_here"];
    const float button = std::min(room.w * 0.5f, ui::pill_width(frame, label, height));
    const Rect card{room.x, room.y, room.w, height + 2 * pad};
    frame.canvas.rounded(card, theme.u(20), ui::grey);
    ui::TextStyle style = staff_text(theme, card.w - 3 * pad - button, 42, ui::Weight::bold);
    style.max_lines = 1;
    const ui::TextBlock& name = frame.text.block(stick.name, style);
    const ui::TextBlock& room_left = frame.text.block(
        content::fill(frame.strings["staff_free"], "n", grouped(size_t(stick.free >> 20))),
        staff_text(theme, style.width, 32));
    const float y = card.centre().y - (name.height() + room_left.height()) / 2;
    frame.canvas.text(name, {card.x + pad, y}, ui::ink);
    frame.canvas.text(room_left, {card.x + pad, y + name.height()}, ui::muted);
    ui::ButtonLook look;
    look.enabled = enabled;
    look.disabled = ui::paper; // on a grey card
    look.name = label + ": " + stick.name;
    if (ui::pill(frame, "staff/stick/" + stick.name, label,
                 {card.end() - pad - button, card.y + pad, button, height}, look))
        intents.emplace_back(flow::TakeHome{stick.place});
    return card.bottom() + theme.u(20);
}

} // namespace

Intents draw_staff_take_home(Frame& frame, const Model& model, View&, const Rect& room) {
    Intents intents;
    const ui::Theme& theme = frame.theme;
    const StaffData& data = *model.staff;
    float y = draw_staff_heading(frame, frame.strings["staff_take_home"],
                                 frame.strings["staff_take_home_text"], room);
    y = draw_progress(frame, model, room.below(y));
    const bool busy = data.errand_under_way();
    if (data.sticks && data.sticks->empty()) {
        const ui::TextBlock& none =
            frame.text.block(frame.strings["staff_no_stick"], staff_text(theme, room.w, 42));
        frame.canvas.text(none, {room.x, y}, ui::ink);
        y += none.height() + theme.u(28);
    }
    const float height = theme.u(100);
    if (data.sticks)
        for (const Stick& stick : *data.sticks)
            if (y + theme.u(180) + height < room.bottom())
                y = draw_stick(frame, stick, !busy, room.below(y), intents);
    ui::ButtonLook look{ui::Emphasis::outlined, ui::ink, ui::paper};
    look.enabled = !busy && data.sticks.has_value();
    const std::string& again = frame.strings["staff_look_again"];
    if (ui::pill(frame, "staff/look_again", again,
                 {room.x, y, std::min(room.w, ui::pill_width(frame, again, height)), height}, look))
        intents.emplace_back(flow::OpenTab{flow::StaffTab::take_home});
    return intents;
}

} // namespace screens
