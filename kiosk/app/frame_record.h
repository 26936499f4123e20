#pragma once
// How frames have gone: counted and timed for `ctl status`, the log and the benchmarks.

#include "base/time.h"

#include <array>
#include <cstdint>

namespace app {

class FrameRecord {
public:
    void drawn(base::Duration cost);

    uint64_t count() const { return count_; }

    // Of the last frames (up to 512): the time from the start of the build to the end of the swap.
    double median_ms() const { return quantile_ms(0.5); }

    double quantile_ms(double share) const;

    double slowest_ms() const { return quantile_ms(1.0); }

private:
    std::array<float, 512> costs_{}; // ms
    uint64_t count_ = 0;
};

} // namespace app
