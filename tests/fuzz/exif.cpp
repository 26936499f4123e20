// The EXIF segment of a photograph alone: any bytes have one of the eight orientations.

#include "media/orientation.h"

#include <cstdlib>
#include <string_view>
#include <vector>

namespace {

void require_an_orientation(std::span<const uint8_t> segment) {
    const media::Orientation orientation = media::read_orientation(segment);
    if (orientation < media::Orientation::top_left || orientation > media::Orientation::left_bottom)
        std::abort();
}

} // namespace

// The name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) { // NOLINT
    require_an_orientation({data, size});
    constexpr std::string_view start("Exif\0\0", 6);
    std::vector<uint8_t> segment(start.begin(), start.end());
    segment.insert(segment.end(), data, data + size);
    require_an_orientation(segment);
    return 0;
}
