#pragma once
// A clock that the test moves, and sets.

#include "base/time.h"

namespace staff::testing {

class StillClock : public base::Clock {
public:
    base::Instant now() const override { return now_; }

    base::Timestamp utc() const override { return utc_; }

    void pass(base::Duration time) {
        now_ += time;
        utc_ += std::chrono::ceil<std::chrono::milliseconds>(time);
    }

    // Somebody sets the wall's clock; the other knows nothing of it.
    void set_by(std::chrono::milliseconds step) { utc_ += step; }

    void power_off() { now_ = base::Instant{}; }

private:
    base::Instant now_{std::chrono::hours(5)};
    base::Timestamp utc_{std::chrono::hours(24) * 19000};
};

} // namespace staff::testing
