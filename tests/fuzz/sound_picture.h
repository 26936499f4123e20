#pragma once
// What must hold of any bytes that are given to media/ as a picture.

#include "media/picture.h"

#include <cstdlib>

namespace fuzz {

// A picture or a problem, within the limits; aborts where it is neither. Small limits, for speed.
inline void require_sound(std::span<const uint8_t> bytes) {
    media::Limits limits;
    limits.max_bytes = 1 << 16;
    limits.max_pixels = 1 << 18;
    limits.max_side = 4096;

    const media::Format format = media::format_of(bytes);
    const bool readable = format == media::Format::jpeg || format == media::Format::png ||
                          format == media::Format::bmp;
    const auto read = media::read_size(bytes, limits);
    if (read && !readable) std::abort();
    const auto shrunk = media::decode(bytes, {16, 9}, limits);
    if (!shrunk) return;

    if (!read || shrunk->size.width > read->width || shrunk->size.height > read->height)
        std::abort();
    if (shrunk->rgba.size() != 4 * size_t(shrunk->size.width) * size_t(shrunk->size.height))
        std::abort();
    const auto whole = media::decode(bytes, {}, limits);
    if (!whole || whole->size != *read) std::abort();
}

} // namespace fuzz
