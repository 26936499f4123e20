#include "base/time.h"

#include <algorithm>
#include <cstdio>

namespace base {

double progress(Instant start, Duration length, Instant now) {
    if (length <= Duration::zero()) return 1.0;
    return std::clamp(double((now - start).count()) / double(length.count()), 0.0, 1.0);
}

double seconds(Duration duration) {
    return std::chrono::duration<double>(duration).count();
}

std::string to_iso(Timestamp time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02ld:%02ld:%02ld.%03ldZ", int(date.year()),
                  unsigned(date.month()), unsigned(date.day()), long(clock.hours().count()),
                  long(clock.minutes().count()), long(clock.seconds().count()),
                  long(clock.subseconds().count()));
    return text;
}

} // namespace base
