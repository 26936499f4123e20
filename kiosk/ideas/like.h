#pragma once
// A visitor's like, or its undoing: an event of its own, with nothing of who gave it.

#include "base/result.h"
#include "base/time.h"

#include <string>

namespace ideas {

struct Like {
    std::string id;   // UUIDv7 of this event
    std::string idea; // whose id it has
    std::string kiosk;
    base::Timestamp created{};
    int delta = 1; // 1 for a like, -1 where it is undone

    bool operator==(const Like&) const = default;
};

// Fails where an id is no UUID, or delta is neither 1 nor -1.
base::Result<void> check(const Like& like);

} // namespace ideas
