#pragma once
// What a frame's draw data holds, for tests that look at pictures without drawing them.

#include "fakes/fake_textures.h"
#include "ui/geometry.h"
#include "ui/theme.h"

#include <cstdint>
#include <vector>

struct ImDrawData;

namespace test {

// A block of words: where its ink lies, and the rectangle it is cut to.
struct DrawnText {
    ui::Rect ink;
    ui::Rect clip;
};

// Everything drawn with a texture of `textures`, in the order it is drawn.
std::vector<DrawnText> drawn_texts(const ImDrawData& data, const fakes::FakeTextures& textures);

// Bounds of all that is filled with this colour and no texture; empty if nothing is.
ui::Rect bounds_of(const ImDrawData& data, ui::Rgb colour);

// Differs where the pictures differ: a digest of vertices, indices, clips and textures.
uint64_t fingerprint(const ImDrawData& data);

// True where both have ground in common wider and higher than `slack` px.
bool overlap(const ui::Rect& a, const ui::Rect& b, float slack = 0);
// True where `inner` is within `outer`, give or take `slack` px.
bool within(const ui::Rect& inner, const ui::Rect& outer, float slack = 0);

} // namespace test
