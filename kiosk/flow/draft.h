#pragma once
// The idea being written: text, caret, category. A copyable value, kept in memory only.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace flow {

inline constexpr size_t max_idea_graphemes = 500;

struct Insert {
    std::string text;
};
// Deletes one grapheme before the caret.
struct Backspace {};
// Deletes one grapheme after the caret.
struct Erase {};
// Replaces the grapheme before the caret: a held key's variant takes the place of the plain letter.
struct ReplaceLast {
    std::string text;
};
struct MoveCaret {
    size_t to = 0; // byte offset; moved to the nearest grapheme boundary at or before it
};
struct StepCaret {
    int graphemes = 0;
};

using Edit = std::variant<Insert, Backspace, Erase, ReplaceLast, MoveCaret, StepCaret>;

struct Draft {
    std::string text;
    size_t caret = 0; // byte offset, always on a grapheme boundary
    std::string category;

    bool operator==(const Draft&) const = default;
};

// The draft after the edit. Text that would pass max_idea_graphemes is cut to fit, control
// characters but newline are dropped, and bytes that are not UTF-8 change nothing.
Draft edited(Draft draft, const Edit& edit);

// Something to send: at least one character that is not a space.
bool has_words(const Draft& draft);

size_t graphemes_left(const Draft& draft);

} // namespace flow
