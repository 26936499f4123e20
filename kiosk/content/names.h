#pragma once
// Names as people type them: when two are the same, and which one was probably meant.

#include <string>
#include <string_view>
#include <vector>

namespace content {

// Lower case, for ASCII and the Latin letters of Europe (U+00C0 to U+017F).
std::string lower(std::string_view name);

// lower(), and letters followed by a combining accent made one: a Mac stores å as a and U+030A,
// Windows as U+00E5. Not a full Unicode normalisation.
std::string fold(std::string_view name);

// The one of `known` that differs from `name` by so few slips of the finger (a letter too many,
// too few, wrong, or two swapped) that it was probably meant; empty if none is near.
std::string did_you_mean(std::string_view name, const std::vector<std::string>& known);

// "sv", "en", "sv-se": lower case, two or three letters and subtags.
bool is_language_code(std::string_view code);

// Ending after the last dot, in lower case: "jpg"; empty if there is none.
std::string ending(std::string_view path);

// "leadership/10-palle.jpg" → "10-palle"
std::string stem(std::string_view path);

// "leadership/10-palle.jpg" → "10-palle.jpg"
std::string_view file_name(std::string_view path);

} // namespace content
