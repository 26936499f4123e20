#pragma once
// Whole files, for workers.

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace app {

// Fails if it is not a regular file, cannot be read or is larger than `most` bytes.
base::Result<std::vector<uint8_t>> read_file(const std::filesystem::path& file, int64_t most);

// What a power cut may do to a file just written: take it back, or nothing.
enum class Lasting { perhaps, surely };

// Written beside and renamed over, so that nobody ever sees half a file.
base::Result<void> write_file(const std::filesystem::path& file, std::span<const uint8_t> bytes,
                              Lasting lasting = Lasting::perhaps);

} // namespace app
