#pragma once
// The idea box as files on the disk: making them private, and putting damaged ones out of the way.

#include "base/result.h"
#include "base/time.h"

#include <filesystem>

namespace ideas {

// Makes the folder of `file` (0700) if it is missing, and an empty `file` (0600) if that is; takes
// an existing file from everybody but its owner.
base::Result<void> make_private(const std::filesystem::path& file);

// Moves `file` and what SQLite keeps beside it to "<file>.damaged-<time>", with a number behind it
// where that name is taken. Nothing is overwritten.
base::Result<std::filesystem::path> put_aside(const std::filesystem::path& file,
                                              base::Timestamp now);

// A mark beside the file, kept over restarts: "check this box before it is used again".
void mark_doubtful(const std::filesystem::path& file);
bool is_doubtful(const std::filesystem::path& file);
void clear_doubt(const std::filesystem::path& file);

} // namespace ideas
