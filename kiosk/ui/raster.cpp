#include "ui/raster.h"

#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include <pango/pangofc-font.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>

namespace ui {

namespace {

struct FreeIter {
    void operator()(PangoLayoutIter* iter) const { pango_layout_iter_free(iter); }
};

using Iter = std::unique_ptr<PangoLayoutIter, FreeIter>;

template <class Visit>
void for_each_run(PangoLayout* layout, Visit visit) {
    const Iter iter(pango_layout_get_iter(layout));
    do {
        if (PangoLayoutRun* run = pango_layout_iter_get_run_readonly(iter.get()))
            visit(iter.get(), *run);
    } while (pango_layout_iter_next_run(iter.get()));
}

bool is_colour_font(PangoFont* font) {
    if (!PANGO_IS_FC_FONT(font)) return false;
    FcPattern* pattern = nullptr;
    g_object_get(font, "pattern", &pattern, nullptr);
    FcBool colour = FcFalse;
    return pattern && FcPatternGetBool(pattern, FC_COLOR, 0, &colour) == FcResultMatch && colour;
}

bool has_colour(PangoLayout* layout) {
    bool found = false;
    for_each_run(layout, [&](PangoLayoutIter*, const PangoLayoutRun& run) {
        found = found || is_colour_font(run.item->analysis.font);
    });
    return found;
}

// Adds a glyph's coverage to the bitmap, cut at its edges.
void stamp(Bitmap& bitmap, const Glyph& glyph, int x, int y) {
    const int first = std::max(0, -x);
    const int last = std::min(glyph.width, bitmap.width - x);
    for (int row = std::max(0, -y); row < std::min(glyph.height, bitmap.height - y); ++row) {
        uint8_t* to = &bitmap.bytes[size_t(y + row) * size_t(bitmap.width)];
        const uint8_t* from = &glyph.coverage[size_t(row) * size_t(glyph.width)];
        for (int column = first; column < last; ++column)
            to[x + column] = uint8_t(std::min(255, to[x + column] + from[column]));
    }
}

void draw_run(Bitmap& bitmap, GlyphCache& glyphs, PangoLayoutIter* iter,
              const PangoLayoutRun& run) {
    PangoRectangle extents;
    pango_layout_iter_get_run_extents(iter, nullptr, &extents);
    const double baseline =
        double(pango_layout_iter_get_baseline(iter) - run.y_offset) / PANGO_SCALE;
    int pen = extents.x;
    for (int i = 0; i < run.glyphs->num_glyphs; ++i) {
        const PangoGlyphInfo& info = run.glyphs->glyphs[i];
        if (info.glyph != PANGO_GLYPH_EMPTY && !(info.glyph & PANGO_GLYPH_UNKNOWN_FLAG)) {
            const double x = double(pen + info.geometry.x_offset) / PANGO_SCALE - bitmap.x;
            const int quarters = int(std::floor(x * 4 + 0.5));
            const int quarter = ((quarters % 4) + 4) % 4;
            const Glyph& glyph = glyphs.find(run.item->analysis.font, info.glyph, quarter);
            const double y = baseline + double(info.geometry.y_offset) / PANGO_SCALE - bitmap.y;
            if (!glyph.coverage.empty())
                stamp(bitmap, glyph, (quarters - quarter) / 4 + glyph.left,
                      int(std::lround(y)) - glyph.top);
        }
        pen += info.geometry.width;
    }
}

// cairo's premultiplied native-endian ARGB → straight RGBA.
void unpremultiply(std::vector<uint8_t>& bytes) {
    for (size_t i = 0; i + 3 < bytes.size(); i += 4) {
        uint32_t argb = 0;
        std::memcpy(&argb, &bytes[i], 4);
        const uint32_t alpha = argb >> 24;
        const auto straight = [&](uint32_t channel) {
            return alpha == 0 ? 255u : std::min(255u, (channel * 255 + alpha / 2) / alpha);
        };
        bytes[i] = uint8_t(straight((argb >> 16) & 255));
        bytes[i + 1] = uint8_t(straight((argb >> 8) & 255));
        bytes[i + 2] = uint8_t(straight(argb & 255));
        bytes[i + 3] = uint8_t(alpha);
    }
}

// Black words with emoji in their own colours.
void draw_in_colour(Bitmap& bitmap, PangoLayout* layout) {
    const int stride = cairo_format_stride_for_width(CAIRO_FORMAT_ARGB32, bitmap.width);
    bitmap.bytes.assign(size_t(stride) * size_t(bitmap.height), 0);
    cairo_surface_t* surface = cairo_image_surface_create_for_data(
        bitmap.bytes.data(), CAIRO_FORMAT_ARGB32, bitmap.width, bitmap.height, stride);
    cairo_t* cairo = cairo_create(surface);
    cairo_set_source_rgb(cairo, 0.067, 0.067, 0.067); // the theme's ink
    cairo_translate(cairo, -bitmap.x, -bitmap.y);
    pango_cairo_show_layout(cairo, layout);
    cairo_destroy(cairo);
    cairo_surface_flush(surface);
    cairo_surface_destroy(surface);
    unpremultiply(bitmap.bytes);
}

Glyph draw_glyph(PangoFont* font, PangoGlyph index, int quarter) {
    Glyph glyph;
    cairo_scaled_font_t* scaled = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font));
    FT_Face face = scaled ? cairo_ft_scaled_font_lock_face(scaled) : nullptr;
    if (!face) return glyph;
    if (FT_Load_Glyph(face, index, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) == 0 &&
        face->glyph->format == FT_GLYPH_FORMAT_OUTLINE) {
        FT_Outline_Translate(&face->glyph->outline, FT_Pos(quarter) * 16, 0);
        FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL);
        const FT_Bitmap& drawn = face->glyph->bitmap;
        glyph.left = face->glyph->bitmap_left;
        glyph.top = face->glyph->bitmap_top;
        glyph.width = int(drawn.width);
        glyph.height = int(drawn.rows);
        glyph.coverage.resize(size_t(drawn.width) * drawn.rows);
        for (unsigned row = 0; row < drawn.rows && drawn.width > 0; ++row)
            std::memcpy(&glyph.coverage[size_t(row) * drawn.width],
                        drawn.buffer + ptrdiff_t(row) * drawn.pitch, drawn.width);
    }
    cairo_ft_scaled_font_unlock_face(scaled);
    return glyph;
}

} // namespace

GlyphCache::~GlyphCache() {
    clear();
}

void GlyphCache::clear() {
    for (const auto& [key, glyph] : glyphs_)
        g_object_unref(key.font);
    glyphs_.clear();
    bytes_ = 0;
}

const Glyph& GlyphCache::find(PangoFont* font, PangoGlyph glyph, int quarter) {
    const Key key{font, glyph, quarter};
    if (const auto found = glyphs_.find(key); found != glyphs_.end()) return found->second;
    Glyph drawn = draw_glyph(font, glyph, quarter);
    bytes_ += drawn.coverage.size() + sizeof(Glyph);
    g_object_ref(font);
    return glyphs_.emplace(key, std::move(drawn)).first->second;
}

Bitmap rasterise(PangoLayout* layout, GlyphCache& glyphs) {
    PangoRectangle ink;
    pango_layout_get_extents(layout, &ink, nullptr);
    Bitmap bitmap;
    if (ink.width <= 0 || ink.height <= 0) return bitmap;
    const double scale = PANGO_SCALE;
    bitmap.x = int(std::floor(ink.x / scale)) - 1;
    bitmap.y = int(std::floor(ink.y / scale)) - 1;
    bitmap.width = int(std::ceil((ink.x + ink.width) / scale)) + 1 - bitmap.x;
    bitmap.height = int(std::ceil((ink.y + ink.height) / scale)) + 1 - bitmap.y;
    bitmap.coloured = has_colour(layout);
    if (bitmap.coloured) {
        draw_in_colour(bitmap, layout);
        return bitmap;
    }
    bitmap.bytes.assign(size_t(bitmap.width) * size_t(bitmap.height), 0);
    for_each_run(layout, [&](PangoLayoutIter* iter, const PangoLayoutRun& run) {
        draw_run(bitmap, glyphs, iter, run);
    });
    return bitmap;
}

} // namespace ui
