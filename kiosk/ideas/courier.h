#pragma once
// Carries ideas, likes and decisions between this kiosk's box and the hub, on a thread of its own,
// for as long as it lives. A hub that cannot be reached costs nothing but delay.

#include "base/time.h"
#include "ideas/bell.h"
#include "ideas/rounds.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <thread>

namespace ideas {

struct HubNews {
    bool reached = false;
    int64_t outbox = 0; // what waits to be passed on
    // Why the hub was not reached, or why something stays in the outbox.
    std::optional<base::Problem> trouble;
    bool box_changed = false; // by what came from the hub

    bool operator==(const HubNews&) const = default;
};

struct Pauses {
    base::Duration first = std::chrono::seconds(1); // after a failure; doubled with each more
    base::Duration longest = std::chrono::minutes(1);
    base::Duration between_rounds = std::chrono::seconds(20); // where no news come
    // From the news to the round: where fifty kiosks share a wall, more is on its way, and one
    // round carries it all.
    base::Duration gathering = std::chrono::milliseconds(100);
};

// How long to wait after so many failures in a row (1: the first). `chance`, from 0 to 1, keeps
// kiosks that failed together from coming back together: it takes away up to half.
base::Duration pause_after(int failures, const Pauses& pauses, double chance);

class Courier {
public:
    // `report` is called on the courier's thread when there is something new to say. `clock` and
    // what `report` uses outlive it. `chance`: random numbers from 0 to 1.
    Courier(Rounds rounds, std::function<void(HubNews)> report, const base::Clock& clock,
            Pauses pauses, std::function<double()> chance);
    Courier(const Courier&) = delete;
    Courier& operator=(const Courier&) = delete;
    // Ends after what is under way: some seconds at most where the network has fallen silent.
    ~Courier();

    // There is something in the outbox. Never waits.
    void nudge();

private:
    void run();
    base::Result<void> go_and_wait();
    void say(HubNews news);

    Rounds rounds_;
    std::function<void(HubNews)> report_;
    const base::Clock& clock_;
    Pauses pauses_;
    std::function<double()> chance_;
    Bell bell_;
    std::atomic<bool> ending_ = false;
    std::optional<HubNews> said_;
    int failures_ = 0;   // in a row
    std::thread thread_; // last: it uses all of the above
};

} // namespace ideas
