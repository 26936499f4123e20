#pragma once
// Exported ideas as a table that spreadsheets open: RFC 4180, UTF-8 with a byte-order mark.

#include "ideas/export_columns.h"

#include <istream>
#include <optional>
#include <string>
#include <vector>

namespace ideas {

// The byte-order mark and the names of the columns.
std::string csv_beginning();
std::string csv_line(const Record& record);

// Reads such a table line by line. Line ends may be LF, as editors leave them.
class CsvReader {
public:
    // `stream` must outlive it, and stand at the beginning.
    explicit CsvReader(std::istream& stream);

    // Nothing at the end. A problem names the line.
    base::Result<std::optional<Record>> next();

private:
    // Nothing at the end; else the cells of a line.
    std::optional<std::vector<std::string>> next_cells();
    bool read_cell(std::string& cell);
    tl::unexpected<base::Problem> wrong(std::string message) const;

    std::streambuf& bytes_;
    int line_ = 1; // in the file, where the next line of the table begins
    int next_line_ = 1;
    bool begun_ = false;
    bool torn_ = false; // a quotation mark that is never closed
};

} // namespace ideas
