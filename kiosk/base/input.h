#pragma once
// What hands do: fingers and keys, as values. platform/ makes them, app/ passes them on, ui/ reads
// them. Positions are framebuffer pixels from the top left of the window.

#include "base/time.h"

#include <string>
#include <variant>

namespace base {

// One step in the life of one contact. A mouse is the finger with id 0.
struct PointerEvent {
    enum class Kind { down, move, up, cancel };

    Kind kind = Kind::move;
    unsigned finger = 0;
    float x = 0;
    float y = 0;
    Instant at{};

    bool operator==(const PointerEvent&) const = default;
};

enum class Key { backspace, erase, enter, tab, left, right, up, down, home, end, escape };

// A key that acts, from a hardware keyboard.
struct KeyEvent {
    Key key = Key::enter;
    bool shift = false;
    Instant at{};

    bool operator==(const KeyEvent&) const = default;
};

// Text that a hardware keyboard made, UTF-8.
struct TextEvent {
    std::string text;
    Instant at{};

    bool operator==(const TextEvent&) const = default;
};

using InputEvent = std::variant<PointerEvent, KeyEvent, TextEvent>;

} // namespace base
