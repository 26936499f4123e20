#include "ideas/bell.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <system_error>

namespace ideas {

Bell::Bell() : descriptor_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (descriptor_ < 0) throw std::system_error(errno, std::generic_category(), "eventfd");
}

Bell::~Bell() {
    close(descriptor_);
}

void Bell::ring() const {
    eventfd_write(descriptor_, 1);
}

void Bell::wait(base::Duration longest, int other) {
    using std::chrono::milliseconds;
    std::array<pollfd, 2> watched{pollfd{descriptor_, POLLIN, 0}, pollfd{other, POLLIN, 0}};
    const auto time = std::chrono::ceil<milliseconds>(
        std::clamp(longest, base::Duration::zero(), base::Duration(std::chrono::hours(1))));
    poll(watched.data(), watched.size(), int(time.count()));
    eventfd_t rung = 0;
    eventfd_read(descriptor_, &rung);
}

} // namespace ideas
