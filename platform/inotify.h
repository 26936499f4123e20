#pragma once
// The kernel's inotify. Hears what this machine does to local folders; nothing of what another
// computer does to a share, nor of a disk mounted on top of a folder.

#include "base/descriptor.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace platform {

class Inotify {
public:
    struct Event {
        int watch = -1;        // -1 when events were lost
        uint32_t mask = 0;     // IN_…
        std::string_view name; // of an entry; empty for the folder itself
    };

    // Does nothing but fail where the machine gives none; error() says why.
    Inotify();

    explicit operator bool() const { return bool(descriptor_); }

    int error() const { return error_; } // errno

    int descriptor() const { return descriptor_.get(); } // readable when there are events

    // The folder's number, the same for the same folder; or -1, with errno.
    int add(const std::string& folder, uint32_t mask) const;
    void remove(int watch) const;

    // All events there are by now, in order; never waits.
    void hear(const std::function<void(const Event&)>& take) const;

private:
    base::Descriptor descriptor_;
    int error_ = 0;
};

} // namespace platform
