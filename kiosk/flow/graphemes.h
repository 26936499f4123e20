#pragma once
// Characters as people count them: extended grapheme clusters (Unicode UAX 29), by libunistring.

#include <cstddef>
#include <string_view>

namespace flow {

size_t count_graphemes(std::string_view text);

// Byte offset where the grapheme before / after `at` starts / ends; clamped to the text.
size_t previous_grapheme(std::string_view text, size_t at);
size_t next_grapheme(std::string_view text, size_t at);

} // namespace flow
