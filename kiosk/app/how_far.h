#pragma once
// How far something slow has come, for whoever waits for it.

#include "base/words.h"

#include <cstdint>
#include <functional>

namespace app {

struct HowFar {
    base::Words line; // "Opening pictures: 3 of 14"
    uint64_t done = 0;
    uint64_t of = 0;
};

// Called often. False: what is being done is not wanted any more, and is to end without a result.
using TellHowFar = std::function<bool(const HowFar&)>;

} // namespace app
