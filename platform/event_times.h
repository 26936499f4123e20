#pragma once
// When events of the window system happened. Knows no X11.

#include "base/time.h"

#include <cstdint>

namespace platform {

// The times of events that are read together, in the order in which they are read: none is before
// the one before it, so that sorting by time, among the events of other devices, keeps that order.
class EventTimes {
public:
    // The same moment on our clock and on the window system's, which counts milliseconds and wraps.
    EventTimes(base::Instant now, uint32_t server_now_ms)
        : now_(now), server_now_ms_(server_now_ms) {}

    // `now` less the event's age, or `now` itself where the two clocks plainly have nothing to do
    // with each other.
    base::Instant of(uint32_t event_ms);

    // Of an event that bears no time.
    base::Instant now();

private:
    base::Instant now_;
    uint32_t server_now_ms_;
    base::Instant last_{base::Instant::min()};
};

} // namespace platform
