#pragma once
// A Pango layout → a bitmap. Glyphs are set at quarter pixels and drawn unhinted by FreeType, which
// looks even where cairo's whole-pixel positions do not; emoji go through cairo in colour.

#include <pango/pangocairo.h>

#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

namespace ui {

// 8-bit coverage or, if `coloured`, RGBA with straight alpha.
struct Bitmap {
    int x = 0; // of its top left in the layout, px
    int y = 0;
    int width = 0;
    int height = 0;
    bool coloured = false;
    std::vector<uint8_t> bytes;
};

struct Glyph {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
    std::vector<uint8_t> coverage;
};

// Glyphs drawn once, by font, glyph and quarter of a pixel. Keeps the fonts it has drawn alive.
class GlyphCache {
public:
    GlyphCache() = default;
    GlyphCache(const GlyphCache&) = delete;
    GlyphCache& operator=(const GlyphCache&) = delete;
    ~GlyphCache();

    const Glyph& find(PangoFont* font, PangoGlyph glyph, int quarter);

    size_t bytes() const { return bytes_; }

    void clear();

private:
    struct Key {
        PangoFont* font;
        PangoGlyph glyph;
        int quarter;

        bool operator<(const Key& other) const {
            return std::tie(font, glyph, quarter) <
                   std::tie(other.font, other.glyph, other.quarter);
        }
    };

    std::map<Key, Glyph> glyphs_;
    size_t bytes_ = 0;
};

// Empty (0 × 0) where the layout has no ink.
Bitmap rasterise(PangoLayout* layout, GlyphCache& glyphs);

} // namespace ui
