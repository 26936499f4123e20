#include "platform/system_clock.h"

namespace platform {

base::Instant SystemClock::now() const {
    return std::chrono::steady_clock::now();
}

base::Timestamp SystemClock::utc() const {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace platform
