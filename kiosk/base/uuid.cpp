#include "base/uuid.h"

#include <sys/random.h>

#include <cerrno>
#include <cstdlib>

namespace base {

std::string make_uuid7(Timestamp time, const std::array<uint8_t, 10>& entropy) {
    std::array<uint8_t, 16> bytes{};
    const auto ms = uint64_t(time.time_since_epoch().count());
    for (int i = 0; i < 6; ++i)
        bytes[size_t(i)] = uint8_t(ms >> (40 - 8 * i));
    for (size_t i = 0; i < entropy.size(); ++i)
        bytes[6 + i] = entropy[i];
    bytes[6] = uint8_t((bytes[6] & 0x0F) | 0x70); // version 7
    bytes[8] = uint8_t((bytes[8] & 0x3F) | 0x80); // RFC 9562 variant
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        text += digits[bytes[i] >> 4];
        text += digits[bytes[i] & 15];
    }
    return text;
}

std::array<uint8_t, 10> random_bytes() {
    std::array<uint8_t, 10> bytes{};
    while (getrandom(bytes.data(), bytes.size(), 0) != ssize_t(bytes.size()))
        if (errno != EINTR) std::abort(); // a kernel without randomness cannot name ideas apart
    return bytes;
}

} // namespace base
