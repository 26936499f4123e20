#pragma once
// Wrong tries of the PIN, and how long they keep the pad shut. A plain value; what is kept on disk
// of it is one line.

#include "base/time.h"

#include <optional>
#include <string>
#include <string_view>

namespace staff {

using namespace std::chrono_literals;

inline constexpr int free_tries = 2; // wrong ones that cost nothing
inline constexpr base::Duration first_wait = 30s;
inline constexpr base::Duration longest_wait = 1h;

struct Tries {
    int wrong = 0;                // in a row
    base::Timestamp not_before{}; // of the next
    bool operator==(const Tries&) const = default;
};

// What the last of so many wrong tries costs: nothing, nothing, 30 s, 1 min, 2 min … 1 h.
base::Duration wait_after(int wrong);

Tries after_wrong_try(const Tries& tries, base::Timestamp now);

// How long the pad stays shut. Never longer than the last try costs, however the machine's clock
// was set in between: then it is that long from now.
base::Duration wait_left(const Tries& tries, base::Timestamp now);

std::string to_line(const Tries& tries);
// Nothing where it is no such line.
std::optional<Tries> tries_from(std::string_view line);

} // namespace staff
