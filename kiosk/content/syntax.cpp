#include "content/syntax.h"

#include "base/utf8.h"
#include "content/names.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>

namespace content {

namespace {

constexpr std::array<std::string_view, 8> curly_quotes{"“", "”", "„", "‟", "‘", "’", "«", "»"};
constexpr std::array<std::string_view, 6> strange_spaces{"\u00A0", "\u2003", "\u2009",
                                                         "\u200B", "\u202F", "\uFEFF"};

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

template <size_t N>
bool starts_with_any(std::string_view text, const std::array<std::string_view, N>& all) {
    return std::any_of(all.begin(), all.end(),
                       [&](std::string_view each) { return text.starts_with(each); });
}

template <size_t N>
bool ends_with_any(std::string_view text, const std::array<std::string_view, N>& all) {
    return std::any_of(all.begin(), all.end(),
                       [&](std::string_view each) { return text.ends_with(each); });
}

template <size_t N>
bool is_any(std::string_view text, const std::array<std::string_view, N>& all) {
    return std::find(all.begin(), all.end(), text) != all.end();
}

// What stands at `column` (from 1, in characters) to the end of the line.
std::string_view from_column(std::string_view line, int column) {
    size_t at = 0;
    for (int i = 1; i < column && at < line.size(); ++i)
        at += base::utf8_length_at(line, at);
    return line.substr(at);
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string between_last_quotes(std::string_view text) {
    const size_t end = text.rfind('\'');
    if (end == std::string_view::npos || end == 0) return {};
    const size_t start = text.rfind('\'', end - 1);
    return start == std::string_view::npos ? std::string()
                                           : std::string(text.substr(start + 1, end - start - 1));
}

// The text that was meant, without any quotation marks around it.
std::string unquoted(std::string_view value) {
    constexpr std::array<std::string_view, 4> plain_quotes{"\"", "'", "`", "´"};
    for (bool more = true; more;) {
        more = false;
        for (const auto& quotes :
             {plain_quotes, std::array<std::string_view, 4>{"“", "”", "„", "‟"},
              std::array<std::string_view, 4>{"‘", "’", "«", "»"}})
            for (const std::string_view quote : quotes) {
                if (value.starts_with(quote)) value.remove_prefix(quote.size()), more = true;
                if (value.ends_with(quote)) value.remove_suffix(quote.size()), more = true;
            }
    }
    return std::string(base::trimmed(value));
}

// A line that broke, taken apart.
struct Broken {
    Broken(std::string_view whole, int column, std::string_view description)
        : line(base::trimmed(whole)), rest(from_column(whole, column)), why(description) {
        const size_t equals = line.find('=');
        key = base::trimmed(line.substr(0, equals));
        if (equals != std::string_view::npos) value = base::trimmed(line.substr(equals + 1));
        has_equals = equals != std::string_view::npos;
        in_string =
            has(why, "parsing string") || has(why, "literal string") || has(why, "unicode scalar");
        in_header = line.starts_with('[');
        after_value = has(why, "expected a comment or whitespace");
        like_number =
            !value.empty() && (is_digit(value[0]) || ((value[0] == '-' || value[0] == '+') &&
                                                      value.size() > 1 && is_digit(value[1])));
    }

    // The line as it was meant, with its value as text: headline = "Välkommen".
    std::string as_text() const {
        constexpr size_t longest = 60; // characters; what is longer than that need not be repeated
        std::string text = unquoted(value);
        const bool plain = text.find_first_of("\"\\") == std::string::npos;
        if (text.empty() || !plain || base::count_code_points(text) > longest) text = "…";
        return std::string(key) + " = \"" + text + "\"";
    }

    std::string_view line; // without the spaces around it
    std::string_view rest; // from where it broke
    std::string_view why;
    std::string_view key;   // before the first =, or the whole line
    std::string_view value; // after it
    bool has_equals = false;
    bool in_string = false;
    bool in_header = false;
    bool after_value = false;
    bool like_number = false;
};

bool begins_with_control(std::string_view rest) {
    if (rest.empty()) return false;
    const char32_t c = base::code_point_at(rest, 0);
    return (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0);
}

bool begins_like_date(const Broken& b) {
    return b.like_number && std::count(b.value.begin(), b.value.end(), '-') >= 2;
}

bool wants_date(const Broken& b) {
    constexpr std::array<std::string_view, 3> keys{"from", "until", "repeat_until"};
    return b.has_equals && is_any(b.key, keys) && !b.value.empty();
}

bool is_yes_or_no(const Broken& b) {
    constexpr std::array<std::string_view, 10> words{"true", "false", "ja",  "nej",  "yes",
                                                     "no",   "on",    "off", "sant", "falskt"};
    return is_any(std::string_view(lower(b.value)), words);
}

// sv   sv]   (sv)   {sv}
std::string language_without_brackets(const Broken& b) {
    std::string name = lower(b.line);
    std::erase_if(name,
                  [](char c) { return std::string_view("[](){}:").find(c) != std::string::npos; });
    return !b.has_equals && is_language_code(name) && name.size() == 2 ? name : std::string();
}

Message explain_header(const Broken& b) {
    if (has(b.why, "cannot redefine")) return say::part_twice(between_last_quotes(b.why));
    if (b.after_value) return say::after_bracket();
    if (has(b.why, "']'") && b.rest.empty()) return say::bracket_missing();
    return say::not_a_part();
}

Message explain_string(const Broken& b) {
    if (has(b.why, "unknown escape") || has(b.why, "unicode scalar")) return say::bad_backslash();
    if (!b.rest.empty() && !has(b.why, "end-of-file")) return say::control_character();
    if (b.line.ends_with("\\\"")) return say::backslash_before_end();
    if (ends_with_any(b.line, curly_quotes)) return say::curly_quotes(b.as_text());
    return say::text_not_ended();
}

Message explain_key(const Broken& b) {
    if (b.line.starts_with('=')) return say::no_name();
    if (b.rest.starts_with(':')) return say::colon_for_equals();
    if (b.rest.starts_with('"') || b.rest.starts_with('\'') ||
        starts_with_any(b.rest, curly_quotes))
        return say::no_equals();
    if (!b.has_equals && b.rest.empty() && b.key.find(' ') == std::string_view::npos)
        return say::no_equals();
    if (!b.has_equals) return say::not_understood();
    if (std::any_of(b.key.begin(), b.key.end(), [](char c) { return (c & 0x80) != 0; }))
        return say::letters_in_name(b.key);
    return say::name_of_words(b.key);
}

// The value is there and right, but the line goes on.
Message explain_after_value(const Broken& b) {
    constexpr std::string_view signs = ",;.";
    if (b.key == "focus") return say::bad_focus();
    if (wants_date(b) || begins_like_date(b)) return say::bad_moment(b.key);
    if (b.like_number && b.rest.starts_with(',')) return say::decimal_comma();
    if (b.like_number) return say::not_a_number();
    if (b.value.starts_with("\"\"") || b.value.starts_with("''"))
        return say::doubled_quotes(b.as_text());
    if (b.rest.find_first_not_of(signs) == std::string_view::npos) return say::after_text();
    if (b.value.starts_with('"')) return say::quote_inside_text();
    return say::goes_on();
}

// No value that TOML knows.
Message explain_value(const Broken& b) {
    if (b.value.empty()) return say::nothing_there();
    if (b.value.starts_with('#')) return say::remark_for_value(b.key);
    if (b.value.starts_with('=')) return say::two_equals();
    if (b.key == "focus" && !b.value.starts_with('[')) return say::bad_focus();
    if (wants_date(b) || begins_like_date(b)) return say::bad_moment(b.key);
    if (is_yes_or_no(b)) return say::true_or_false(b.key);
    if (starts_with_any(b.value, curly_quotes)) return say::curly_quotes(b.as_text());
    if (b.value.starts_with('[')) return say::list_not_complete();
    if (b.value.starts_with('{')) return say::braces_not_complete();
    if (b.like_number) return say::not_a_number();
    return say::not_quoted(b.as_text());
}

} // namespace

Message explain_syntax(std::string_view line, int column, std::string_view why) {
    const Broken b(line, column, why);
    if (starts_with_any(b.rest, strange_spaces)) return say::strange_space();
    if (begins_with_control(b.rest) || has(why, "not legal line breaks"))
        return say::control_character();
    if (const std::string name = language_without_brackets(b);
        !name.empty() && !b.line.starts_with('['))
        return say::language_without_brackets(name);
    if (b.in_header) return explain_header(b);
    if (has(why, "cannot redefine")) return say::twice(between_last_quotes(why));
    if (b.in_string) return explain_string(b);
    if (has(why, "inline table")) return say::braces_not_complete();
    if (has(why, "parsing array")) return say::list_not_complete();
    if (b.after_value) return explain_after_value(b);
    if (has(why, "expected '='") || !b.has_equals || b.key.empty()) return explain_key(b);
    return explain_value(b);
}

} // namespace content
