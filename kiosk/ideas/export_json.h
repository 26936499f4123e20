#pragma once
// Exported ideas as JSON Lines: an object that says what the names mean, then one for each idea.

#include "ideas/export_columns.h"

#include <istream>
#include <optional>
#include <string>

namespace ideas {

std::string json_beginning();
std::string json_line(const Record& record);

class JsonReader {
public:
    // `stream` must outlive it, and stand at the beginning.
    explicit JsonReader(std::istream& stream) : stream_(stream) {}

    // Nothing at the end. A problem names the line.
    base::Result<std::optional<Record>> next();

private:
    std::istream& stream_;
    int line_ = 0; // the one read last
};

} // namespace ideas
