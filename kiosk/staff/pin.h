#pragma once
// The staff's PIN: which are fit, and its argon2id hash by libsodium. The digits themselves are
// never kept.

#include "base/result.h"

#include <string>
#include <string_view>

namespace staff {

inline constexpr size_t least_digits = 4;
inline constexpr size_t most_digits = 12;

// Fails where it is too short or too long, no digits, or one that a child tries first: the same
// digits again, or a row such as 1234 and 8765.
base::Result<void> check_pin(std::string_view pin);

// What guessing costs, in rounds and bytes of memory.
struct Strength {
    unsigned long long rounds;
    size_t memory;
};

Strength full_strength();  // a tenth of a second on the kiosk's machine, and 64 MB
Strength least_strength(); // for tests

// Both take their time: not for the frame loop. The hash is a line of text with its salt.
base::Result<std::string> hash_pin(std::string_view pin, const Strength& strength);
bool is_pin(std::string_view pin, const std::string& hash);

// Overwrites the digits, which a plain clear() would leave in memory.
void forget(std::string& pin);

} // namespace staff
