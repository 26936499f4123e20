#pragma once
// Fingers on a keyboard, for its tests: they find keys by what stands on them, and what the
// keyboard asks for goes into a draft as the kiosk would put it there.

#include "ui/keyboard_model.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

namespace ui::testing {

using namespace std::chrono_literals;

inline std::string read_keyboard(const std::string& language) {
    std::ifstream file(KIOSK_SOURCE_DIR "/assets/keyboards/" + language + ".toml");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

inline KeyboardLayout layout_of(const std::string& language) {
    const auto layout = parse_keyboard(read_keyboard(language), language + ".toml");
    EXPECT_TRUE(layout.has_value()) << base::to_text(layout.error());
    return layout.value_or(KeyboardLayout{});
}

struct Hands {
    KeyboardLayout layout = layout_of("sv");
    KeyboardArea area{{24, 1320, 1032, 580}, 12};
    KeyboardState keyboard{};
    flow::Draft draft{};
    KeyboardOutcome outcome{}; // of everything since the last clear
    base::Instant now{1h};

    // The key of the page on show that writes `name`, or plays the role of that name; -1 if none.
    int key(const std::string& name) const {
        using Role = KeyboardKey::Role;
        const auto& keys = layout.keys(keyboard.page);
        for (size_t i = 0; i < keys.size(); ++i) {
            const KeyboardKey& key = keys[i];
            const bool leads = key.role == Role::page && name == page_name(key.leads_to);
            if (leads || (key.role == Role::character && key.text.plain == name) ||
                (key.role == Role::shift && name == "shift") ||
                (key.role == Role::backspace && name == "backspace") ||
                (key.role == Role::space && name == "space") ||
                (key.role == Role::done && name == "done"))
                return static_cast<int>(i);
        }
        return -1;
    }

    static std::string page_name(KeyboardPage page) {
        if (page == KeyboardPage::letters) return "letters";
        return page == KeyboardPage::symbols ? "symbols" : "more";
    }

    Rect place(const std::string& name) const {
        const int index = key(name);
        if (index < 0) {
            ADD_FAILURE() << "no key " << name;
            return {};
        }
        return place_keys(layout, keyboard.page, area)[static_cast<size_t>(index)];
    }

    // The cell of a variant that lies open.
    Point variant(const std::string& text) const {
        const OpenVariants& open = keyboard.variants.value();
        const auto& variants = layout.key(open.page, open.key)->variants;
        const auto cells = place_variants(layout, open.page, open.key, area);
        for (size_t i = 0; i < variants.size(); ++i)
            if (variants[i].plain == text || variants[i].shifted == text) return cells[i].centre();
        ADD_FAILURE() << "no variant " << text;
        return {};
    }

    void touch(base::PointerEvent::Kind kind, unsigned finger, Point point) {
        KeyboardOutcome step;
        ui::touch(keyboard, layout, area, {kind, finger, point.x, point.y, now}, step);
        take(step);
    }

    void take(const KeyboardOutcome& step) {
        for (const flow::Edit& edit : step.edits) {
            draft = flow::edited(draft, edit);
            outcome.edits.push_back(edit);
        }
        outcome.done = outcome.done || step.done;
        follow_text(keyboard, draft.text.substr(0, draft.caret));
    }

    void down(const std::string& name, unsigned finger = 1) {
        touch(base::PointerEvent::Kind::down, finger, place(name).centre());
    }

    void down_at(Point point, unsigned finger = 1) {
        touch(base::PointerEvent::Kind::down, finger, point);
    }

    void move_to(Point point, unsigned finger = 1) {
        touch(base::PointerEvent::Kind::move, finger, point);
    }

    void up_at(Point point, unsigned finger = 1) {
        touch(base::PointerEvent::Kind::up, finger, point);
    }

    void up(const std::string& name, unsigned finger = 1) { up_at(place(name).centre(), finger); }

    void tap(const std::string& name) {
        const Point point = place(name).centre();
        down_at(point);
        now += 60ms;
        up_at(point);
        now += 500ms; // no double tap
    }

    template <class... Names>
    void taps(const Names&... names) {
        (tap(names), ...);
    }

    // Time passes as it does in the kiosk: asleep until the next change that was announced.
    void wait(base::Duration duration) {
        const base::Instant end = now + duration;
        int ticks = 0;
        for (auto next = next_change(keyboard); next && *next <= end;
             next = next_change(keyboard)) {
            ASSERT_LT(++ticks, 1000) << "woken for nothing";
            now = std::max(now, *next);
            KeyboardOutcome step;
            tick(keyboard, layout, now, step);
            take(step);
        }
        now = end;
    }
};

// Inside a sentence, so that no capital is made.
inline Hands writing(const std::string& text = "så ") {
    Hands hands;
    hands.draft = flow::edited(hands.draft, flow::Insert{text});
    follow_text(hands.keyboard, hands.draft.text);
    return hands;
}

} // namespace ui::testing
