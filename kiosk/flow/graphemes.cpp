#include "flow/graphemes.h"

#include <unigbrk.h>

#include <algorithm>

namespace flow {

std::vector<size_t> grapheme_starts(std::string_view text) {
    std::vector<char> breaks(text.size());
    u8_grapheme_breaks(reinterpret_cast<const uint8_t*>(text.data()), text.size(), breaks.data());
    std::vector<size_t> starts;
    for (size_t i = 0; i < breaks.size(); ++i)
        if (breaks[i] != 0) starts.push_back(i);
    return starts;
}

size_t count_graphemes(std::string_view text) {
    return grapheme_starts(text).size();
}

size_t previous_grapheme(std::string_view text, size_t at) {
    return at == 0 ? 0 : boundary_before(text, std::min(at, text.size()) - 1);
}

size_t next_grapheme(std::string_view text, size_t at) {
    return at >= text.size() ? text.size() : boundary_after(text, at + 1);
}

size_t boundary_before(std::string_view text, size_t at) {
    if (at >= text.size()) return text.size();
    const auto starts = grapheme_starts(text);
    return *(std::upper_bound(starts.begin(), starts.end(), at) - 1);
}

size_t boundary_after(std::string_view text, size_t at) {
    const auto starts = grapheme_starts(text);
    const auto next = std::lower_bound(starts.begin(), starts.end(), at);
    return next == starts.end() ? text.size() : *next;
}

} // namespace flow
