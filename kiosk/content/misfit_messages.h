#pragma once
// What is told of words that do not fit where they are shown.

#include "content/messages.h"

namespace content {

// The screens that words are measured for.
enum class ScreenKind { upright, wide, small };
int width_of(ScreenKind kind); // px
int height_of(ScreenKind kind);

namespace say {

// Words that do not fit, at the smallest size that can be read there, and are cut with "…"; so many
// of them, 0 where nobody counted.
Message words_cut(std::string_view key, size_t words, ScreenKind screen);

// A word that is wider than its place.
Message word_broken(std::string_view key, std::string_view word, ScreenKind screen);

} // namespace say
} // namespace content
