#pragma once
// The machine's wish that the program end: SIGINT and SIGTERM become a flag that the loop reads.

#include "base/descriptor.h"
#include "platform/stop_event.h"

#include <atomic>
#include <functional>
#include <thread>

namespace platform {

// Make it before any other thread is started: threads started later leave the signals to this one.
// `wake` is called on its thread after the flag is set. SIGPIPE is ignored from then on.
// Destruction gives SIGINT and SIGTERM their usual meaning again. Throws std::system_error when the
// machine has no descriptors left.
class Signals {
public:
    explicit Signals(std::function<void()> wake);
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;
    ~Signals();

    bool stop_requested() const { return stop_requested_; }

private:
    void watch();

    std::function<void()> wake_;
    std::atomic<bool> stop_requested_ = false;
    base::Descriptor signals_;
    StopEvent end_;
    std::thread thread_;
};

} // namespace platform
