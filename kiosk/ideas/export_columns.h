#pragma once
// What an exported idea consists of: the columns of the table, the names in JSON.

#include "ideas/record.h"

#include <array>
#include <string>
#include <string_view>

namespace ideas {

struct Column {
    std::string_view name;
    std::string_view english; // what it means
    std::string_view swedish;
};

inline constexpr size_t column_count = 11;

// In the order in which they are written.
extern const std::array<Column, column_count> exported_columns;

using Cells = std::array<std::string, column_count>;

Cells cells_of(const Record& record);

// Fails where a cell is not what its column may hold, naming the column, never what is in it.
base::Result<Record> record_from(const Cells& cells);

// For people: what every column means, in Swedish and English.
std::string columns_in_words();

} // namespace ideas
