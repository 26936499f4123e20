#include "platform/system_clock.h"

#include <ctime>

namespace platform {

SystemClock::SystemClock() {
    tzset();
}

base::Instant SystemClock::now() const {
    return std::chrono::steady_clock::now();
}

base::Timestamp SystemClock::utc() const {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

base::LocalMinutes SystemClock::local() const {
    const std::time_t now = std::time(nullptr);
    std::tm wall{};
    localtime_r(&now, &wall);
    const std::chrono::year_month_day day{
        std::chrono::year(wall.tm_year + 1900),
        std::chrono::month(static_cast<unsigned>(wall.tm_mon) + 1),
        std::chrono::day(static_cast<unsigned>(wall.tm_mday))};
    return std::chrono::local_days(day) + std::chrono::hours(wall.tm_hour) +
           std::chrono::minutes(wall.tm_min);
}

} // namespace platform
