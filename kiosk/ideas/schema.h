#pragma once
// The tables of the idea box and the way to them from every earlier version.

#include "base/result.h"

#include <filesystem>

namespace SQLite { // NOLINT(readability-identifier-naming): the library names itself
class Database;
}

namespace ideas {

inline constexpr int schema_version = 2;

// What SQLite's header says the file is for: "H22i".
inline constexpr int application_id = 0x48323269;

// Fails for a file that a newer program or another program wrote. Writes nothing. Throws
// SQLite::Exception where the file cannot be read.
base::Result<void> check_schema(SQLite::Database& database, const std::filesystem::path& file);

bool is_up_to_date(SQLite::Database& database);

// Takes the schema from the version it has to schema_version, each step whole or not at all.
// Throws SQLite::Exception.
void migrate(SQLite::Database& database);

} // namespace ideas
