#pragma once
// Words → pixels: shaped, broken into lines and given direction by Pango, rasterised by
// ui/raster.h at device pixels, kept as textures. Each Text is used from one thread alone.

#include "content/content.h"
#include "ui/fonts.h"
#include "ui/geometry.h"
#include "ui/textures.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

typedef struct _PangoLayout PangoLayout; // NOLINT: Pango's own name

namespace ui {

class GlyphCache;

enum class Weight { regular = 400, medium = 500, bold = 700, black = 900 };
enum class Align { start, centre, end };

struct TextStyle {
    Weight weight = Weight::regular;
    float px = 36;         // em, device pixels
    float width = 0;       // wraps at this many pixels; 0: one line for each line of the text
    float leading = 1.25f; // line pitch, in ems
    float tracking = 0;    // extra space between letters, in ems
    int max_lines = 0;     // the rest gives way to "…"; 0: no limit
    float max_height =
        0; // px, the same for lines that would pass it, but for the first; 0: no limit
    Align align = Align::start;
};

// A laid-out text. Cheap to copy about by reference; lives until Text lets go of it, which is never
// before the next begin_frame().
class TextBlock {
public:
    TextBlock() = default;
    TextBlock(const TextBlock&) = delete;
    TextBlock& operator=(const TextBlock&) = delete;
    ~TextBlock();

    float width() const { return width_; } // of the box: the wrap width, else the longest line

    float natural_width() const { return natural_width_; } // of the longest line

    float height() const { return height_; }

    float baseline() const { return baseline_; } // of the first line, from the top of the box

    int lines() const { return lines_; }

    bool broke_word() const { return !broken_word_.empty(); } // a word was wider than the box

    const std::string& broken_word() const { return broken_word_; } // the first of them

    // Something gave way to "…".
    bool cut() const { return words_cut_ > 0 || line_cut_; }

    // How many words did, the one it stands in included; not known, and 0, where max_lines cut
    // them.
    int words_cut() const { return words_cut_; }

    // The caret before the byte at `index`, and the byte nearest to a point; both in the box.
    Rect caret(size_t index) const;
    size_t index_at(Point point) const;

    TextureId texture() const { return texture_; }

    const Rect& ink() const { return ink_; } // of the texture, in the box

    bool coloured() const { return coloured_; } // emoji inside: not to be tinted

private:
    friend class Text;
    PangoLayout* layout_ = nullptr;
    TextureStore* store_ = nullptr;
    TextureId texture_ = 0;
    Rect ink_;
    float width_ = 0;
    float natural_width_ = 0;
    float height_ = 0;
    float baseline_ = 0;
    int lines_ = 0;
    int words_cut_ = 0;
    bool line_cut_ = false;
    std::string broken_word_;
    bool coloured_ = false;
    size_t bytes_ = 0;       // of the texture and the layout
    uint64_t last_used_ = 0; // frame
};

// The same text with its last word tied to the one before it, if it is short: no word stands alone
// on a last line.
std::string without_widow(std::string text);

class Text {
public:
    // `cache_bytes`: what words may take; those on screen are kept in any case.
    Text(TextureStore& store, size_t cache_bytes);
    // For measuring alone: its blocks have no texture. Any thread may have one.
    explicit Text(size_t cache_bytes);
    Text(const Text&) = delete;
    Text& operator=(const Text&) = delete;
    ~Text();

    bool has_house_font() const;

    // Lets go of what has not been seen for longest, where there is too much. `language` shapes
    // what is laid out from now on.
    void begin_frame(const std::string& language);

    const TextBlock& block(std::string_view text, const TextStyle& style);
    // With **strong** and *emphasis*, paragraphs set apart by half a line.
    const TextBlock& block(const content::RichText& text, const TextStyle& style);

    // The largest size from style.px down to `least_px` at which the text stays inside width ×
    // height without breaking a word; at least_px what is still too high is cut with "…". The
    // writer's own line breaks are kept without adding others, as long as that costs no more than
    // a third of the size.
    const TextBlock& fit(std::string_view text, TextStyle style, float height, float least_px);

    const TextBlock& fit(const content::RichText& text, TextStyle style, float height,
                         float least_px);

    size_t cached_bytes() const { return bytes_; }

private:
    Text(TextureStore* store, size_t cache_bytes);

    struct Pango;
    // Laid out and measured; `rich` takes the place of `text` where it is given.
    TextBlock* fit_lines(std::string_view text, TextStyle style, float height, float least_px,
                         int lines);
    TextBlock& lay_out(const std::string& key, std::string_view text, const TextStyle& style,
                       const content::RichText* rich);
    void measure(TextBlock& block, const TextStyle& style) const;
    const TextBlock& painted(TextBlock& block);

    TextureStore* store_; // null: nothing is painted
    size_t cache_bytes_;
    FontConfig fonts_;
    std::unique_ptr<Pango> pango_;
    std::unique_ptr<GlyphCache> glyphs_;
    std::unordered_map<std::string, std::unique_ptr<TextBlock>> blocks_;
    std::string language_ = "sv";
    uint64_t frame_ = 0;
    size_t bytes_ = 0;
};

} // namespace ui
