#include "content/card_text.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace content {

namespace {

constexpr size_t longest_line_shown = 400; // characters

base::Problem problem_at(const std::string& file, Spot spot, Message message) {
    base::Problem problem;
    problem.file = file;
    problem.line = spot.line;
    problem.column = spot.column;
    problem.message = std::move(message.what);
    problem.advice = std::move(message.advice);
    return problem;
}

std::string with_even_line_ends(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (size_t at = 0; at < bytes.size(); ++at) {
        if (bytes[at] == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n') continue;
        text += bytes[at] == '\r' ? '\n' : bytes[at];
    }
    return text;
}

// Two-byte letters are found by the zero bytes that every ASCII letter then has.
bool looks_like_utf16(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
    const std::string_view head = bytes.substr(0, 200);
    const auto zeros = std::count(head.begin(), head.end(), '\0');
    return head.size() >= 4 && zeros * 3 >= std::ptrdiff_t(head.size());
}

// In Windows-1252 the letters of Swedish and its neighbours are single bytes from 0xC0 up, and
// quotation marks and dashes are 0x80 to 0x9F; other control characters do not occur in text.
bool looks_like_latin1(std::string_view bytes) {
    return std::none_of(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
    });
}

std::string from_latin1(std::string_view bytes) {
    std::string text;
    for (const char c : bytes)
        base::append_utf8(text, static_cast<unsigned char>(c));
    return text;
}

// The problem with bytes that are not UTF-8 from `at` on. The line is shown as Latin-1, letter by
// letter, so that the caret stands under the letter that is wrong.
base::Problem not_utf8_at(const std::string& file, std::string_view text, size_t at) {
    const size_t start =
        text.rfind('\n', at) == std::string_view::npos ? 0 : text.rfind('\n', at) + 1;
    const std::string_view line = text.substr(start, text.find('\n', at) - start);
    const auto number = 1 + std::count(text.begin(), text.begin() + std::ptrdiff_t(at), '\n');
    const bool latin1 = looks_like_latin1(text);
    base::Problem problem = problem_at(file, {int(number), int(at - start) + 1},
                                       latin1 ? say::latin1() : say::not_utf8());
    if (latin1) problem.source_line = printable(from_latin1(line));
    return problem;
}

} // namespace

std::string printable(std::string_view line) {
    std::string text;
    size_t count = 0;
    for (size_t at = 0; at < line.size(); at += base::utf8_length_at(line, at)) {
        if (++count > longest_line_shown) return text + "…";
        const char32_t c = base::code_point_at(line, at);
        const bool control = (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0);
        base::append_utf8(text, control ? 0xFFFD : c);
    }
    return text;
}

CardText::CardText(std::string file, std::string text)
    : file_(std::move(file)), text_(std::move(text)), line_starts_{0} {
    for (size_t at = 0; at < text_.size(); ++at)
        if (text_[at] == '\n') line_starts_.push_back(at + 1);
}

base::Result<CardText> CardText::decode(const Source& source) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    constexpr std::array<std::string_view, 2> packed{"PK\x03\x04", "\xD0\xCF\x11\xE0"};
    std::string_view bytes = source.bytes;
    const auto refuse = [&](Message message) {
        return tl::unexpected(problem_at(source.file, {}, std::move(message)));
    };
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    if (bytes.starts_with("{\\rtf")) return refuse(say::rich_text());
    for (const std::string_view start : packed)
        if (bytes.starts_with(start)) return refuse(say::office_document());
    if (looks_like_utf16(bytes)) return refuse(say::utf16());
    std::string text = with_even_line_ends(bytes);
    const size_t invalid = base::find_invalid_utf8(text);
    if (invalid != std::string_view::npos)
        return tl::unexpected(not_utf8_at(source.file, text, invalid));
    return CardText(source.file, std::move(text));
}

std::string_view CardText::line(int number) const {
    if (number < 1 || size_t(number) > line_starts_.size()) return {};
    const size_t start = line_starts_[size_t(number) - 1];
    return std::string_view(text_).substr(start, text_.find('\n', start) - start);
}

base::Problem CardText::problem(base::Severity severity, Spot spot, Message message) const {
    base::Problem problem = problem_at(file_, spot, std::move(message));
    problem.severity = severity;
    problem.source_line = printable(line(spot.line));
    return problem;
}

} // namespace content
