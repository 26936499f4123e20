#include "bench/stopwatch.h"

#include <algorithm>
#include <stdexcept>
#include <thread>
#include <utility>

namespace bench {

double milliseconds(Stopwatch::Clock::duration time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

Stopwatch::Stopwatch(e2e::Size screen)
    : display_(e2e::Display::virtual_screen(screen, {"-fbdir", screen_folder_.path()})),
      file_(screen_folder_.path()),
      empty_(file_.look()) {}

void Stopwatch::learn(const std::vector<std::string>& command) {
    wait_until_empty();
    const e2e::Child child(launch(command));
    std::vector<uint32_t> last;
    auto since = Clock::now();
    while (last == empty_ || last.empty() || Clock::now() - since < std::chrono::seconds(2)) {
        const auto now = file_.look();
        if (now != last) since = Clock::now();
        last = now;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    shown_ = last;
}

double Stopwatch::time(const std::vector<std::string>& command,
                       const std::vector<uint32_t>& shown) {
    wait_until_empty();
    const auto begun = Clock::now();
    const e2e::Child child(launch(command));
    while (file_.look() != shown) {
        if (Clock::now() - begun > std::chrono::seconds(20))
            throw std::runtime_error(command.front() + " does not come to its picture");
        std::this_thread::sleep_for(std::chrono::microseconds(300));
    }
    return milliseconds(Clock::now() - begun);
}

double Stopwatch::time(const std::vector<std::string>& command) {
    wait_until_empty();
    const auto begun = Clock::now();
    const e2e::Child child(launch(command));
    std::vector<uint32_t> last = empty_;
    auto since = begun;
    while (last == empty_ || Clock::now() - since < std::chrono::seconds(1)) {
        if (Clock::now() - begun > std::chrono::seconds(20))
            throw std::runtime_error(command.front() + " does not come to rest");
        auto now = file_.look();
        if (now != last) {
            since = Clock::now();
            last = std::move(now);
        }
        std::this_thread::sleep_for(std::chrono::microseconds(300));
    }
    return milliseconds(since - begun);
}

e2e::Launch Stopwatch::launch(const std::vector<std::string>& command) const {
    e2e::Environment environment = e2e::plain_environment(folder_.path());
    environment["DISPLAY"] = display_->name();
    return {command, environment};
}

void Stopwatch::wait_until_empty() const {
    while (file_.look() != empty_)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    std::this_thread::sleep_for(std::chrono::milliseconds(50)); // the machine settles
}

} // namespace bench
