#pragma once
// What systemd is told of the kiosk: that it is up, that it lives, that it is ending.

#include "base/time.h"

#include <optional>
#include <string>

namespace platform {

// Speaks to the service manager that started this process, as its environment says; where there is
// none, everything here does nothing. Never waits. For the frame loop alone: the watchdog is fed
// from nowhere else, so that a loop that hangs is noticed.
class ServiceManager {
public:
    ServiceManager();

    // The first picture is on the screen. Only the first call tells.
    void ready();

    // The loop goes round. Tells it a few times in each of the watchdog's intervals, not every
    // time.
    void alive(base::Instant now);

    // The loop has ended of its own will.
    void stopping() const;

    // The loop must come by at least this often; empty: nobody watches.
    std::optional<base::Duration> longest_sleep() const { return feed_every_; }

    // How often this kiosk was restarted by itself, as its session script counts; 0 if not known.
    static int restarts();

    // Standard error goes to the journal, which wants "<3>" before an error and no time of ours.
    static bool logs_to_journal();

private:
    std::optional<base::Duration> feed_every_;
    std::optional<base::Instant> fed_;
    bool ready_ = false;
};

} // namespace platform
