#pragma once
// Tells a thread that sleeps in poll() or epoll_wait() that it must end.

#include "base/descriptor.h"

namespace platform {

// raise() once, from any thread: descriptor() is readable from then on. Making one throws
// std::system_error when the machine has no descriptors left.
class StopEvent {
public:
    StopEvent();

    void raise();

    int descriptor() const { return event_.get(); }

private:
    base::Descriptor event_;
};

} // namespace platform
