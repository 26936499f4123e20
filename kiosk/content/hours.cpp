#include "content/hours.h"

#include <algorithm>
#include <functional>

namespace content {

namespace {

using base::Timestamp;
using std::chrono::days;
using std::chrono::local_days;

constexpr days soon(14);

const DayHours& hours_of(const Hours& hours, local_days day) {
    const auto exception = hours.exceptions.find(day);
    if (exception != hours.exceptions.end()) return exception->second;
    return hours.week[std::chrono::weekday(day).iso_encoding() - 1];
}

local_days today(const base::TimeZone& zone, Timestamp now) {
    return std::chrono::floor<days>(zone.local(now));
}

// The earliest moment after `now` among the spans' beginnings, and their ends where `ends` says so,
// of the days from `first` to `last`.
std::optional<Timestamp> next_edge(const Hours& hours, const base::TimeZone& zone, Timestamp now,
                                   local_days first, local_days last, bool ends) {
    std::optional<Timestamp> next;
    const auto consider = [&](base::LocalMinutes edge) {
        const Timestamp moment = zone.utc(edge);
        if (moment > now && (!next || moment < *next)) next = moment;
    };
    for (local_days day = first; day <= last; day += days(1))
        for (const DaySpan& span : hours_of(hours, day)) {
            consider(day + span.from);
            if (ends) consider(day + span.until);
        }
    return next;
}

} // namespace

bool is_open(const Hours& hours, const base::TimeZone& zone, Timestamp now) {
    const local_days day = today(zone, now);
    for (const local_days begun : {day - days(1), day}) {
        const DayHours& spans = hours_of(hours, begun);
        if (std::any_of(spans.begin(), spans.end(), [&](const DaySpan& span) {
                return zone.utc(begun + span.from) <= now && now < zone.utc(begun + span.until);
            }))
            return true;
    }
    return false;
}

std::optional<base::LocalMinutes> next_opening(const Hours& hours, const base::TimeZone& zone,
                                               Timestamp now) {
    const local_days day = today(zone, now);
    const auto next = next_edge(hours, zone, now, day, day + soon, false);
    if (!next) return std::nullopt;
    return zone.local(*next);
}

std::optional<Timestamp> next_change(const Hours& hours, const base::TimeZone& zone,
                                     Timestamp now) {
    const local_days day = today(zone, now);
    auto next = next_edge(hours, zone, now, day - days(1), day + soon, true);
    // An exception may be the only thing that ever happens.
    for (const auto& [date, spans] : hours.exceptions) {
        if (next || date + days(1) < day) continue;
        next = next_edge(hours, zone, now, date - days(1), date + days(1), true);
    }
    return next;
}

} // namespace content
