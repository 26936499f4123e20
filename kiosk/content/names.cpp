#include "content/names.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace content {

namespace {

constexpr size_t longest_compared = 80; // characters; a slip in a longer name is not looked for

char32_t lower_letter(char32_t c) {
    if (c >= 'A' && c <= 'Z') return c + 32;
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
    if (c == 0x178) return 0xFF;
    const bool even_is_upper = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177);
    const bool odd_is_upper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    if (even_is_upper && c % 2 == 0) return c + 1;
    if (odd_is_upper && c % 2 == 1) return c + 1;
    return c;
}

// `letter` (lower case) with the combining `mark` as one code point; 0 if there is none here.
char32_t composed(char32_t letter, char32_t mark) {
    struct Pairs {
        char32_t mark;
        std::u32string_view letters;
        std::u32string_view with_mark;
    };

    static constexpr std::array<Pairs, 8> pairs{{
        {0x300, U"aeiou", U"àèìòù"},
        {0x301, U"aeiouycnsz", U"áéíóúýćńśź"},
        {0x302, U"aeiou", U"âêîôû"},
        {0x303, U"ano", U"ãñõ"},
        {0x308, U"aeiouy", U"äëïöüÿ"},
        {0x30A, U"au", U"åů"},
        {0x30C, U"cenrsz", U"čěňřšž"},
        {0x327, U"cs", U"çş"},
    }};
    for (const Pairs& p : pairs)
        if (p.mark == mark)
            if (const size_t at = p.letters.find(letter); at != std::string_view::npos)
                return p.with_mark[at];
    return 0;
}

std::u32string code_points(std::string_view text) {
    std::u32string points;
    for (size_t at = 0; at < text.size(); at += base::utf8_length_at(text, at))
        points += base::code_point_at(text, at);
    return points;
}

std::u32string folded(std::string_view name) {
    std::u32string out;
    for (const char32_t c : code_points(name)) {
        const char32_t both = out.empty() ? 0 : composed(out.back(), c);
        if (both != 0) {
            out.back() = both;
        } else {
            out += lower_letter(c);
        }
    }
    return out;
}

// Slips between two names: the optimal string alignment distance.
size_t slips(const std::u32string& a, const std::u32string& b) {
    std::vector<size_t> before, above(b.size() + 1), row(b.size() + 1);
    for (size_t j = 0; j <= b.size(); ++j)
        above[j] = j;
    for (size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (size_t j = 1; j <= b.size(); ++j) {
            const size_t wrong = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + wrong});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before = above;
        above = row;
    }
    return above[b.size()];
}

bool all_of(std::string_view text, bool (*test)(char)) {
    return std::all_of(text.begin(), text.end(), test);
}

bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

bool is_letter_or_digit(char c) {
    return is_letter(c) || (c >= '0' && c <= '9');
}

} // namespace

std::string lower(std::string_view name) {
    std::string out;
    for (const char32_t c : code_points(name))
        base::append_utf8(out, lower_letter(c));
    return out;
}

std::string fold(std::string_view name) {
    std::string out;
    for (const char32_t c : folded(name))
        base::append_utf8(out, c);
    return out;
}

std::string did_you_mean(std::string_view name, const std::vector<std::string>& known) {
    const std::u32string typed = folded(name.substr(0, 4 * longest_compared));
    if (typed.empty() || typed.size() > longest_compared) return {};
    size_t fewest = std::clamp<size_t>(typed.size() / 3, 1, 3) + 1;
    std::string best;
    for (const std::string& candidate : known) {
        const std::u32string other = folded(candidate);
        const size_t apart =
            std::max(typed.size(), other.size()) - std::min(typed.size(), other.size());
        if (apart >= fewest) continue;
        if (const size_t count = slips(typed, other); count < fewest) {
            fewest = count;
            best = candidate;
        }
    }
    return best;
}

bool is_language_code(std::string_view code) {
    const size_t dash = code.find('-');
    const std::string_view first = code.substr(0, dash);
    if (first.size() < 2 || first.size() > 3 || !all_of(first, is_letter)) return false;
    for (size_t at = dash; at != std::string_view::npos;) {
        const size_t next = code.find('-', at + 1);
        const std::string_view subtag =
            code.substr(at + 1, next == std::string_view::npos ? next : next - at - 1);
        if (subtag.size() < 2 || subtag.size() > 8 || !all_of(subtag, is_letter_or_digit))
            return false;
        at = next;
    }
    return true;
}

std::string_view file_name(std::string_view path) {
    const size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string ending(std::string_view path) {
    const std::string_view name = file_name(path);
    const size_t dot = name.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? std::string() : lower(name.substr(dot + 1));
}

std::string stem(std::string_view path) {
    const std::string_view name = file_name(path);
    const size_t dot = name.rfind('.');
    return std::string(dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot));
}

} // namespace content
