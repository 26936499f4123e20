#pragma once
// Where the keys of the on-screen keyboard lie, and which one a finger means.

#include "ui/geometry.h"
#include "ui/keyboard_layout.h"

#include <vector>

namespace ui {

// What the keys fill, without the plate's own margin.
struct KeyboardArea {
    Rect rect;
    float gap = 0;         // between keys, both ways
    bool mirrored = false; // by the canvas: keys are never, they lie as they do on any keyboard
};

// One rectangle for each of layout.keys(page). Rows fill the width in columns; a narrower row is
// centred, which staggers it.
std::vector<Rect> place_keys(const KeyboardLayout& layout, KeyboardPage page,
                             const KeyboardArea& area);

// The key whose edge is nearest, so that no gap between keys is dead; -1 where the nearest is
// farther away than half its height.
int nearest_key(const std::vector<Rect>& keys, Point point);

// The cells of the variants of a key, in a line over it, kept within the width of the area. They
// may rise above the area.
std::vector<Rect> place_variants(const KeyboardLayout& layout, KeyboardPage page, int key,
                                 const KeyboardArea& area);

float distance(const Rect& rect, Point point);

} // namespace ui
