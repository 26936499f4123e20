#pragma once
// UTF-8 at the level of bytes and code points. What people call a character (a grapheme) is in
// flow/graphemes.h.

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

// Byte offset of the first byte that is not valid UTF-8, or npos. Rejects overlong forms,
// surrogates and code points over U+10FFFF.
size_t find_invalid_utf8(std::string_view text);

// Bytes of the code point that starts at `at` (1 to 4; 1 where the bytes are not valid).
size_t utf8_length_at(std::string_view text, size_t at);

// The code point that starts at `at`; U+FFFD where the bytes are not valid.
char32_t code_point_at(std::string_view text, size_t at);

void append_utf8(std::string& text, char32_t code_point);

size_t count_code_points(std::string_view text);

// Without the spaces and tabs at its ends.
std::string_view trimmed(std::string_view text);

// A name or a number put into a sentence, kept from turning the sentence's direction
// (U+2068 … U+2069).
std::string isolate(std::string_view inserted);

} // namespace base
