#include "ui/keyboard_view.h"

#include "ui/icons.h"

namespace ui {

namespace {

struct Colours {
    Rgb key;
    Rgb label;
};

Colours colours_of(const KeyboardState& state, const KeyboardKey& key, int index) {
    const bool held = key.role == KeyRole::shift && shift_of(state) != Shift::off;
    if (is_lit(state, index)) return {action, paper};
    if (key.role == KeyRole::done || held) return {ink, paper};
    return {paper, ink};
}

std::string caption_of(const Frame& frame, const KeyboardKey& key) {
    switch (key.role) {
    case KeyRole::character:
        return key.text.plain;
    case KeyRole::space:
        return frame.strings["key_space"];
    case KeyRole::done:
        return frame.strings["key_done"];
    case KeyRole::shift:
        return frame.strings["key_shift"];
    case KeyRole::backspace:
        return frame.strings["key_backspace"];
    case KeyRole::page:
        return frame.strings[key.leads_to == KeyboardPage::letters   ? "key_letters"
                             : key.leads_to == KeyboardPage::symbols ? "key_symbols"
                                                                     : "key_more"];
    }
    return "";
}

// What is read on the key: short signs where the name would be long.
std::string sign_of(const Frame& frame, const KeyboardKey& key, bool shifted) {
    if (key.role == KeyRole::character) return shifted ? key.text.shifted : key.text.plain;
    if (key.role == KeyRole::page && key.leads_to == KeyboardPage::symbols) return "123";
    if (key.role == KeyRole::page && key.leads_to == KeyboardPage::more) return "#+=";
    return caption_of(frame, key);
}

void draw_sign(Frame& frame, const std::string& sign, const Rect& rect, float size, Rgb colour) {
    TextStyle style;
    style.weight = Weight::medium;
    style.px = size;
    const TextBlock* block = &frame.text.block(sign, style);
    if (block->width() > rect.w * 0.9f) {
        style.px *= rect.w * 0.9f / block->width();
        block = &frame.text.block(sign, style);
    }
    frame.canvas.text(*block,
                      {rect.centre().x - block->width() / 2, rect.centre().y - block->height() / 2},
                      colour);
}

void draw_key(Frame& frame, const KeyboardState& state, const KeyboardKey& key, int index,
              const Rect& rect) {
    const Colours colours = colours_of(state, key, index);
    const float size = std::min(frame.theme.u(52), rect.h * 0.44f);
    frame.canvas.rounded(rect, frame.theme.u(18), colours.key);
    const Shift shift = shift_of(state);
    if (key.role == KeyRole::shift)
        draw_shift(frame.canvas, rect.centre(), size * 1.05f, colours.label, shift != Shift::off,
                   shift == Shift::caps);
    else if (key.role == KeyRole::backspace)
        draw_backspace(frame.canvas, rect.centre(), size * 1.15f, colours.label);
    else
        draw_sign(frame, sign_of(frame, key, shift != Shift::off), rect,
                  key.role == KeyRole::character ? size : size * 0.76f, colours.label);
}

void draw_variants(Frame& frame, const KeyboardState& state, const KeyboardLayout& layout,
                   const KeyboardArea& area) {
    if (!state.variants) return;
    const OpenVariants& open = *state.variants;
    const KeyboardKey* key = layout.key(open.page, open.key);
    if (!key) return;
    const std::vector<Rect> cells = place_variants(layout, open.page, open.key, area);
    if (cells.empty()) return;
    const float pad = frame.theme.u(12);
    const Rect box{cells.front().x - pad, cells.front().y - pad,
                   cells.back().end() - cells.front().x + 2 * pad, cells.front().h + 2 * pad};
    frame.canvas.rounded(box, frame.theme.u(26), ink);
    for (size_t i = 0; i < cells.size() && i < key->variants.size(); ++i) {
        const bool lit = int(i) == open.highlighted;
        if (lit) frame.canvas.rounded(cells[i], frame.theme.u(18), action);
        const KeyText& text = key->variants[i];
        const std::string& sign = open.shifted ? text.shifted : text.plain;
        draw_sign(frame, sign, cells[i], std::min(frame.theme.u(52), cells[i].h * 0.44f), paper);
        frame.controls.list({"variant/" + sign, Role::key, sign, lit ? "pressed" : "", cells[i]});
    }
}

// The plate, and the variants that rise above it: touching them is touching the keyboard.
Rect touched_area(const KeyboardState& state, const KeyboardLayout& layout,
                  const KeyboardArea& area, const Rect& plate) {
    if (!state.variants) return plate;
    float top = plate.y;
    for (const Rect& cell : place_variants(layout, state.variants->page, state.variants->key, area))
        top = std::min(top, cell.y - area.gap);
    return plate.below(top);
}

// A key under a finger that nobody hears of any more would be held, and repeat, for ever.
void let_go_of_lost(const Frame& frame, KeyboardState& state) {
    const bool lost =
        std::any_of(state.presses.begin(), state.presses.end(), [&](const KeyPress& press) {
            return !frame.controls.is_on("keyboard", press.finger);
        });
    if (lost) let_go(state);
}

void list_keys(Frame& frame, const KeyboardState& state, const KeyboardLayout& layout,
               const std::vector<Rect>& rects) {
    const auto& keys = layout.keys(state.page);
    const bool shifted = shift_of(state) != Shift::off;
    for (size_t i = 0; i < keys.size(); ++i) {
        const std::string name = keys[i].role == KeyRole::character
                                     ? sign_of(frame, keys[i], shifted)
                                     : caption_of(frame, keys[i]);
        frame.controls.list(
            {"key/" + name, Role::key, name, is_lit(state, int(i)) ? "pressed" : "", rects[i]});
    }
}

} // namespace

KeyboardOutcome draw_keyboard(Frame& frame, const Rect& rect, const KeyboardLayout& layout,
                              KeyboardState& state, const std::string& before_caret) {
    const Theme& theme = frame.theme;
    const float gap = theme.u(rect.portrait() || theme.portrait() ? 12 : 11);
    const float side = theme.portrait() ? theme.u(22) : rect.w * 0.08f;
    const KeyboardArea area{rect.inset(side, theme.u(theme.portrait() ? 20 : 15)), gap,
                            frame.canvas.mirrored()};
    const std::vector<base::PointerEvent> events =
        frame.controls.add_area({"keyboard", Role::area, frame.strings["keyboard"], "",
                                 touched_area(state, layout, area, rect)});
    KeyboardOutcome outcome;
    follow_text(state, before_caret);
    for (const base::PointerEvent& event : events)
        touch(state, layout, area, event, outcome);
    let_go_of_lost(frame, state);
    tick(state, layout, frame.now, outcome);
    if (const auto next = next_change(state)) frame.wakes.at(*next);

    frame.canvas.plate(rect, grey);
    const std::vector<Rect> rects = place_keys(layout, state.page, area);
    const auto& keys = layout.keys(state.page);
    for (size_t i = 0; i < keys.size(); ++i)
        draw_key(frame, state, keys[i], int(i), rects[i]);
    list_keys(frame, state, layout, rects);
    draw_variants(frame, state, layout, area);
    return outcome;
}

} // namespace ui
