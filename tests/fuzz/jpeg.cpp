// JPEG alone: what begins as one goes on in any way at all.

#include "fuzz/sound_picture.h"

#include <array>
#include <vector>

// The name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) { // NOLINT
    constexpr std::array<uint8_t, 3> start{0xFF, 0xD8, 0xFF};
    std::vector<uint8_t> bytes(data, data + size);
    bytes.resize(std::max(size, start.size()));
    std::copy(start.begin(), start.end(), bytes.begin());
    fuzz::require_sound(bytes);
    return 0;
}
