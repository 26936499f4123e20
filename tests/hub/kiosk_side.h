#pragma once
// What tests need of a kiosk that passes its ideas to the hub.

#include "drivers/child.h"
#include "hub/wall_test.h"
#include "ideas/box.h"
#include "ideas/outbox.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <thread>
#include <utility>

namespace hub {

// The real time for pauses; the exhibition's first morning, and later, for what is written down.
class SteadyClock : public base::Clock {
public:
    base::Instant now() const override { return std::chrono::steady_clock::now(); }

    base::Timestamp utc() const override { return first_morning + later; }

    std::chrono::hours later{0};
};

// The courier's own connection to the box in this file.
inline ideas::OpenOutbox outbox_of(std::filesystem::path file) {
    return [file = std::move(file)]() -> base::Result<std::unique_ptr<ideas::Outbox>> {
        auto opened = ideas::Box::open_to_change(file);
        if (!opened) return tl::unexpected(opened.error());
        return std::move(*opened);
    };
}

// Waits for what must come sooner or later.
template <class Condition>
bool becomes(Condition condition, std::chrono::seconds patience = e2e::patience) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < end) {
        if (condition()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
}

} // namespace hub
