#include "staff/tries.h"

#include <algorithm>
#include <charconv>

namespace staff {

using std::chrono::milliseconds;

base::Duration wait_after(int wrong) {
    if (wrong <= free_tries) return base::Duration::zero();
    base::Duration wait = first_wait;
    for (int i = free_tries + 1; i < wrong && wait < longest_wait; ++i)
        wait *= 2;
    return std::min(wait, longest_wait);
}

Tries after_wrong_try(const Tries& tries, base::Timestamp now) {
    const int wrong = std::min(tries.wrong + 1, 1000);
    return {wrong, now + std::chrono::ceil<milliseconds>(wait_after(wrong))};
}

base::Duration wait_left(const Tries& tries, base::Timestamp now) {
    return std::clamp(base::Duration(tries.not_before - now), base::Duration::zero(),
                      wait_after(tries.wrong));
}

std::string to_line(const Tries& tries) {
    return std::to_string(tries.wrong) + " " +
           std::to_string(tries.not_before.time_since_epoch().count()) + "\n";
}

std::optional<Tries> tries_from(std::string_view line) {
    const char* const end = line.data() + line.size();
    Tries tries;
    const auto wrong = std::from_chars(line.data(), end, tries.wrong);
    if (wrong.ec != std::errc() || wrong.ptr == end || *wrong.ptr != ' ') return std::nullopt;
    int64_t ms = 0;
    const auto time = std::from_chars(wrong.ptr + 1, end, ms);
    if (time.ec != std::errc() || std::string_view(time.ptr, size_t(end - time.ptr)) != "\n")
        return std::nullopt;
    if (tries.wrong < 0 || ms < 0) return std::nullopt;
    tries.not_before = base::Timestamp(milliseconds(ms));
    return tries;
}

} // namespace staff
