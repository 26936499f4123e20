#pragma once
// What went wrong, in words a person can act on. Content problems, store problems and machine
// problems all take this one shape, so that the log, `check` and the staff screen say the same.

#include "base/words.h"

#include <string>
#include <string_view>

namespace base {

enum class Severity { error, warning };

// file:line:column point at the cause; line and column count from 1, 0 where there is none.
struct Problem {
    Severity severity = Severity::error;
    std::string file; // as the reader knows it: relative to the content folder
    int line = 0;
    int column = 0;          // in characters, not bytes
    Words message;           // what is wrong
    std::string source_line; // the line itself, empty if there is none
    Words advice;            // what to do about it

    bool operator==(const Problem&) const = default;
};

// "file:line:column: error: message", then the line, a caret under the column, and the advice;
// parts that are not known are left out. Ends with a newline.
std::string to_text(const Problem& problem, std::string_view language = "en");

// The same in one line without the source, for the log: "file:line:column: message advice".
std::string in_one_line(const Problem& problem, std::string_view language = "en");

Words to_words(Severity severity);

} // namespace base
