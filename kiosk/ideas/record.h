#pragma once
// An idea with all that the box keeps with it, as it is exported and imported.

#include "ideas/idea.h"

#include <string>

namespace ideas {

struct Record {
    Idea idea;
    base::Timestamp updated{}; // when its status last changed
    std::string reason{};      // of the last decision about it

    bool operator==(const Record&) const = default;
};

// Fails where it is not fit to be kept, as check(Idea) does.
base::Result<void> check(const Record& record);

} // namespace ideas
