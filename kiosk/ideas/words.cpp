#include "ideas/words.h"

#include "base/utf8.h"

#include <algorithm>
#include <iterator>

namespace ideas {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// What is no part of a word beyond ASCII, in order: signs, punctuation, symbols and pictures.
constexpr Range no_words[] = {
    {0x00A0, 0x00A9}, {0x00AB, 0x00B1},   {0x00B4, 0x00B4},   {0x00B6, 0x00B8}, {0x00BB, 0x00BF},
    {0x00D7, 0x00D7}, {0x00F7, 0x00F7},   {0x060C, 0x060D},   {0x061B, 0x061F}, {0x1680, 0x1680},
    {0x2000, 0x206F}, {0x20A0, 0x20CF},   {0x2190, 0x2BFF},   {0x2E00, 0x2E7F}, {0x3000, 0x3004},
    {0x3008, 0x3020}, {0xE000, 0xF8FF},   {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF}, {0xFF01, 0xFF0F},
    {0xFFF0, 0xFFFF}, {0x1F000, 0x1FAFF}, {0xE0000, 0xE01EF},
};

// A letter and the ring or dots that some keyboards send after it become one letter.
void append(std::string& word, char32_t c) {
    constexpr char32_t ring = 0x30A;
    constexpr char32_t dots = 0x308;
    const char last = word.empty() ? '\0' : word.back();
    const bool joins = (c == ring && last == 'a') || (c == dots && (last == 'a' || last == 'o'));
    if (!joins) return base::append_utf8(word, c);
    word.pop_back();
    base::append_utf8(word, c == ring ? U'å' : last == 'a' ? U'ä' : U'ö');
}

} // namespace

char32_t lower_case(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
    if (c >= 0xC0 && c <= 0xDE) return c == 0xD7 ? c : c + 32;
    if ((c >= 0x100 && c <= 0x12F) || (c >= 0x132 && c <= 0x137) || (c >= 0x14A && c <= 0x177))
        return c | 1U;
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return c + (c & 1U);
    if (c == 0x178) return 0xFF;
    if (c >= 0x391 && c <= 0x3AB) return c + 32;
    if (c >= 0x410 && c <= 0x42F) return c + 32;
    if (c >= 0x400 && c <= 0x40F) return c + 80;
    return c;
}

std::string lower_case(std::string_view text) {
    std::string lower;
    lower.reserve(text.size());
    for (size_t at = 0; at < text.size(); at += base::utf8_length_at(text, at))
        base::append_utf8(lower, lower_case(base::code_point_at(text, at)));
    return lower;
}

bool is_word_part(char32_t c) {
    if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const auto* const range =
        std::lower_bound(std::begin(no_words), std::end(no_words), c,
                         [](Range r, char32_t sought) { return r.last < sought; });
    return c > 0x9F && (range == std::end(no_words) || c < range->first);
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    bool in_word = false;
    for (size_t at = 0; at < text.size(); at += base::utf8_length_at(text, at)) {
        const char32_t c = base::code_point_at(text, at);
        const bool part = is_word_part(c);
        if (part && !in_word) words.emplace_back();
        if (part) append(words.back(), lower_case(c));
        in_word = part;
    }
    return words;
}

} // namespace ideas
