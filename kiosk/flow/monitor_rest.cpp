#include "flow/monitor_rest.h"

namespace flow {

MonitorRest::MonitorRest(base::Duration patience) : patience_(patience) {}

void MonitorRest::look(bool closed, base::Instant now) {
    if (!closed)
        quiet_since_.reset();
    else if (!quiet_since_)
        quiet_since_ = now;
}

void MonitorRest::touched(base::Instant now) {
    if (quiet_since_) quiet_since_ = now;
}

bool MonitorRest::dark(base::Instant now) const {
    const auto at = due();
    return at && now >= *at;
}

std::optional<base::Instant> MonitorRest::due() const {
    if (!quiet_since_ || patience_ <= base::Duration::zero()) return std::nullopt;
    return *quiet_since_ + patience_;
}

} // namespace flow
