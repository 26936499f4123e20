#pragma once
// Buttons in the house's hand. Each registers itself with Controls and returns true when tapped.

#include "ui/frame.h"

#include <functional>
#include <optional>
#include <string>

namespace ui {

enum class Emphasis { filled, outlined, plain };

struct ButtonLook {
    Emphasis emphasis = Emphasis::filled;
    Rgb colour = action; // of the plate, or of the outline and label
    Rgb label = paper;   // of the label on a filled plate
    bool enabled = true;
    Rgb disabled = grey;         // the plate's colour then
    std::string name = "";       // what it is called, where that is more than what is seen on it
    std::optional<bool> on = {}; // of what can be switched on and off
};

// How wide a pill with this label wants to be, its height being `height`.
float pill_width(const Typesetting& set, const std::string& label, float height);

bool pill(Frame& frame, const std::string& id, const std::string& label, const Rect& rect,
          const ButtonLook& look = {});

// A category: outlined with a dot of its colour, filled when chosen.
struct Chip {
    std::string id;
    std::string label;
    Rgb colour;
    bool chosen = false;
};

float chip_width(const Typesetting& set, const std::string& label, float height);
// The label as it stands on a chip of this size: smaller where it is narrow, cut with "…" where
// that is not enough.
const TextBlock& chip_label(const Typesetting& set, const std::string& label, float width,
                            float height);
bool chip(Frame& frame, const Chip& chip, const Rect& rect);

// A round button with an icon drawn by `icon(centre, size, colour)`.
using Icon = std::function<void(Point, float, Rgb)>;
bool round_button(Frame& frame, const std::string& id, const std::string& label, Point centre,
                  float radius, Rgb colour, const Icon& icon);

// The ring around what a hardware keyboard has in focus.
void draw_focus(Frame& frame, const Rect& rect, float radius, Rgb colour);

} // namespace ui
