#pragma once
// Characters as people count them: extended grapheme clusters (Unicode UAX 29), by libunistring.
// Every function looks at the whole text, because flags and joined emoji cannot be told apart from
// two neighbouring code points alone. Bytes that are not UTF-8 count as one character each.

#include <cstddef>
#include <string_view>
#include <vector>

namespace flow {

// Byte offsets where each grapheme starts, in order; empty for an empty text.
std::vector<size_t> grapheme_starts(std::string_view text);

size_t count_graphemes(std::string_view text);

// Byte offset where the grapheme before / after `at` starts / ends; clamped to the text.
size_t previous_grapheme(std::string_view text, size_t at);
size_t next_grapheme(std::string_view text, size_t at);

// The grapheme boundary nearest `at` that is not after / before it; both ends of the text are
// boundaries. `at` may lie inside a character and beyond the end.
size_t boundary_before(std::string_view text, size_t at);
size_t boundary_after(std::string_view text, size_t at);

} // namespace flow
