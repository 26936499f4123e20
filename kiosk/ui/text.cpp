#include "ui/text.h"

#include "ui/raster.h"

#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <thread>
#include <vector>

namespace ui {

namespace {

constexpr size_t glyph_cache_bytes = 6 << 20;
constexpr size_t layout_bytes = 2000; // what Pango keeps for a layout, and for each byte of it: so
constexpr size_t layout_bytes_each = 53; // much that sizes tried must not be kept for ever
constexpr std::string_view blanks = " \n";
constexpr uint64_t frames_kept = 2; // what was drawn this long ago may be on screen still

struct UnrefAttributes {
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};

using Attributes = std::unique_ptr<PangoAttrList, UnrefAttributes>;

std::string key_of(std::string_view text, const TextStyle& s, const std::string& language) {
    const auto rounded = [](float value, float steps) { return std::round(value * steps); };
    const std::array style{float(s.weight),           rounded(s.px, 100),
                           rounded(s.width, 10),      rounded(s.leading, 1000),
                           rounded(s.tracking, 1000), float(s.max_lines),
                           rounded(s.max_height, 10), float(s.align)};
    std::string key(reinterpret_cast<const char*>(style.data()), sizeof style); // NOLINT: its bytes
    key.append(language).append("/").append(text);
    return key;
}

PangoWeight weight_of(Weight weight) {
    return static_cast<PangoWeight>(weight);
}

void add(PangoAttrList* list, PangoAttribute* attribute, size_t from, size_t to) {
    attribute->start_index = unsigned(from);
    attribute->end_index = unsigned(to);
    pango_attr_list_insert(list, attribute);
}

// What tells one rich text from another, and from plain text.
std::string words_of(const content::RichText& rich) {
    std::string words = "rich/";
    for (const content::Paragraph& paragraph : rich) {
        for (const content::Run& run : paragraph)
            words +=
                std::string(run.strong ? "*" : "") + (run.emphasis ? "_" : "") + "|" + run.text;
        words += "\n";
    }
    return words;
}

// The plain text of it, with attributes for what is strong, emphasised or between paragraphs.
std::string flatten(const content::RichText& rich, const TextStyle& style, PangoAttrList* list) {
    std::string text;
    for (const content::Paragraph& paragraph : rich) {
        if (!text.empty()) {
            const size_t gap = text.size() + 1;
            text += "\n\n";
            if (list)
                add(list,
                    pango_attr_line_height_new_absolute(
                        int(style.px * style.leading * 0.5f * PANGO_SCALE)),
                    gap, gap + 1);
        }
        for (const content::Run& run : paragraph) {
            const size_t from = text.size();
            text += &run == &paragraph.back() ? without_widow(run.text) : run.text;
            if (list && run.strong)
                add(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), from, text.size());
            if (list && run.emphasis)
                add(list, pango_attr_style_new(PANGO_STYLE_ITALIC), from, text.size());
        }
    }
    return text;
}

// What Pango had to break because it was wider than the box, up to the next blanks; empty if
// nothing was: then no line starts where none may.
std::string broken_word(PangoLayout* layout) {
    int count = 0;
    const PangoLogAttr* attributes = pango_layout_get_log_attrs_readonly(layout, &count);
    const std::string_view text = pango_layout_get_text(layout);
    for (int i = 1; i < pango_layout_get_line_count(layout); ++i) {
        const auto start = size_t(pango_layout_get_line_readonly(layout, i)->start_index);
        const long position = g_utf8_pointer_to_offset(text.data(), text.data() + start);
        if (position >= count || attributes[position].is_line_break ||
            (start > 0 && text[start - 1] == '\n'))
            continue;
        const size_t begin = text.find_last_of(blanks, start) + 1; // npos + 1 is 0
        return std::string(text.substr(begin, text.find_first_of(blanks, start) - begin));
    }
    return {};
}

int count_words(std::string_view text) {
    int count = 0;
    bool inside = false;
    for (const char c : text) {
        const bool blank = blanks.find(c) != std::string_view::npos;
        if (!blank && !inside) ++count;
        inside = !blank;
    }
    return count;
}

int height_of(PangoLayout* layout) {
    PangoRectangle logical;
    pango_layout_get_extents(layout, nullptr, &logical);
    return logical.height;
}

// Byte where the last line that ends above `most` (Pango units) ends; the first line's at least.
size_t end_above(PangoLayout* layout, int most) {
    PangoLayoutIter* iter = pango_layout_get_iter(layout);
    size_t end = 0;
    do {
        int top = 0;
        int bottom = 0;
        pango_layout_iter_get_line_yrange(iter, &top, &bottom);
        if (end > 0 && bottom > most) break;
        const PangoLayoutLine* line = pango_layout_iter_get_line_readonly(iter);
        end = std::max(end, size_t(line->start_index + line->length));
    } while (pango_layout_iter_next_line(iter));
    pango_layout_iter_free(iter);
    return end;
}

// Takes words off the end, for "…", until the layout is no higher than `most` (Pango units) or
// there is one line left. Its attributes hold for what is left. How many words are not whole then.
int cut_to_height(PangoLayout* layout, int most) {
    constexpr std::string_view not_before_dots = " \n.,;:";
    if (height_of(layout) <= most) return 0;
    const std::string whole = pango_layout_get_text(layout);
    std::string text = whole;
    text.resize(end_above(layout, most));
    for (;;) {
        text.resize(text.find_last_not_of(not_before_dots) + 1);
        const std::string cut = text + "…";
        pango_layout_set_text(layout, cut.data(), int(cut.size()));
        if (height_of(layout) <= most || pango_layout_get_line_count(layout) == 1) {
            const size_t rest = whole.find_first_not_of(not_before_dots, text.size());
            return rest == std::string::npos ? 0
                                             : count_words(std::string_view(whole).substr(rest));
        }
        const size_t space = text.find_last_of(blanks);
        const char* last = g_utf8_prev_char(text.data() + text.size());
        text.resize(space != std::string::npos ? space : size_t(last - text.data()));
    }
}

} // namespace

std::string without_widow(std::string text) {
    constexpr size_t longest = 9;     // bytes of a word that looks lost alone
    constexpr size_t least_text = 30; // bytes of a text that has lines at all
    const size_t space = text.rfind(' ');
    if (space == std::string::npos || text.size() < least_text || text.size() - space - 1 > longest)
        return text;
    return text.replace(space, 1, "\u00A0");
}

struct Text::Pango {
    // To be drawn, fonts go through cairo, whose faces are shared by all of the program; FreeType
    // bears no two threads on them. So what only measures has FreeType and faces of its own.
    Pango(FcConfig* fonts, bool draws)
        : map(draws ? pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)
                    : pango_ft2_font_map_new()) {
        if (fonts) pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), fonts);
        context = pango_font_map_create_context(map);
        held = references();
        pango_context_set_round_glyph_positions(context, FALSE);
        if (!draws) return;
        cairo_font_options_t* options = cairo_font_options_create();
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
        pango_cairo_context_set_font_options(context, options);
        cairo_font_options_destroy(options);
    }

    Pango(const Pango&) = delete;
    Pango& operator=(const Pango&) = delete;

    ~Pango() {
        wait_for_threads();
        g_object_unref(context);
        // Pango 1.50 forgets to let go of the configuration when the map goes.
        pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), nullptr);
        g_object_unref(map);
    }

    int references() const { return int(g_atomic_int_get(&G_OBJECT(map)->ref_count)); }

    // Pango 1.50 looks fonts up in threads of its own, two for every new size, and these clean up
    // after themselves in tables that nothing guards: a map, or fonts of it, let go of meanwhile
    // breaks the heap. Each thread holds the map to its very end.
    void wait_for_threads() const {
        constexpr std::chrono::microseconds pause(50);
        constexpr int most = 100'000; // pauses: a reference of a Pango to come must not stop us
        for (int i = 0; references() > held && i < most; ++i)
            std::this_thread::sleep_for(pause);
    }

    PangoFontMap* map;
    PangoContext* context;
    int held = 0; // references to the map while no thread runs
};

TextBlock::~TextBlock() {
    if (layout_) g_object_unref(layout_);
    if (texture_ && store_) store_->destroy(texture_);
}

Rect TextBlock::caret(size_t index) const {
    PangoRectangle strong;
    pango_layout_get_cursor_pos(layout_, int(index), &strong, nullptr);
    const float scale = PANGO_SCALE;
    return {float(strong.x) / scale, float(strong.y) / scale, 0, float(strong.height) / scale};
}

size_t TextBlock::index_at(Point point) const {
    int index = 0;
    int trailing = 0;
    pango_layout_xy_to_index(layout_, int(point.x * PANGO_SCALE), int(point.y * PANGO_SCALE),
                             &index, &trailing);
    const char* text = pango_layout_get_text(layout_);
    const char* at = text + index;
    for (; trailing > 0 && *at != '\0'; --trailing)
        at = g_utf8_next_char(at);
    return size_t(at - text);
}

Text::Text(TextureStore& store, size_t cache_bytes) : Text(&store, cache_bytes) {}

Text::Text(size_t cache_bytes) : Text(nullptr, cache_bytes) {}

Text::Text(TextureStore* store, size_t cache_bytes)
    : store_(store),
      cache_bytes_(cache_bytes),
      fonts_(make_font_config()),
      pango_(std::make_unique<Pango>(fonts_.get(), store != nullptr)),
      glyphs_(std::make_unique<GlyphCache>()) {}

Text::~Text() = default;

bool Text::has_house_font() const {
    return fonts_ && ui::has_house_font(*fonts_);
}

void Text::begin_frame(const std::string& language) {
    ++frame_;
    language_ = language;
    if (glyphs_->bytes() > glyph_cache_bytes) glyphs_->clear();
    if (bytes_ <= cache_bytes_) return;
    std::vector<std::pair<uint64_t, const std::string*>> old;
    for (const auto& [key, block] : blocks_)
        if (block->last_used_ + frames_kept < frame_) old.emplace_back(block->last_used_, &key);
    std::sort(old.begin(), old.end());
    for (const auto& [used, key] : old) {
        if (bytes_ <= cache_bytes_) break;
        const auto found = blocks_.find(*key);
        bytes_ -= found->second->bytes_;
        blocks_.erase(found);
    }
}

const TextBlock& Text::block(std::string_view text, const TextStyle& style) {
    return painted(lay_out(key_of(text, style, language_), text, style, nullptr));
}

const TextBlock& Text::block(const content::RichText& rich, const TextStyle& style) {
    return painted(lay_out(key_of(words_of(rich), style, language_), {}, style, &rich));
}

const TextBlock& Text::fit(std::string_view text, TextStyle style, float height, float least_px) {
    const int own_lines = 1 + int(std::count(text.begin(), text.end(), '\n'));
    constexpr float cost = 0.66f;
    if (own_lines > 1)
        if (TextBlock* kept =
                fit_lines(text, style, height, std::max(least_px, style.px * cost), own_lines))
            return painted(*kept);
    if (TextBlock* wrapped = fit_lines(text, style, height, least_px, 0)) return painted(*wrapped);
    style.px = least_px;
    style.max_height = height;
    return block(text, style);
}

const TextBlock& Text::fit(const content::RichText& text, TextStyle style, float height,
                           float least_px) {
    const std::string words = words_of(text);
    for (; style.px > least_px; style.px = std::max(least_px, style.px * 0.92f)) {
        TextBlock& laid = lay_out(key_of(words, style, language_), {}, style, &text);
        if (laid.height() <= height) return painted(laid);
    }
    style.max_height = height;
    return block(text, style);
}

// Null if no size down to `least_px` will do. `lines` 0: any number of them.
TextBlock* Text::fit_lines(std::string_view text, TextStyle style, float height, float least_px,
                           int lines) {
    for (; style.px >= least_px; style.px *= 0.95f) {
        TextBlock& laid = lay_out(key_of(text, style, language_), text, style, nullptr);
        if (laid.height() > height || laid.broke_word() || laid.cut()) continue;
        if (lines == 0 || laid.lines() <= lines) return &laid;
    }
    return nullptr;
}

TextBlock& Text::lay_out(const std::string& key, std::string_view text, const TextStyle& style,
                         const content::RichText* rich) {
    if (const auto found = blocks_.find(key); found != blocks_.end()) {
        found->second->last_used_ = frame_;
        return *found->second;
    }
    const Attributes attributes(pango_attr_list_new());
    const std::string flat = rich ? flatten(*rich, style, attributes.get()) : std::string(text);

    pango_context_set_language(pango_->context, pango_language_from_string(language_.c_str()));
    auto block = std::make_unique<TextBlock>();
    block->store_ = store_;
    PangoLayout* layout = block->layout_ = pango_layout_new(pango_->context);
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family(font, "Roboto");
    pango_font_description_set_weight(font, weight_of(style.weight));
    pango_font_description_set_absolute_size(font, double(style.px) * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    if (style.width > 0) {
        pango_layout_set_width(layout, int(style.width * PANGO_SCALE));
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    }
    constexpr PangoAlignment alignments[] = {PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER,
                                             PANGO_ALIGN_RIGHT};
    pango_layout_set_alignment(layout, alignments[int(style.align)]);
    if (style.max_lines > 0) {
        pango_layout_set_height(layout, -style.max_lines);
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    }
    pango_layout_set_text(layout, flat.data(), int(flat.size()));
    // First the whole text's own attributes, so that a paragraph gap's pitch comes after and wins.
    PangoAttribute* pitch =
        pango_attr_line_height_new_absolute(int(style.px * style.leading * PANGO_SCALE));
    pango_attr_list_insert_before(attributes.get(), pitch);
    if (style.tracking != 0)
        pango_attr_list_insert_before(
            attributes.get(),
            pango_attr_letter_spacing_new(int(style.tracking * style.px * PANGO_SCALE)));
    pango_layout_set_attributes(layout, attributes.get());
    if (style.max_height > 0)
        block->words_cut_ = cut_to_height(layout, int(style.max_height * PANGO_SCALE));
    block->line_cut_ = pango_layout_is_ellipsized(layout);
    measure(*block, style);
    pango_->wait_for_threads();
    block->last_used_ = frame_;
    block->bytes_ = layout_bytes + layout_bytes_each * flat.size();
    bytes_ += block->bytes_;
    return *blocks_.emplace(key, std::move(block)).first->second;
}

void Text::measure(TextBlock& block, const TextStyle& style) const {
    PangoRectangle logical;
    pango_layout_get_extents(block.layout_, nullptr, &logical);
    const float scale = PANGO_SCALE;
    block.natural_width_ = float(logical.width) / scale;
    block.width_ = style.width > 0 ? style.width : block.natural_width_;
    block.height_ = float(logical.height) / scale;
    block.baseline_ = float(pango_layout_get_baseline(block.layout_)) / scale;
    block.lines_ = pango_layout_get_line_count(block.layout_);
    if (style.width > 0) block.broken_word_ = broken_word(block.layout_);
}

const TextBlock& Text::painted(TextBlock& block) {
    if (block.texture_ != 0 || !store_) return block;
    const Bitmap bitmap = rasterise(block.layout_, *glyphs_);
    if (bitmap.width == 0) return block;
    block.coloured_ = bitmap.coloured;
    block.ink_ = {float(bitmap.x), float(bitmap.y), float(bitmap.width), float(bitmap.height)};
    block.texture_ = bitmap.coloured
                         ? store_->create_rgba(bitmap.width, bitmap.height, bitmap.bytes.data())
                         : store_->create_coverage(bitmap.width, bitmap.height, bitmap.bytes.data(),
                                                   bitmap.width);
    block.bytes_ += bitmap.bytes.size();
    bytes_ += bitmap.bytes.size();
    return block;
}

} // namespace ui
