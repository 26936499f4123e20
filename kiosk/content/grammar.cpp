#include "content/grammar.h"

#include "base/utf8.h"
#include "content/syntax.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace content {

namespace {

// Every dotted name opens a table inside a table, and tables are taken down one inside the other:
// an absurd card could exhaust the stack. No real one has a hundredth of this many.
constexpr int most_dots = 1000;

size_t end_of_line(std::string_view text, size_t at) {
    return std::min(text.find('\n', at), text.size());
}

// Past the string that opens at `at`; for one that never ends, past its line or the text.
size_t skip_string(std::string_view text, size_t at) {
    const char quote = text[at];
    const std::string three(3, quote);
    const bool long_form = text.substr(at).starts_with(three);
    size_t from = at + (long_form ? 3 : 1);
    while (from < text.size()) {
        if (text[from] == '\\' && quote == '"') {
            from += 2;
        } else if (long_form ? text.substr(from).starts_with(three) : text[from] == quote) {
            from += long_form ? 3 : 1;
            // A long string may end in one or two quotes of its own.
            for (int i = 0; long_form && i < 2 && from < text.size() && text[from] == quote; ++i)
                ++from;
            return from;
        } else if (!long_form && text[from] == '\n') {
            return from;
        } else {
            ++from;
        }
    }
    return text.size();
}

// Dots outside texts and comments: an upper bound of how deep names can go.
int count_dots(std::string_view text) {
    int dots = 0;
    for (size_t at = 0; at < text.size();) {
        if (text[at] == '"' || text[at] == '\'') {
            at = skip_string(text, at);
        } else if (text[at] == '#') {
            at = end_of_line(text, at);
        } else {
            if (text[at] == '.') ++dots;
            ++at;
        }
    }
    return dots;
}

// Where the text of several lines begins that never ends; nowhere if there is none.
std::optional<Spot> unended_text(std::string_view text) {
    Spot spot;
    for (size_t at = 0; at < text.size();) {
        size_t next = at + base::utf8_length_at(text, at);
        if (text[at] == '#') {
            next = end_of_line(text, at);
        } else if (text[at] == '"' || text[at] == '\'') {
            next = skip_string(text, at);
            const std::string three(3, text[at]);
            const bool long_form = text.substr(at).starts_with(three);
            if (long_form && (next < at + 6 || text.substr(next - 3, 3) != three)) return spot;
        }
        for (; at < next; at += base::utf8_length_at(text, at)) {
            ++spot.column;
            if (text[at] == '\n') spot = {spot.line + 1, 1};
        }
    }
    return std::nullopt;
}

// What is wrong, and where it is best pointed at.
std::pair<Spot, Message> explain(const CardText& text, const toml::parse_error& error) {
    const Spot spot = spot_of(error.source());
    const std::string_view why = error.description();
    if (why.find("string: encountered end-of-file") != std::string_view::npos)
        if (const auto start = unended_text(text.text()))
            return {*start, say::text_of_lines_not_ended()};
    const std::string_view line = text.line(spot.line);
    const bool about_key = why.find("cannot redefine") != std::string_view::npos;
    const size_t key = std::min(line.find_first_not_of(" \t"), line.size());
    return {about_key ? Spot{spot.line, int(key) + 1} : spot,
            explain_syntax(line, spot.column, why)};
}

} // namespace

Spot spot_of(const toml::source_region& source) {
    return {std::max(1, int(source.begin.line)), std::max(1, int(source.begin.column))};
}

base::Result<toml::table> parse_card(const CardText& text) {
    if (count_dots(text.text()) > most_dots)
        return tl::unexpected(text.problem(base::Severity::error, {}, say::too_nested()));
    try {
        return toml::parse(std::string_view(text.text()));
    } catch (const toml::parse_error& error) {
        auto [spot, message] = explain(text, error);
        return tl::unexpected(text.problem(base::Severity::error, spot, std::move(message)));
    }
}

} // namespace content
