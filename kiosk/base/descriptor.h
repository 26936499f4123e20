#pragma once
// A file descriptor with an owner.

#include <unistd.h>

#include <utility>

namespace base {

// Closes what it holds; -1 is nothing.
class Descriptor {
public:
    Descriptor() = default;

    explicit Descriptor(int fd) : fd_(fd) {}

    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}

    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }

    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }

    int get() const { return fd_; }

    explicit operator bool() const { return fd_ >= 0; }

private:
    int fd_ = -1;
};

} // namespace base
