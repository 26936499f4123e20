#pragma once
// When the exhibition is open, by the clocks on its wall.

#include "base/time_zone.h"

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace content {

// Part of a day, in minutes from its midnight; `until` passes 24 hours where it ends the day after.
struct DaySpan {
    std::chrono::minutes from{};
    std::chrono::minutes until{}; // the first minute closed again
    bool operator==(const DaySpan&) const = default;
};

using DayHours = std::vector<DaySpan>; // empty: closed

struct Hours {
    std::array<DayHours, 7> week;                           // from Monday on
    std::map<std::chrono::local_days, DayHours> exceptions; // in place of the weekday's
    bool operator==(const Hours&) const = default;
};

bool is_open(const Hours& hours, const base::TimeZone& zone, base::Timestamp now);

// The first minute after `now` at which a span begins, if one does within two weeks.
std::optional<base::LocalMinutes> next_opening(const Hours& hours, const base::TimeZone& zone,
                                               base::Timestamp now);

// When is_open() may next be otherwise; empty if never.
std::optional<base::Timestamp> next_change(const Hours& hours, const base::TimeZone& zone,
                                           base::Timestamp now);

} // namespace content
