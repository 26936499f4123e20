#pragma once
// How the clocks on the wall of one place stand against UTC: a value, so that a schedule means the
// same on every machine, and a test can make one of its own.

#include "base/time.h"

#include <string>
#include <vector>

namespace base {

class TimeZone {
public:
    // From `at` on, local time is UTC plus `offset`.
    struct Change {
        std::chrono::sys_seconds at;
        std::chrono::seconds offset{};
        bool operator==(const Change&) const = default;
    };

    // UTC.
    TimeZone() = default;
    // `before` is the offset until the first of `changes`, which stand in the order of time.
    TimeZone(std::string name, std::chrono::seconds before, std::vector<Change> changes);

    const std::string& name() const { return name_; }

    LocalMinutes local(Timestamp time) const;

    // The moment when the clocks show `time`. Where they show it twice, in autumn, the first time;
    // where they skip it, in spring, the moment of the skip. So what is earlier on a calendar is
    // never later in the world.
    Timestamp utc(LocalMinutes time) const;

    bool operator==(const TimeZone&) const = default;

private:
    std::string name_ = "UTC";
    std::chrono::seconds before_{};
    std::vector<Change> changes_;
};

} // namespace base
