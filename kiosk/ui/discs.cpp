#include "ui/discs.h"

#include <imgui.h>

#include <array>

namespace ui {

namespace {

// Radii in pixels, each a quarter more than the next: a disc is never drawn much smaller than it
// is, so its edge stays a pixel wide.
constexpr float largest = 64;
constexpr float ratio = 1.25f;
constexpr int sizes = 17; // down to 1.8 px

constexpr float margin = 1.5f; // px around a disc: its soft edge, and nothing

float radius_of(int size) {
    return largest / std::pow(ratio, float(size));
}

int side_of(int size) {
    return int(std::ceil(2 * (radius_of(size) + margin)));
}

} // namespace

void add_discs(ImFontAtlas& atlas) {
    for (int size = 0; size < sizes; ++size)
        atlas.AddCustomRectRegular(side_of(size), side_of(size));
}

void draw_discs(ImFontAtlas& atlas) {
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
    for (int size = 0; size < sizes; ++size) {
        const ImFontAtlasCustomRect& place = *atlas.GetCustomRectByIndex(size);
        const float middle = float(side_of(size)) / 2;
        const float radius = radius_of(size);
        for (int y = 0; y < place.Height; ++y)
            for (int x = 0; x < place.Width; ++x) {
                const float far = std::hypot(float(x) + 0.5f - middle, float(y) + 0.5f - middle);
                const float covered = std::clamp(radius - far + 0.5f, 0.0f, 1.0f);
                pixels[(place.Y + y) * width + place.X + x] =
                    static_cast<unsigned char>(std::lround(255 * covered));
            }
    }
}

std::optional<Disc> disc_for(const ImFontAtlas& atlas, float radius) {
    if (radius > largest || atlas.CustomRects.Size < sizes) return std::nullopt;
    int size = 0;
    while (size + 1 < sizes && radius_of(size + 1) >= radius)
        ++size;
    const ImFontAtlasCustomRect& place = atlas.CustomRects[size];
    constexpr float inset = 0.5f; // px: nothing of what lies beside it is mixed in
    const auto at = [&](float x, float y) {
        return Point{x / float(atlas.TexWidth), y / float(atlas.TexHeight)};
    };
    return Disc{at(float(place.X) + inset, float(place.Y) + inset),
                at(float(place.X + place.Width) - inset, float(place.Y + place.Height) - inset),
                (float(place.Width) / 2 - inset) / radius_of(size)};
}

} // namespace ui
