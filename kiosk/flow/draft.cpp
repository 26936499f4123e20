#include "flow/draft.h"

#include "base/utf8.h"
#include "flow/graphemes.h"

#include <unictype.h>

#include <algorithm>
#include <utility>

namespace flow {

namespace {

bool belongs_in_an_idea(char32_t c) {
    if (c == U'\n') return true;
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return false; // control characters
    if (c == 0x2028 || c == 0x2029) return false;          // line and paragraph separators
    return !((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)); // direction
}

// What of `text` may be typed; empty where its bytes are not UTF-8.
std::string cleaned(std::string_view text) {
    std::string clean;
    if (base::find_invalid_utf8(text) != std::string_view::npos) return clean;
    for (size_t at = 0; at < text.size(); at += base::utf8_length_at(text, at))
        if (belongs_in_an_idea(base::code_point_at(text, at)))
            clean += text.substr(at, base::utf8_length_at(text, at));
    return clean;
}

bool fits(std::string_view text) {
    return text.size() <= max_idea_bytes && count_graphemes(text) <= max_idea_graphemes;
}

// As much of `text` at the caret as there is room for. Characters at the seams may join, so only
// the whole tells how many there are.
bool insert(Draft& draft, std::string_view text) {
    const std::string clean = cleaned(text);
    auto ends = grapheme_starts(clean);
    ends.push_back(clean.size());
    // One more than there is room for: the first may join what stands before it, the last what
    // comes after.
    size_t count = std::min(ends.size() - 1, graphemes_left(draft) + 2);
    for (; count > 0; --count) {
        std::string whole = draft.text;
        whole.insert(draft.caret, clean, 0, ends[count]);
        if (!fits(whole)) continue;
        draft.text = std::move(whole);
        draft.caret = boundary_after(draft.text, draft.caret + ends[count]);
        return true;
    }
    return false;
}

void remove(Draft& draft, size_t from, size_t to) {
    draft.text.erase(from, to - from);
    draft.caret = boundary_after(draft.text, from);
}

bool is_space_at(std::string_view text, size_t at) {
    return uc_is_property_white_space(base::code_point_at(text, at));
}

// Where the word before the caret begins. Scripts without spaces have no long words either: then
// it is as many characters as a word may have.
size_t start_of_word(const Draft& draft) {
    constexpr int longest = 24; // characters
    size_t at = draft.caret;
    int length = 0;
    while (at > 0 && length < longest) {
        const size_t before = previous_grapheme(draft.text, at);
        const bool space = is_space_at(draft.text, before);
        if (space && length > 0) break;
        if (!space) ++length;
        at = before;
    }
    return at;
}

struct Editor {
    Draft draft;

    void operator()(const Insert& typed) { insert(draft, typed.text); }

    void operator()(const Backspace&) {
        remove(draft, previous_grapheme(draft.text, draft.caret), draft.caret);
    }

    void operator()(const BackspaceWord&) { remove(draft, start_of_word(draft), draft.caret); }

    void operator()(const Erase&) {
        remove(draft, draft.caret, next_grapheme(draft.text, draft.caret));
    }

    void operator()(const ReplaceLast& typed) {
        Draft shorter = draft;
        remove(shorter, previous_grapheme(draft.text, draft.caret), draft.caret);
        if (insert(shorter, typed.text)) draft = std::move(shorter);
    }

    void operator()(const MoveCaret& move) { draft.caret = boundary_before(draft.text, move.to); }

    void operator()(const StepCaret& step) {
        const auto starts = grapheme_starts(draft.text);
        const auto here = std::lower_bound(starts.begin(), starts.end(), draft.caret);
        const auto count = static_cast<ptrdiff_t>(starts.size());
        const auto to = std::clamp<ptrdiff_t>(here - starts.begin() + step.graphemes, 0, count);
        draft.caret = to == count ? draft.text.size() : starts[static_cast<size_t>(to)];
    }
};

} // namespace

Draft edited(Draft draft, const Edit& edit) {
    Editor editor{std::move(draft)};
    std::visit(editor, edit);
    return std::move(editor.draft);
}

bool has_words(const Draft& draft) {
    const std::string_view text = draft.text;
    for (size_t at = 0; at < text.size(); at += base::utf8_length_at(text, at)) {
        const char32_t c = base::code_point_at(text, at);
        if (!uc_is_property_white_space(c) && !uc_is_property_default_ignorable_code_point(c))
            return true;
    }
    return false;
}

size_t graphemes_left(const Draft& draft) {
    const size_t used = count_graphemes(draft.text);
    return used < max_idea_graphemes ? max_idea_graphemes - used : 0;
}

} // namespace flow
