#pragma once
// The bytes of one card as text: decoded, with line ends made alike, and the lines at hand so that
// a problem can show where it is.

#include "base/result.h"
#include "content/messages.h"

#include <string>
#include <string_view>
#include <vector>

namespace content {

// A file as it was read. `file` is its path relative to the content folder.
struct Source {
    std::string file;
    std::string bytes;
};

// A place in a card; both count from 1, the column in characters. 0 where there is none.
struct Spot {
    int line = 1;
    int column = 1;
    bool operator==(const Spot&) const = default;
};

class CardText {
public:
    // Takes UTF-8 with or without a byte-order mark; lines end with LF, CRLF or CR. Fails, with a
    // word on how to save the file, where the bytes are something else.
    static base::Result<CardText> decode(const Source& source);

    const std::string& file() const { return file_; }

    const std::string& text() const { return text_; }

    // Empty if there is no such line.
    std::string_view line(int number) const;

    base::Problem problem(base::Severity severity, Spot spot, Message message) const;

private:
    CardText(std::string file, std::string text);

    std::string file_;
    std::string text_;
    std::vector<size_t> line_starts_;
};

// A line as it may be printed: no control characters but the tab, and cut where it is far too long.
std::string printable(std::string_view line);

} // namespace content
