#pragma once
// What SQLite reports, in words for the people who look after the kiosk.

#include "base/problem.h"

#include <filesystem>

namespace ideas {

// `code` is an SQLite result code, plain or extended. SQLite's own message is left out: it may
// quote a statement, and a statement may hold a visitor's words.
base::Problem trouble(int code, const std::filesystem::path& file);

// The file holds something that SQLite cannot have written.
bool means_damage(int code);

} // namespace ideas
