#include "base/time_zone.h"

#include <algorithm>
#include <utility>

namespace base {

TimeZone::TimeZone(std::string name, std::chrono::seconds before, std::vector<Change> changes)
    : name_(std::move(name)), before_(before), changes_(std::move(changes)) {}

LocalMinutes TimeZone::local(Timestamp time) const {
    const auto next =
        std::upper_bound(changes_.begin(), changes_.end(), time,
                         [](Timestamp moment, const Change& change) { return moment < change.at; });
    const std::chrono::seconds offset = next == changes_.begin() ? before_ : (next - 1)->offset;
    return LocalMinutes(std::chrono::floor<std::chrono::minutes>(time.time_since_epoch() + offset));
}

Timestamp TimeZone::utc(LocalMinutes time) const {
    const std::chrono::seconds wall = time.time_since_epoch();
    std::chrono::seconds offset = before_;
    for (const Change& change : changes_) {
        const std::chrono::seconds at = change.at.time_since_epoch();
        if (wall < at + offset) break; // shown before the change
        if (wall < at + change.offset) return Timestamp(at);
        offset = change.offset;
    }
    return Timestamp(wall - offset);
}

} // namespace base
