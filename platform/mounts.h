#pragma once
// What is mounted where, as the kernel tells it.

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace platform {

// A file system that this user can look into.
struct Mount {
    std::filesystem::path place;
    int64_t free = 0; // bytes for this user
    bool writable = false;
};

// Those at or below one of `roots`, in the order of their paths. `table` is a mountinfo file, as in
// proc(5). Blocks: asks each of them.
std::vector<Mount> mounts(const std::vector<std::filesystem::path>& roots,
                          const std::filesystem::path& table = "/proc/self/mountinfo");

// All of it, to be compared with what it was. Asks the kernel alone.
std::string mount_table(const std::filesystem::path& table = "/proc/self/mountinfo");

} // namespace platform
