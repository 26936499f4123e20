#include "content/grammar.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
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

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

// What stands at `column` (from 1, in characters) to the end of the line.
std::string_view from_column(std::string_view line, int column) {
    size_t at = 0;
    for (int i = 1; i < column && at < line.size(); ++i)
        at += base::utf8_length_at(line, at);
    return line.substr(at);
}

bool starts_with_typographic_quote(std::string_view text) {
    constexpr std::array<std::string_view, 8> quotes{"“", "”", "„", "‟", "‘", "’", "«", "»"};
    return std::any_of(quotes.begin(), quotes.end(),
                       [&](std::string_view quote) { return text.starts_with(quote); });
}

bool begins_like_a_date(std::string_view line) {
    const size_t equals = line.find('=');
    if (equals == std::string_view::npos) return false;
    const size_t digit = line.find_first_not_of(" \t", equals + 1);
    return digit != std::string_view::npos && line[digit] >= '0' && line[digit] <= '9' &&
           std::count(line.begin() + std::ptrdiff_t(digit), line.end(), '-') >= 2;
}

std::string between_last_quotes(std::string_view text) {
    const size_t end = text.rfind('\'');
    if (end == std::string_view::npos || end == 0) return {};
    const size_t start = text.rfind('\'', end - 1);
    return start == std::string_view::npos ? std::string()
                                           : std::string(text.substr(start + 1, end - start - 1));
}

struct Case {
    bool applies;
    Message message;
};

// In the order in which they are to be tried.
Message first_of(std::vector<Case> cases) {
    for (Case& next : cases)
        if (next.applies) return std::move(next.message);
    return {};
}

// A value that TOML does not know at all.
Message explain_value(std::string_view line, std::string_view rest, std::string_view why) {
    const bool typed_true =
        has(why, "boolean") && (rest.starts_with("True") || rest.starts_with("TRUE") ||
                                rest.starts_with("False") || rest.starts_with("FALSE"));
    const bool nothing_there = has(why, "expected value") || rest.empty();
    const bool number = has(why, "integer") || has(why, "floating-point");
    const size_t value = line.find_first_not_of(" \t", line.find('=') + 1);
    const bool digit_first =
        value != std::string_view::npos && line[value] >= '0' && line[value] <= '9';
    return first_of({
        {typed_true,
         {"true and false are written in small letters", "Write it like this: motion = false"}},
        {number && digit_first,
         {"this is not a number the kiosk understands",
          "Write digits only, with a point for decimals, like 7.5. Anything "
          "else stands in quotation marks, like \"30/5\"."}},
        {nothing_there,
         {"there is nothing after the = sign",
          "Write the value there, or take the whole line away."}},
        {true,
         {"text must stand in quotation marks", "Write it like this: headline = \"Välkommen\""}},
    });
}

} // namespace

Message explain_syntax(std::string_view line, int column, std::string_view why) {
    const std::string_view rest = from_column(line, column);
    const bool in_string = has(why, "parsing string") || has(why, "unicode scalar");
    const bool after_value = has(why, "expected a comment or whitespace");
    const bool value = has(why, "parsing value") || has(why, "boolean") || has(why, "integer") ||
                       has(why, "floating-point") || has(why, "expected value");
    return first_of({
        {starts_with_typographic_quote(rest) && !in_string,
         {"a text must begin and end with straight quotation marks (\")",
          "Delete the curly quotation marks and type straight ones."}},
        {has(why, "\\u00A0") || rest.starts_with("\u00A0"),
         {"there is an invisible special space here",
          "Delete the space and type it again with the space bar."}},
        {has(why, "cannot redefine"),
         {"\"" + between_last_quotes(why) + "\" is given twice",
          "Keep one of them and delete the other."}},
        {has(why, "unknown escape") || has(why, "unicode scalar"),
         {"a backslash (\\) in a text begins a special sign, and this one does not exist",
          "Write / in names of folders, and \\\\ for a backslash that is to be seen."}},
        {in_string && (rest.empty() || has(why, "end-of-file")),
         {"the quotation mark that ends the text is missing",
          "Put \" at the end of the text. A text of several lines begins and ends with \"\"\"."}},
        {in_string,
         {"there is an invisible control character in the text",
          "Delete the text around it and type it again."}},
        {after_value && rest.starts_with(","),
         {"a number has a decimal point, not a comma", "Write it like this: seconds = 7.5"}},
        {has(why, "parsing date") || has(why, "parsing time") ||
             (value && begins_like_a_date(line)),
         {"this is not a date or time of day the kiosk understands",
          "Write it in quotation marks like this: \"2022-05-30\" or \"2022-05-30 09:00\""}},
        {has(why, "table header") && has(why, "']'"),
         {"the bracket ] after the language is missing", "Write it like this: [sv]"}},
        {has(why, "table header") && after_value,
         {"there is something after the bracket ]", "Move it to a line of its own."}},
        {after_value && has(line, "\""),
         {"the text ends at its second quotation mark, but the line goes on",
          "Put \\ before every quotation mark inside the text: \"Say \\\"hello\\\" to us\""}},
        {after_value,
         {"the line goes on after its value",
          "Begin a new line for the next one. Text must stand in quotation marks."}},
        {has(why, "expected '='") && rest.starts_with(":"),
         {"there must be an = sign here, not a colon",
          "Write it like this: headline = \"Välkommen\""}},
        {has(why, "expected '='"),
         {"there is no = sign between a name and its value",
          "Write it like this: headline = \"Välkommen\". Perhaps the line before it lacks its last "
          "quotation mark."}},
        {value, explain_value(line, rest, why)},
        {has(why, "parsing array"),
         {"the list in brackets is not complete",
          "Put a comma between its items and ] at its end."}},
        {has(why, "inline table"),
         {"the list in braces is not complete",
          "Write it on one line like this: name = { sv = \"Klimat\", en = \"Climate\" }"}},
        {true,
         {"the kiosk does not understand this line",
          "A line is name = value, or a language in brackets like [sv], or a remark that "
          "begins with #."}},
    });
}

Spot spot_of(const toml::source_region& source) {
    return {std::max(1, int(source.begin.line)), std::max(1, int(source.begin.column))};
}

base::Result<toml::table> parse_card(const CardText& text) {
    if (count_dots(text.text()) > most_dots)
        return tl::unexpected(text.problem(base::Severity::error, {}, say::too_nested()));
    try {
        return toml::parse(std::string_view(text.text()));
    } catch (const toml::parse_error& error) {
        const Spot spot = spot_of(error.source());
        Message message = explain_syntax(text.line(spot.line), spot.column, error.description());
        return tl::unexpected(text.problem(base::Severity::error, spot, std::move(message)));
    }
}

} // namespace content
