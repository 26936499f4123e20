#pragma once
// The machine's wish that the program end: SIGINT and SIGTERM become a flag that the loop reads.

#include <atomic>
#include <functional>
#include <thread>

namespace platform {

// Make it first thing in main, before any other thread: threads started later leave the signals to
// this one. `wake` is called on its thread after the flag is set. SIGPIPE is ignored from then on.
// Destruction gives SIGINT and SIGTERM their former meaning.
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
    int signals_; // signalfd
    int stop_;    // eventfd: readable when the thread must end
    std::thread thread_;
};

} // namespace platform
