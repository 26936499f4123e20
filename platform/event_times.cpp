#include "platform/event_times.h"

#include <algorithm>

namespace platform {

base::Instant EventTimes::of(uint32_t event_ms) {
    constexpr uint32_t credible_ms = 5000;
    const uint32_t age_ms = server_now_ms_ - event_ms;
    const auto at = age_ms <= credible_ms ? now_ - std::chrono::milliseconds(age_ms) : now_;
    return last_ = std::max(last_, at);
}

base::Instant EventTimes::now() {
    return last_ = std::max(last_, now_);
}

} // namespace platform
