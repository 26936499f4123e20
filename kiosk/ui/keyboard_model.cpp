#include "ui/keyboard_model.h"

#include "base/utf8.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

// How far off its key a finger may roll and still be meant, in key widths.
constexpr float roll = 0.25f;

bool is_space(char32_t c) {
    return c == U' ' || c == U'\n' || c == U'\u00A0';
}

bool ends_sentence(char32_t c) {
    return std::u32string_view(U".!?…؟").find(c) != std::u32string_view::npos;
}

// Quotation marks and brackets belong to the sentence before or after them.
bool is_transparent(char32_t c) {
    return std::u32string_view(U"\"'()[]“”‘’«»¡¿").find(c) != std::u32string_view::npos;
}

// One change under way: the state, and what everything needs to know.
struct Change {
    KeyboardState& state;
    const KeyboardLayout& layout;
    KeyboardOutcome& outcome;

    const KeyboardKey* key_of(const KeyPress& press) const {
        return layout.key(press.page, press.key);
    }

    bool has_role(const KeyPress& press, KeyRole role) const {
        const KeyboardKey* key = key_of(press);
        return key != nullptr && key->role == role;
    }

    void write(const std::string& text) const {
        outcome.edits.emplace_back(flow::Insert{text});
        state.sentence = sentence_after(state.sentence, text);
        if (state.text_length) *state.text_length += text.size();
        state.capital_declined = false;
    }

    void erase() const {
        outcome.edits.emplace_back(flow::Backspace{});
        state.sentence = Sentence::inside; // until follow_text() knows better
        state.text_length.reset();
        state.capital_declined = false;
    }

    void choose_variant() const {
        const OpenVariants& open = *state.variants;
        const KeyboardKey* key = layout.key(open.page, open.key);
        if (key != nullptr && static_cast<size_t>(open.highlighted) < key->variants.size()) {
            const KeyText& text = key->variants[static_cast<size_t>(open.highlighted)];
            const std::string& chosen = open.shifted ? text.shifted : text.plain;
            outcome.edits.emplace_back(flow::ReplaceLast{chosen});
            state.sentence = sentence_after(Sentence::inside, chosen);
            state.text_length.reset();
        }
        state.variants.reset();
    }

    void erase_word() const {
        outcome.edits.emplace_back(flow::BackspaceWord{});
        state.text_length.reset();
    }

    KeyPress* held_shift() const {
        for (KeyPress& press : state.presses)
            if (!press.slid_off && has_role(press, KeyRole::shift)) return &press;
        return nullptr;
    }

    void type(const KeyboardKey& key, KeyPress& press) const {
        press.shifted = shift_of(state) != Shift::off;
        write(press.shifted ? key.text.shifted : key.text.plain);
        if (!key.variants.empty()) press.next = press.since + hold_time;
        if (!key.text.is_letter() || state.chosen != Shift::once) return;
        // A shift key that is still held goes on shifting, as on a keyboard of keys.
        if (KeyPress* shift = held_shift())
            shift->typed_under = true;
        else
            state.chosen = Shift::off;
    }

    void tap_shift(base::Instant now) const {
        const bool twice = state.last_shift_tap && now - *state.last_shift_tap <= double_tap_time;
        const Shift before = shift_of(state);
        state.last_shift_tap = now;
        if (before == Shift::caps) {
            state.chosen = Shift::off;
        } else if (twice) {
            state.chosen = Shift::caps;
            state.last_shift_tap.reset();
        } else {
            state.chosen = before == Shift::off ? Shift::once : Shift::off;
        }
        state.capital_declined = state.chosen == Shift::off;
    }

    void press_down(KeyPress press) const {
        const KeyboardKey& key = *key_of(press);
        // What another finger was holding no longer stands before the caret.
        if (key.role != KeyRole::shift) {
            for (KeyPress& other : state.presses)
                other.next.reset();
            state.last_shift_tap.reset();
        }
        switch (key.role) {
        case KeyRole::character:
            type(key, press);
            break;
        case KeyRole::space:
            write(key.text.plain);
            break;
        case KeyRole::backspace:
            erase();
            press.next = press.since + hold_time;
            break;
        case KeyRole::shift:
            tap_shift(press.since);
            break;
        case KeyRole::page:
            state.page = key.leads_to;
            break;
        case KeyRole::done:
            break; // as it is lifted
        }
        state.presses.push_back(press);
    }

    void drop(unsigned finger, base::Instant now) const {
        for (KeyPress& press : state.presses)
            if (press.finger == finger) press.slid_off = true;
        if (state.variants && state.variants->finger == finger) state.variants.reset();
        lift(finger, now);
    }

    void lift(unsigned finger, base::Instant now) const {
        const auto found =
            std::find_if(state.presses.begin(), state.presses.end(),
                         [&](const KeyPress& press) { return press.finger == finger; });
        if (found == state.presses.end()) return;
        const KeyPress press = *found;
        state.presses.erase(found);
        if (press.typed_under && state.chosen == Shift::once) state.chosen = Shift::off;
        if (press.slid_off) return;
        if (now < press.since + least_lit_time)
            state.afterglows.push_back({press.page, press.key, press.since + least_lit_time});
        if (has_role(press, KeyRole::done)) outcome.done = true;
    }

    void hold(KeyPress& press, base::Instant now) const {
        const KeyboardKey* key = key_of(press);
        const base::Instant due = *press.next;
        press.next.reset();
        if (key == nullptr) return;
        if (key->role == KeyRole::character) {
            state.variants = OpenVariants{press.page, press.key, press.shifted, press.finger, -1};
        } else if (key->role == KeyRole::backspace) {
            const base::Duration held = due - press.since;
            const bool words = held >= words_after;
            words ? erase_word() : erase();
            const base::Duration period = words                       ? word_time
                                          : held >= fast_repeat_after ? fast_repeat_time
                                                                      : repeat_time;
            // After a stall the rest is not made up for: nobody saw those letters go.
            press.next = due + period > now ? due + period : now + period;
        }
    }
};

// The finger on its way over the open variants. What lies nearest by the width is meant, so that
// the hand need not cover what it chooses; back on the key, or far below it, nothing is.
void slide(OpenVariants& open, const KeyboardLayout& layout, const KeyboardArea& area,
           Point point) {
    const auto cells = place_variants(layout, open.page, open.key, area);
    open.highlighted = -1;
    if (cells.empty()) return;
    const Rect key = place_keys(layout, open.page, area)[static_cast<size_t>(open.key)];
    const bool on_cells = point.y < cells.front().bottom();
    if (!on_cells && key.inset(-roll * key.w).contains(point)) return;
    if (point.y > key.bottom() + key.h || point.y < cells.front().y - 2 * key.h) return;
    const auto nearest =
        std::min_element(cells.begin(), cells.end(), [&](const Rect& a, const Rect& b) {
            return std::abs(a.centre().x - point.x) < std::abs(b.centre().x - point.x);
        });
    open.highlighted = static_cast<int>(nearest - cells.begin());
}

bool on_variants(const OpenVariants& open, const KeyboardLayout& layout, const KeyboardArea& area,
                 Point point) {
    const auto cells = place_variants(layout, open.page, open.key, area);
    return std::any_of(cells.begin(), cells.end(),
                       [&](const Rect& cell) { return cell.inset(-area.gap).contains(point); });
}

void come_down(const Change& change, const KeyboardArea& area, const base::PointerEvent& event) {
    KeyboardState& state = change.state;
    const Point point{event.x, event.y};
    change.drop(event.finger, event.at); // its last lifting was lost
    if (state.variants) {
        if (on_variants(*state.variants, change.layout, area, point)) {
            state.variants->finger = event.finger;
            slide(*state.variants, change.layout, area, point);
            return;
        }
        state.variants.reset();
    }
    const int key = nearest_key(place_keys(change.layout, state.page, area), point);
    if (key < 0) return;
    KeyPress press;
    press.finger = event.finger;
    press.page = state.page;
    press.key = key;
    press.since = event.at;
    change.press_down(press);
}

void move(const Change& change, const KeyboardArea& area, const base::PointerEvent& event) {
    KeyboardState& state = change.state;
    const Point point{event.x, event.y};
    if (state.variants && state.variants->finger == event.finger) {
        slide(*state.variants, change.layout, area, point);
        return;
    }
    for (KeyPress& press : state.presses) {
        if (press.finger != event.finger || change.key_of(press) == nullptr) continue;
        const Rect key =
            place_keys(change.layout, press.page, area)[static_cast<size_t>(press.key)];
        if (distance(key, point) <= roll * key.w) continue;
        press.slid_off = true;
        press.next.reset();
    }
}

void go_up(const Change& change, const KeyboardArea& area, const base::PointerEvent& event) {
    KeyboardState& state = change.state;
    move(change, area, event);
    if (state.variants && state.variants->finger == event.finger) {
        const Point point{event.x, event.y};
        const Rect key = place_keys(change.layout, state.variants->page,
                                    area)[static_cast<size_t>(state.variants->key)];
        if (state.variants->highlighted >= 0)
            change.choose_variant();
        else if (distance(key, point) <= roll * key.w)
            state.variants->finger.reset(); // they stay open for a tap
        else
            state.variants.reset();
    }
    change.lift(event.finger, event.at);
}

} // namespace

Shift shift_of(const KeyboardState& state) {
    if (state.chosen != Shift::off) return state.chosen;
    const bool capital = state.sentence == Sentence::fresh && !state.capital_declined;
    return capital ? Shift::once : Shift::off;
}

void follow_text(KeyboardState& state, std::string_view before_caret) {
    if (state.text_length && *state.text_length != before_caret.size()) {
        state.variants.reset();
        state.capital_declined = false;
        for (KeyPress& press : state.presses)
            press.next.reset();
    }
    state.text_length = before_caret.size();
    state.sentence = sentence_after(Sentence::fresh, before_caret);
}

void touch(KeyboardState& state, const KeyboardLayout& layout, const KeyboardArea& area,
           const base::PointerEvent& event, KeyboardOutcome& outcome) {
    tick(state, layout, event.at, outcome); // what was held has been held until now
    const Change change{state, layout, outcome};
    switch (event.kind) {
    case base::PointerEvent::Kind::down:
        come_down(change, area, event);
        break;
    case base::PointerEvent::Kind::move:
        move(change, area, event);
        break;
    case base::PointerEvent::Kind::up:
        go_up(change, area, event);
        break;
    case base::PointerEvent::Kind::cancel:
        change.drop(event.finger, event.at);
        break;
    }
}

void tick(KeyboardState& state, const KeyboardLayout& layout, base::Instant now,
          KeyboardOutcome& outcome) {
    const Change change{state, layout, outcome};
    for (KeyPress& press : state.presses) {
        if (press.next && *press.next <= now) change.hold(press, now);
    }
    std::erase_if(state.afterglows, [&](const Afterglow& glow) { return glow.until <= now; });
}

std::optional<base::Instant> next_change(const KeyboardState& state) {
    std::optional<base::Instant> next;
    const auto consider = [&](base::Instant instant) {
        next = next ? std::min(*next, instant) : instant;
    };
    for (const KeyPress& press : state.presses)
        if (press.next) consider(*press.next);
    for (const Afterglow& glow : state.afterglows)
        consider(glow.until);
    return next;
}

void let_go(KeyboardState& state) {
    state.presses.clear();
    state.variants.reset();
    state.last_shift_tap.reset();
}

bool is_lit(const KeyboardState& state, int key) {
    const auto pressed = [&](const KeyPress& press) {
        return press.page == state.page && press.key == key && !press.slid_off;
    };
    const auto glows = [&](const Afterglow& glow) {
        return glow.page == state.page && glow.key == key;
    };
    return std::any_of(state.presses.begin(), state.presses.end(), pressed) ||
           std::any_of(state.afterglows.begin(), state.afterglows.end(), glows);
}

Sentence sentence_after(Sentence sentence, std::string_view text) {
    for (size_t at = 0; at < text.size(); at += base::utf8_length_at(text, at)) {
        const char32_t c = base::code_point_at(text, at);
        if (ends_sentence(c))
            sentence = Sentence::ended;
        else if (is_space(c))
            sentence = sentence == Sentence::inside ? Sentence::inside : Sentence::fresh;
        else if (!is_transparent(c))
            sentence = Sentence::inside;
    }
    return sentence;
}

} // namespace ui
