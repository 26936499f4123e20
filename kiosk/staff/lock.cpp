#include "staff/lock.h"

#include "staff/secret_file.h"

#include <algorithm>

namespace staff {

namespace fs = std::filesystem;

Lock::Lock(const fs::path& folder) : pin_file_(folder / "pin"), tries_file_(folder / "pin-tries") {}

// What cannot be read or makes no sense is taken as tries that cost a wait.
void Lock::read_tries(const base::Clock& clock) {
    const auto read = read_secret(tries_file_);
    const std::string line = read ? read->value_or("") : "damaged";
    if (line_ == line) return;
    const bool here = line_.has_value();
    line_ = line;
    if (!read && here) return; // what is in memory counts on
    if (line.empty()) {
        tries_ = {};
    } else if (const auto tries = tries_from(line)) {
        tries_ = *tries;
    } else {
        tries_ = after_wrong_try({free_tries, {}}, clock.utc());
    }
    const base::Duration left = wait_left(tries_, clock.utc());
    not_before_ = clock.now() + left;
    // Of a clock that was set back since, the wait would begin anew with every start.
    if (tries_.not_before > clock.utc() + left) keep(tries_, clock);
}

base::Duration Lock::wait(const base::Clock& clock) const {
    return std::max(base::Duration::zero(), base::Duration(not_before_ - clock.now()));
}

// On a disk that takes nothing more, memory has to do.
void Lock::keep(const Tries& tries, const base::Clock& clock) {
    tries_ = tries;
    tries_.not_before = clock.utc() + std::chrono::ceil<std::chrono::milliseconds>(wait(clock));
    const std::string line = tries_.wrong == 0 ? "" : to_line(tries_);
    if (write_secret(tries_file_, line)) line_ = line;
}

base::Result<Lock::Look> Lock::look(const base::Clock& clock) {
    const auto hash = read_secret(pin_file_);
    if (!hash) return tl::unexpected(hash.error());
    read_tries(clock);
    return Look{hash->has_value(), wait(clock)};
}

base::Result<Lock::Answer> Lock::try_pin(std::string_view pin, const base::Clock& clock) {
    auto hash = read_secret(pin_file_);
    if (!hash) return tl::unexpected(hash.error());
    read_tries(clock);
    if (const base::Duration left = wait(clock); left > base::Duration::zero() || !*hash)
        return Answer{false, left};
    const Tries before = tries_;
    const Tries wrong = after_wrong_try(before, clock.utc());
    not_before_ = clock.now() + wait_after(wrong.wrong);
    keep(wrong, clock);
    while (!(*hash)->empty() && (*hash)->back() == '\n')
        (*hash)->pop_back();
    if (!is_pin(pin, **hash)) return Answer{false, wait(clock)};
    not_before_ = clock.now();
    keep({}, clock);
    return Answer{true, base::Duration::zero()};
}

base::Result<void> Lock::set_pin(std::string_view pin, const Strength& strength) {
    const auto hash = hash_pin(pin, strength);
    if (!hash) return tl::unexpected(hash.error());
    if (auto written = write_secret(pin_file_, *hash + "\n"); !written) return written;
    return write_secret(tries_file_, "");
}

} // namespace staff
