#pragma once
// The machine's own clocks, behind the seam that everything else takes as an argument.

#include "base/time.h"

namespace platform {

// May be asked from any thread. local() follows the machine's time zone as it was at construction.
class SystemClock final : public base::Clock {
public:
    SystemClock();

    base::Instant now() const override;
    base::Timestamp utc() const override;
    base::LocalMinutes local() const override;
};

} // namespace platform
