#include "platform/inotify.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace platform {

Inotify::Inotify() : descriptor_(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
    if (!descriptor_) error_ = errno;
}

int Inotify::add(const std::string& folder, uint32_t mask) const {
    return inotify_add_watch(descriptor_.get(), folder.c_str(), mask);
}

void Inotify::remove(int watch) const {
    inotify_rm_watch(descriptor_.get(), watch);
}

void Inotify::hear(const std::function<void(const Event&)>& take) const {
    std::array<char, 65536> bytes{};
    ssize_t size = 0;
    while ((size = read(descriptor_.get(), bytes.data(), bytes.size())) > 0) {
        for (const char* at = bytes.data(); at < bytes.data() + size;) {
            inotify_event event{};
            std::memcpy(&event, at, sizeof event);
            const char* name = at + sizeof event; // padded with zeros
            take({event.wd, event.mask, {name, strnlen(name, event.len)}});
            at = name + event.len;
        }
    }
}

} // namespace platform
