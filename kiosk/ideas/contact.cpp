#include "ideas/contact.h"

#include "ideas/words.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace ideas {

namespace {

constexpr std::string_view endings[] = {
    "app", "biz", "com", "de", "dev", "dk",  "edu", "eu", "fi", "gov", "info",
    "io",  "me",  "net", "no", "nu",  "org", "se",  "tv", "uk", "xyz",
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Bytes of letters beyond ASCII count: å may be in a domain.
bool is_label_part(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

// a.b.c from `at` on: its labels.
std::vector<std::string_view> labels_at(std::string_view text, size_t at) {
    std::vector<std::string_view> labels;
    while (at < text.size()) {
        size_t end = at;
        while (end < text.size() && is_label_part(text[end]))
            ++end;
        if (end == at) break;
        labels.push_back(text.substr(at, end - at));
        if (end >= text.size() || text[end] != '.') break;
        at = end + 1;
    }
    return labels;
}

bool is_ending(std::string_view label) {
    return std::find(std::begin(endings), std::end(endings), lower_case(label)) !=
           std::end(endings);
}

// "staden.Se till" is a blank forgotten, no domain.
bool begins_a_sentence(std::string_view label) {
    return is_upper(label[0]) && !std::all_of(label.begin(), label.end(), is_upper);
}

bool is_domain(const std::vector<std::string_view>& labels) {
    if (labels.size() < 2 || labels[labels.size() - 2].size() < 2) return false;
    return is_ending(labels.back()) && !begins_a_sentence(labels.back());
}

// A number as people write it: its digits, and the lengths of the groups they stand in.
struct Number {
    std::string digits;
    std::vector<size_t> groups;
    bool plus = false;
    size_t end = 0; // in the text
};

// How many bytes between digits at `at` may stand inside a number; 0 if none do. A point keeps
// times apart ("08.00-17.00"), so it goes with no other sign.
size_t gap_at(std::string_view text, size_t at, bool points) {
    constexpr std::string_view signs = " -/()";
    constexpr size_t longest = 4;
    size_t end = at;
    while (end < text.size() && end - at < longest) {
        if (points ? text[end] == '.' : signs.find(text[end]) != std::string_view::npos)
            ++end;
        else if (!points && text.substr(end, 2) == "\u00A0")
            end += 2;
        else if (!points && (text.substr(end, 3) == "–" || text.substr(end, 3) == "‑"))
            end += 3;
        else
            break;
    }
    return end < text.size() && is_digit(text[end]) ? end - at : 0;
}

Number number_at(std::string_view text, size_t at) {
    Number number;
    number.plus = at > 0 && text[at - 1] == '+';
    bool points = false;
    for (;;) {
        const size_t start = at;
        while (at < text.size() && is_digit(text[at]))
            number.digits += text[at++];
        number.groups.push_back(at - start);
        if (number.groups.size() == 1) points = at < text.size() && text[at] == '.';
        const size_t gap = gap_at(text, at, points);
        if (gap == 0) break;
        at += gap;
    }
    number.end = at;
    return number;
}

// 01-05-2022, 1/5 2022
bool is_date(const Number& number) {
    const auto& groups = number.groups;
    return groups.size() == 3 && groups[0] <= 2 && groups[1] <= 2 && groups[2] == 4;
}

bool is_phone_number(const Number& number) {
    const size_t length = number.digits.size();
    if (number.plus || number.digits.rfind("00", 0) == 0) return length >= 8 && length <= 17;
    return number.digits[0] == '0' && length >= 8 && length <= 11 && !is_date(number);
}

// Luhn: every second digit doubled, from the first on; the sum ends in 0.
bool has_right_check_digit(std::string_view ten) {
    int sum = 0;
    for (size_t i = 0; i < ten.size(); ++i) {
        const int doubled = (ten[i] - '0') * (i % 2 == 0 ? 2 : 1);
        sum += doubled / 10 + doubled % 10;
    }
    return sum % 10 == 0;
}

// yymmddnnnn; 60 is added to the day in a coordination number.
bool is_personal_number(std::string_view ten) {
    const auto two = [&](size_t at) { return (ten[at] - '0') * 10 + ten[at + 1] - '0'; };
    const int day = two(4) > 60 ? two(4) - 60 : two(4);
    return two(2) >= 1 && two(2) <= 12 && day >= 1 && day <= 31 && has_right_check_digit(ten);
}

size_t digits_from(std::string_view text, size_t at) {
    size_t end = at;
    while (end < text.size() && is_digit(text[end]))
        ++end;
    return end - at;
}

// The digits of one that begins at `at`; empty if none does.
std::string personal_digits_at(std::string_view text, size_t at) {
    const size_t first = digits_from(text, at);
    std::string digits(text.substr(at, first));
    if (first == 6 || first == 8) {
        constexpr std::string_view signs = "-+ ";
        size_t gap = at + first;
        if (text.substr(gap, 3) == "–")
            gap += 3;
        else if (gap < text.size() && signs.find(text[gap]) != std::string_view::npos)
            ++gap;
        if (digits_from(text, gap) != 4) return "";
        digits += text.substr(gap, 4);
    }
    const bool century =
        digits.size() == 12 &&
        (digits.rfind("18", 0) == 0 || digits.rfind("19", 0) == 0 || digits.rfind("20", 0) == 0);
    if (century) return digits.substr(2);
    return digits.size() == 10 ? digits : "";
}

} // namespace

bool holds_email(std::string_view text) {
    for (size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        const auto labels = labels_at(text, at + 1);
        if (at > 0 && is_label_part(text[at - 1]) && labels.size() >= 2 &&
            labels.back().size() >= 2)
            return true;
    }
    return false;
}

bool holds_link(std::string_view text) {
    const std::string lower = lower_case(text);
    if (lower.find("http://") != std::string::npos || lower.find("https://") != std::string::npos)
        return true;
    for (size_t at = 0; at < text.size();) {
        if (!is_label_part(text[at])) {
            ++at;
            continue;
        }
        const auto labels = labels_at(text, at);
        const bool from_www = labels.size() >= 2 && lower_case(labels.front()) == "www";
        if (from_www || is_domain(labels)) return true;
        at = size_t(labels.back().data() - text.data()) + labels.back().size();
    }
    return false;
}

bool holds_phone_number(std::string_view text) {
    for (size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        const Number number = number_at(text, at);
        if (is_phone_number(number)) return true;
        at += number.groups.front(); // a number may begin behind another
    }
    return false;
}

bool holds_personal_number(std::string_view text) {
    for (size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        const std::string ten = personal_digits_at(text, at);
        if (!ten.empty() && is_personal_number(ten)) return true;
        at += digits_from(text, at);
    }
    return false;
}

} // namespace ideas
