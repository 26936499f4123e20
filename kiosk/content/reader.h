#pragma once
// The content folder on disk → one Content value and every problem met on the way. A broken card
// is left out and never stops the others. Blocks on the disk: call it from a worker.

#include "base/problem.h"
#include "content/content.h"

#include <filesystem>
#include <vector>

namespace content {

struct Reading {
    Content content;
    std::vector<base::Problem> problems; // in the order of the files' names
    bool folder_found = true;            // false: there is no such folder, content is empty
};

Reading read_folder(const std::filesystem::path& folder);

} // namespace content
