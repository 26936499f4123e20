#pragma once
// The content folder on disk → one Content value and every problem met on the way. A broken card
// never stops the others. Blocks on the disk: call it from a worker.

#include "base/problem.h"
#include "content/content.h"
#include "content/folder.h"
#include "content/last_good.h"
#include "content/pictures.h"

#include <filesystem>
#include <string>
#include <vector>

namespace content {

struct Reading {
    Content content;
    std::vector<base::Problem> problems; // in the order of the files' names
    bool folder_found = true;            // false: there is no such folder
    LastGood good;                       // what is in `content`: hand it in at the next reading
    std::vector<std::string> kept;       // cards that are shown in their last good version
};

// A card with an error is shown in its last good version; without one it is left out (of kiosk.toml
// and ideas.toml, what can be read is used). A folder that is gone, or that has nothing in it, is
// shown as it last was. `judge` is asked about every picture that is named; empty: pictures are
// taken at their word.
Reading read_folder(const std::filesystem::path& folder, const PictureJudge& judge = {},
                    const LastGood& last = {});

// The same of a folder that has been looked at.
Reading read_folder(const Folder& folder, const PictureJudge& judge, const LastGood& last);

// The last good content as it was, without the folder.
Reading read_kept(const LastGood& last);

} // namespace content
