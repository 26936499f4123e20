#pragma once
// The machine's own clocks, behind the seam that everything else takes as an argument.

#include "base/time.h"

namespace platform {

// May be asked from any thread.
class SystemClock final : public base::Clock {
public:
    base::Instant now() const override;
    base::Timestamp utc() const override;
};

} // namespace platform
