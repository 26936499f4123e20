#include "base/problem.h"

#include "base/utf8.h"

namespace base {

Words to_words(Severity severity) {
    return severity == Severity::error ? Words{"error", "fel"} : Words{"warning", "varning"};
}

namespace {

// Blanks as wide as the text before the column; a tab stays a tab so that the caret stands right.
std::string indent_to(const std::string& line, int column) {
    std::string blanks;
    size_t at = 0;
    for (int i = 1; i < column && at < line.size(); ++i) {
        blanks += line[at] == '\t' ? '\t' : ' ';
        at += utf8_length_at(line, at);
    }
    return blanks;
}

// "file:line:column: ", as far as it is known.
std::string place_of(const Problem& p) {
    std::string text = p.file;
    if (p.line > 0) text += ":" + std::to_string(p.line);
    if (p.line > 0 && p.column > 0) text += ":" + std::to_string(p.column);
    if (!text.empty()) text += ": ";
    return text;
}

} // namespace

std::string in_one_line(const Problem& p, std::string_view language) {
    return place_of(p) + p.message.in(language) +
           (p.advice.empty() ? "" : " " + p.advice.in(language));
}

std::string to_text(const Problem& p, std::string_view language) {
    std::string text = place_of(p);
    text += to_words(p.severity).in(language) + ": " + p.message.in(language) + "\n";
    if (!p.source_line.empty()) {
        text += "    " + p.source_line + "\n";
        if (p.column > 0) text += "    " + indent_to(p.source_line, p.column) + "^\n";
    }
    if (!p.advice.empty()) text += "    " + p.advice.in(language) + "\n";
    return text;
}

} // namespace base
