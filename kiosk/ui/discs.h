#pragma once
// Round dots as pictures in ImGui's own texture. There are hundreds of dots on a screen, and ImGui
// would make a hundred triangles of each: so a dot is two, or six, with the same soft edge.

#include "ui/geometry.h"

#include <optional>

struct ImFontAtlas;

namespace ui {

// The part of the atlas that holds a disc, as texture coordinates.
struct Disc {
    Point from;
    Point to;
    float reach = 0; // half the side of the square to draw it on, in radii of the dot
};

// Sets room aside in an atlas that is not built yet; nothing else has set any aside before.
void add_discs(ImFontAtlas& atlas);
// Draws the discs into the built atlas, before a renderer takes it.
void draw_discs(ImFontAtlas& atlas);

// The disc for dots of this radius in pixels; none for those larger than the largest disc.
std::optional<Disc> disc_for(const ImFontAtlas& atlas, float radius);

} // namespace ui
