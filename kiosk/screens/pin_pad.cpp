#include "screens/pin_pad.h"

#include "flow/timings.h"
#include "ui/buttons.h"
#include "ui/icons.h"

#include <cstdio>

namespace screens {

using ui::Frame;
using ui::Point;
using ui::Rect;

namespace {

constexpr int key_columns = 3;
constexpr int key_rows = 4;

// Where words and keys stand.
struct PadPlaces {
    Rect words;
    Point first; // centre of the key 1
    float pitch = 0;
    float radius = 0;
};

PadPlaces place_pad(const ui::Theme& theme) {
    const Rect screen = theme.screen();
    PadPlaces places;
    const bool tall = theme.portrait();
    places.radius = theme.u(tall ? 104 : 92);
    places.pitch = theme.u(tall ? 244 : 216);
    const float height = float(key_rows - 1) * places.pitch;
    const float middle = tall ? screen.w / 2 : screen.w * 0.7f;
    const float top = tall ? screen.h * 0.42f : (screen.h - height) / 2;
    places.first = {middle - places.pitch, top};
    const float margin = theme.margin();
    if (tall)
        places.words = {margin, margin * 2.5f, screen.w - 2 * margin,
                        top - places.radius - margin * 2.9f};
    else
        places.words = {margin, margin, screen.w * 0.7f - places.pitch * 1.5f - margin,
                        screen.h - 2 * margin};
    return places;
}

Point key_at(const PadPlaces& places, int row, int column) {
    return {places.first.x + float(column) * places.pitch,
            places.first.y + float(row) * places.pitch};
}

// A key is a dot; the pressed one is not told apart from afar.
bool draw_key(Frame& frame, const std::string& id, const std::string& label, Point centre,
              float radius, ui::Rgb fill, bool enabled, const ui::Icon& sign) {
    const ui::Reaction reaction =
        frame.controls.add({id, ui::Role::key, label, "", ui::around(centre, radius), enabled});
    const float grown = reaction.pressed ? radius * 1.04f : radius;
    frame.canvas.dot(centre, grown, fill);
    sign(centre, radius * 0.9f, enabled ? ui::label_on(fill) : ui::muted);
    for (const ui::Control& control : frame.controls.all())
        if (control.id == id && control.focused)
            ui::draw_focus(frame, ui::around(centre, radius), radius, ui::ink);
    return reaction.tapped;
}

ui::Icon word_sign(Frame& frame, const std::string& word, float share) {
    return [&frame, word, share](Point at, float size, ui::Rgb colour) {
        ui::TextStyle style;
        style.weight = ui::Weight::medium;
        style.px = size * share;
        const ui::TextBlock& block = frame.text.block(word, style);
        frame.canvas.text(block, {at.x - block.width() / 2, at.y - block.height() / 2}, colour);
    };
}

Intents draw_keys(Frame& frame, const flow::PinPad& pad, const PadPlaces& places, bool takes) {
    Intents intents;
    for (int digit = 1; digit <= 9; ++digit) {
        const std::string name = std::to_string(digit);
        if (draw_key(frame, "pin/" + name, name,
                     key_at(places, (digit - 1) / key_columns, (digit - 1) % key_columns),
                     places.radius, ui::paper, takes, word_sign(frame, name, 0.86f)))
            intents.emplace_back(flow::TypePin{char('0' + digit)});
    }
    if (draw_key(frame, "pin/erase", frame.strings["key_backspace"], key_at(places, 3, 0),
                 places.radius, ui::paper, takes && !pad.digits.empty(),
                 [&](Point at, float size, ui::Rgb colour) {
                     ui::draw_backspace(frame.canvas, at, size * 0.7f, colour);
                 }))
        intents.emplace_back(flow::ErasePin{});
    if (draw_key(frame, "pin/0", "0", key_at(places, 3, 1), places.radius, ui::paper, takes,
                 word_sign(frame, "0", 0.86f)))
        intents.emplace_back(flow::TypePin{'0'});
    const bool enough = takes && pad.digits.size() >= flow::least_pin_digits;
    if (draw_key(frame, "pin/enter", frame.strings["staff_enter"], key_at(places, 3, 2),
                 places.radius, enough ? ui::action : ui::paper, enough,
                 word_sign(frame, frame.strings["staff_enter"], 0.56f)))
        intents.emplace_back(flow::EnterPin{});
    return intents;
}

std::string minutes_and_seconds(base::Duration left) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
    char text[16];
    std::snprintf(text, sizeof text, "%d:%02d", int(seconds / 60), int(seconds % 60));
    return text;
}

// What is said under the heading.
std::string sentence_of(Frame& frame, const flow::PinPad& pad) {
    if (pad.phase == flow::PinPad::Phase::unset)
        return frame.strings[pad.unreadable ? "staff_pin_unreadable" : "staff_no_pin"];
    if (frame.now < pad.shut_until) {
        const base::Duration left = pad.shut_until - frame.now;
        const auto whole = std::chrono::ceil<std::chrono::seconds>(left);
        frame.wakes.at(pad.shut_until - (whole - std::chrono::seconds(1)));
        return content::fill(frame.strings[pad.wrong ? "staff_wrong_wait" : "staff_wait"], "time",
                             minutes_and_seconds(left));
    }
    if (pad.phase == flow::PinPad::Phase::checking) return frame.strings["staff_checking"];
    return frame.strings[pad.wrong ? "staff_wrong" : "staff_type_pin"];
}

void draw_words(Frame& frame, const flow::PinPad& pad, const Rect& room) {
    const ui::Theme& theme = frame.theme;
    ui::TextStyle heading;
    heading.weight = ui::Weight::black;
    heading.px = theme.u(120);
    heading.width = room.w;
    heading.leading = 1.04f;
    heading.tracking = -0.015f;
    const ui::TextBlock& title =
        frame.text.fit(frame.strings["staff"], heading, theme.u(150), theme.u(60));
    ui::TextStyle body;
    body.px = theme.body();
    body.width = std::min(room.w, theme.u(860));
    body.leading = 1.3f;
    const std::string sentence = sentence_of(frame, pad);
    const bool unset = pad.phase == flow::PinPad::Phase::unset;
    const ui::TextBlock& words =
        frame.text.fit(sentence, body, unset ? room.h - theme.u(170) : theme.u(190), theme.u(30));
    float y = room.y;
    if (!theme.portrait() && !unset) y = room.y + room.h * 0.22f;
    frame.canvas.text(title, {room.x, y}, ui::ink);
    y += title.height() + theme.u(24);
    const bool alarms = !unset && (pad.wrong || frame.now < pad.shut_until);
    frame.canvas.text(words, {room.x, y}, alarms ? ui::alarm : ui::ink);
    if (unset) return;
    y += theme.u(190) + theme.u(40);
    const float pitch = std::min(theme.u(62), room.w / 12);
    for (int i = 0; i < std::max(int(flow::least_pin_digits), int(pad.digits.size())); ++i) {
        const Point at{room.x + pitch * (float(i) + 0.4f), y};
        if (i < int(pad.digits.size()))
            frame.canvas.dot(at, pitch * 0.34f, ui::action);
        else
            frame.canvas.ring(at, pitch * 0.3f, theme.stroke(), ui::muted);
    }
}

} // namespace

Intents draw_pin_pad(Frame& frame, const Model& model) {
    const ui::Theme& theme = frame.theme;
    const auto& pad = std::get<flow::PinPad>(model.state.mode);
    const bool unset = pad.phase == flow::PinPad::Phase::unset;
    frame.canvas.plate(theme.screen(), ui::grey);
    const PadPlaces places = place_pad(theme);
    const Rect everywhere = theme.screen().inset(theme.margin());
    draw_words(frame, pad,
               unset ? Rect{everywhere.x, everywhere.h * 0.3f, everywhere.w, everywhere.h * 0.6f}
                     : places.words);
    Intents intents;
    if (!unset) {
        const bool takes = pad.phase == flow::PinPad::Phase::open && frame.now >= pad.shut_until;
        intents = draw_keys(frame, pad, places, takes);
    }
    const float radius = theme.u(50);
    if (ui::round_button(frame, "pin/close", frame.strings["close"],
                         {everywhere.end() - radius, everywhere.y + radius}, radius, ui::ink,
                         [&](Point at, float size, ui::Rgb colour) {
                             ui::draw_cross(frame.canvas, at, size, colour);
                         }))
        intents.emplace_back(flow::Leave{});
    return intents;
}

} // namespace screens
