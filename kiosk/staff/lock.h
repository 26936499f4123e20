#pragma once
// The lock on the staff screen: the PIN's hash and the wrong tries, in the data folder. Every call
// waits for the disk, try_pin() also for the hash: a worker's, and one worker's alone.

#include "base/result.h"
#include "base/time.h"
#include "staff/pin.h"
#include "staff/tries.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace staff {

class Lock {
public:
    explicit Lock(const std::filesystem::path& folder);

    // Whether there is a PIN at all, and how long no try is taken.
    struct Look {
        bool set = false;
        base::Duration wait{};
        bool operator==(const Look&) const = default;
    };

    base::Result<Look> look(const base::Clock& clock);

    struct Answer {
        bool right = false;
        base::Duration wait{}; // until the next try
        bool operator==(const Answer&) const = default;
    };

    // While a wait lasts, nothing is right. A try is on disk as a wrong one before it is answered:
    // pulling the plug gains nothing.
    base::Result<Answer> try_pin(std::string_view pin, const base::Clock& clock);

    // Keeps the hash in the place of the one before; tries begin anew. Does not check the PIN.
    base::Result<void> set_pin(std::string_view pin, const Strength& strength);

private:
    // Brings `tries_` up to what is on disk, where somebody else has changed it.
    void read_tries(const base::Clock& clock);
    void keep(const Tries& tries, const base::Clock& clock);
    base::Duration wait(const base::Clock& clock) const;

    std::filesystem::path pin_file_;
    std::filesystem::path tries_file_;
    Tries tries_;
    base::Instant not_before_{};      // by the clock that nobody sets
    std::optional<std::string> line_; // on disk, as it was last seen; empty: nothing yet
};

} // namespace staff
