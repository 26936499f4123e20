#pragma once
// Every idea of a box into a file, and back: complete, oldest first, the same bytes for the same
// ideas. A few ideas at a time are in memory.

#include "ideas/box.h"
#include "ideas/record.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace ideas {

enum class Format { csv, json_lines };

struct Exported {
    int64_t ideas = 0;
    std::filesystem::path legend; // what the columns mean; empty where the file says it itself
};

// Writes a file of a passing name, has the disk confirm it, and gives it its name: whoever sees
// `file` sees all of it. Beside a table, "<file>.txt" says what the columns mean. Fails where a
// file of that name is there, unless it may be `replaced`.
base::Result<Exported> export_to(const std::filesystem::path& file, Format format, Box& box,
                                 bool replace);

struct Imported {
    int64_t added = 0;
    int64_t known = 0; // were in the box already, or had been taken back or erased there
};

// Takes in what an export holds and the box has not. The file is read through before the first idea
// is taken in, so where it is wrong nothing is. Ideas of `own_kiosk` are passed on to the hub, as
// they would have been.
base::Result<Imported> import_from(const std::filesystem::path& file, Format format, Box& box,
                                   const std::string& own_kiosk);

} // namespace ideas
