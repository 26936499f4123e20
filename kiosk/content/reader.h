#pragma once
// The content folder on disk → one Content value and every problem met on the way. A broken card
// is left out and never stops the others. Blocks on the disk: call it from a worker.

#include "base/problem.h"
#include "content/content.h"
#include "content/pictures.h"

#include <filesystem>
#include <vector>

namespace content {

struct Reading {
    Content content;
    std::vector<base::Problem> problems; // in the order of the files' names
    bool folder_found = true;            // false: there is no such folder, content is empty
};

// `judge` is asked about every picture that is named; empty: pictures are taken at their word.
Reading read_folder(const std::filesystem::path& folder, const PictureJudge& judge = {});

} // namespace content
