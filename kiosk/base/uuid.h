#pragma once
// Names for ideas that no two kiosks ever give twice and that sort by age.

#include "base/time.h"

#include <array>
#include <cstdint>
#include <string>

namespace base {

// A UUID of version 7 (RFC 9562): 48 bits of Unix milliseconds, then `entropy` (of which 74 bits
// are used), in the 36-character lower-case form. Randomness is an argument, as time is.
std::string make_uuid7(Timestamp time, const std::array<uint8_t, 10>& entropy);

// Ten bytes from the operating system's generator.
std::array<uint8_t, 10> random_bytes();

} // namespace base
