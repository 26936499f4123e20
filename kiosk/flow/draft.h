#pragma once
// The idea being written: text, caret, category. A copyable value, kept in memory only.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace flow {

inline constexpr size_t max_idea_graphemes = 500;

// One grapheme may hold any number of combining marks, so the bytes have a limit of their own:
// enough for 500 of the longest joined emoji.
inline constexpr size_t max_idea_bytes = 24'000;

struct Insert {
    std::string text;
    bool operator==(const Insert&) const = default;
};

// Deletes one grapheme before the caret.
struct Backspace {
    bool operator==(const Backspace&) const = default;
};

// Deletes the word before the caret, and the space between; of a very long one a part.
struct BackspaceWord {
    bool operator==(const BackspaceWord&) const = default;
};

// Deletes one grapheme after the caret.
struct Erase {
    bool operator==(const Erase&) const = default;
};

// Replaces the grapheme before the caret: a held key's variant takes the place of the plain letter.
struct ReplaceLast {
    std::string text;
    bool operator==(const ReplaceLast&) const = default;
};

struct MoveCaret {
    size_t to = 0; // byte offset; moved to the nearest grapheme boundary at or before it
    bool operator==(const MoveCaret&) const = default;
};

struct StepCaret {
    int graphemes = 0;
    bool operator==(const StepCaret&) const = default;
};

using Edit =
    std::variant<Insert, Backspace, BackspaceWord, Erase, ReplaceLast, MoveCaret, StepCaret>;

struct Draft {
    std::string text;
    size_t caret = 0; // byte offset, always on a grapheme boundary
    std::string category;

    bool operator==(const Draft&) const = default;
};

// The draft after the edit. Text that would pass max_idea_graphemes or max_idea_bytes is cut to
// fit, between graphemes. Control characters but newline are dropped, and so are the invisible
// ones that turn the direction of what follows. Bytes that are not UTF-8 change nothing.
Draft edited(Draft draft, const Edit& edit);

// Something to send: at least one character that can be seen.
bool has_words(const Draft& draft);

size_t graphemes_left(const Draft& draft);

} // namespace flow
