#pragma once
// Time is an argument: nothing below main asks a clock. An Instant orders what happens on this
// machine and never jumps; a Timestamp is a moment in the world, for people and files.

#include <chrono>
#include <string>

namespace base {

using namespace std::chrono_literals;

using Duration = std::chrono::nanoseconds;
using Instant = std::chrono::time_point<std::chrono::steady_clock, Duration>;
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

// Wall-clock minutes where the exhibition stands, with no zone: what a calendar on the wall shows.
using LocalMinutes = std::chrono::local_time<std::chrono::minutes>;

// How far `now` has come from `start` on the way of `length`, from 0 to 1.
double progress(Instant start, Duration length, Instant now);

double seconds(Duration duration);

// 2022-05-30T09:15:00.123Z
std::string to_iso(Timestamp time);

// The seam to the machine's clocks: app gets one from main, tests inject their own.
class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    virtual Timestamp utc() const = 0;
};

} // namespace base
