#include "platform/stop_event.h"

#include <sys/eventfd.h>

#include <cerrno>
#include <system_error>

namespace platform {

StopEvent::StopEvent() : event_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (!event_) throw std::system_error(errno, std::generic_category(), "eventfd");
}

void StopEvent::raise() {
    eventfd_write(event_.get(), 1);
}

} // namespace platform
