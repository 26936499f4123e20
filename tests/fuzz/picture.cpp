// Any bytes → a picture or a problem, within the limits, and never a crash.

#include "media/picture.h"

#include <cstdlib>

// The name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) { // NOLINT
    media::Limits limits;
    limits.max_bytes = 1 << 16;
    limits.max_pixels = 1 << 18;
    limits.max_side = 4096;
    const std::span<const uint8_t> bytes(data, size);

    const media::Format format = media::format_of(bytes);
    const bool readable = format == media::Format::jpeg || format == media::Format::png ||
                          format == media::Format::bmp;
    const auto read = media::read_size(bytes, limits);
    if (read && !readable) std::abort();
    const auto shrunk = media::decode(bytes, {16, 9}, limits);
    if (!shrunk) return 0;

    if (!read || shrunk->size.width > read->width || shrunk->size.height > read->height)
        std::abort();
    if (shrunk->rgba.size() != 4 * size_t(shrunk->size.width) * size_t(shrunk->size.height))
        std::abort();
    const auto whole = media::decode(bytes, {}, limits);
    if (!whole || whole->size != *read) std::abort();
    return 0;
}
