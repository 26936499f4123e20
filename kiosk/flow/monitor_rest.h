#pragma once
// When the monitor goes dark: some time after the house has closed, and after the last hand on the
// glass since. Pure.

#include "base/time.h"

#include <optional>

namespace flow {

class MonitorRest {
public:
    explicit MonitorRest(base::Duration patience); // zero: it never goes dark

    void look(bool closed, base::Instant now); // at what is shown, as often as it may have changed
    void touched(base::Instant now);

    bool dark(base::Instant now) const;

    // When it will be dark, or has been since; none while the house is open.
    std::optional<base::Instant> due() const;

private:
    base::Duration patience_;
    std::optional<base::Instant> quiet_since_; // closed, and nobody there
};

} // namespace flow
