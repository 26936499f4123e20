#pragma once
// From the start of a program to a picture on a screen of its own.

#include "bench/screen_file.h"
#include "drivers/display.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace bench {

class Stopwatch {
public:
    using Clock = std::chrono::steady_clock;

    explicit Stopwatch(e2e::Size screen);

    // A run long enough to know what the program shows in the end.
    void learn(const std::vector<std::string>& command);

    // From just before exec until that is on screen, in milliseconds.
    double time(const std::vector<std::string>& command, const std::vector<uint32_t>& shown);

    // From its start to the last change of what is on the screen, in ms: what stands still on it
    // moves a little every minute, so that no picture is quite known before.
    double time(const std::vector<std::string>& command);

    const std::vector<uint32_t>& shown() const { return shown_; }

private:
    e2e::Launch launch(const std::vector<std::string>& command) const;
    void wait_until_empty() const;

    e2e::TempFolder folder_;
    e2e::TempFolder screen_folder_{ScreenFile::in_memory};
    std::unique_ptr<e2e::Display> display_;
    ScreenFile file_;
    std::vector<uint32_t> empty_;
    std::vector<uint32_t> shown_;
};

double milliseconds(Stopwatch::Clock::duration time);
double median(std::vector<double> values);

} // namespace bench
