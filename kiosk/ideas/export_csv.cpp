#include "ideas/export_csv.h"

#include <algorithm>
#include <vector>

namespace ideas {

namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";
// What makes a spreadsheet compute a cell, and the apostrophe that keeps it from doing so.
constexpr std::string_view defused = "=+-@\t\r'";

std::string cell_of(std::string_view value) {
    const bool defuse = !value.empty() && defused.find(value[0]) != std::string_view::npos;
    const bool quote = value.find_first_of("\",\r\n") != std::string_view::npos;
    std::string cell;
    cell.reserve(value.size() + 4);
    if (quote) cell += '"';
    if (defuse) cell += '\'';
    for (const char c : value)
        cell += c == '"' ? std::string_view("\"\"") : std::string_view(&c, 1);
    if (quote) cell += '"';
    return cell;
}

std::string value_of(std::string cell) {
    if (cell.size() > 1 && cell[0] == '\'' && defused.find(cell[1]) != std::string_view::npos)
        cell.erase(0, 1);
    return cell;
}

template <class Row>
std::string line_of(const Row& cells) {
    std::string line;
    for (const auto& cell : cells)
        line += (line.empty() ? "" : ",") + cell_of(cell);
    return line + "\r\n";
}

std::array<std::string, column_count> names() {
    std::array<std::string, column_count> all;
    std::transform(exported_columns.begin(), exported_columns.end(), all.begin(),
                   [](const Column& column) { return std::string(column.name); });
    return all;
}

constexpr int end_of_file = std::char_traits<char>::eof();

} // namespace

std::string csv_beginning() {
    return std::string(mark) + line_of(names());
}

std::string csv_line(const Record& record) {
    return line_of(cells_of(record));
}

CsvReader::CsvReader(std::istream& stream) : bytes_(*stream.rdbuf()) {}

tl::unexpected<base::Problem> CsvReader::wrong(std::string message) const {
    base::Problem problem;
    problem.line = line_;
    problem.message = std::move(message);
    problem.advice = "Import takes what export wrote. Nothing has been imported.";
    return tl::unexpected(problem);
}

// The next cell; whether there is another on this line.
bool CsvReader::read_cell(std::string& cell) {
    const bool quoted = bytes_.sgetc() == '"';
    if (quoted) bytes_.sbumpc();
    for (bool inside = quoted;;) {
        const int c = bytes_.sbumpc();
        if (c == end_of_file) {
            torn_ = inside;
            return false;
        }
        if (c == '\n') ++next_line_;
        if (inside && c == '"') {
            inside = bytes_.sgetc() == '"';
            if (inside) cell += char(bytes_.sbumpc());
        } else if (!inside && (c == ',' || c == '\n')) {
            return c == ',';
        } else if (inside || c != '\r' || bytes_.sgetc() != '\n') {
            cell += char(c);
        }
    }
}

std::optional<std::vector<std::string>> CsvReader::next_cells() {
    line_ = next_line_;
    if (bytes_.sgetc() == end_of_file) return std::nullopt;
    std::vector<std::string> cells;
    for (bool more = true; more && cells.size() <= column_count;)
        more = read_cell(cells.emplace_back());
    return cells;
}

base::Result<std::optional<Record>> CsvReader::next() {
    if (!begun_) {
        begun_ = true;
        auto heads = next_cells();
        if (heads && heads->front().rfind(mark, 0) == 0) heads->front().erase(0, mark.size());
        const auto wanted = names();
        if (!heads || !std::equal(heads->begin(), heads->end(), wanted.begin(), wanted.end()))
            return wrong("The first line does not name the columns of an export.");
    }
    auto cells = next_cells();
    if (torn_) return wrong("A quotation mark is opened and never closed.");
    if (!cells) return std::nullopt;
    if (cells->size() != column_count)
        return wrong("This line has not as many cells as there are columns.");
    Cells values;
    std::transform(cells->begin(), cells->end(), values.begin(), value_of);
    auto record = record_from(values);
    if (!record) return wrong(record.error().message.en);
    return std::optional<Record>(std::move(*record));
}

} // namespace ideas
