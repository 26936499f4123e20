#pragma once
// Picture bytes → pixels, the right way up, no larger than asked for. A function of its arguments:
// no file, no thread, no global. Slow for large pictures (a 24 megapixel JPEG takes a fifth of a
// second): call it from a worker.

#include "base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace media {

struct Size {
    int width = 0;
    int height = 0;
    bool operator==(const Size&) const = default;
};

// 8-bit RGBA, straight alpha, rows from the top without padding.
struct Pixels {
    Size size;
    std::vector<uint8_t> rgba; // 4 × width × height bytes
};

// What a file may ask of us before any of it is decoded.
struct Limits {
    int64_t max_bytes = 64 << 20;     // of the file
    int64_t max_pixels = 100'000'000; // of the picture as stored
    int max_side = 30'000;
};

enum class Format {
    jpeg,
    png,
    gif,
    bmp,
    heic,
    webp,
    avif,
    tiff,
    pdf,
    svg,
    video,
    other_unsafe,
    unknown
};

// By its bytes, not its name.
Format format_of(std::span<const uint8_t> bytes);

// Size as shown (EXIF orientation applied), from the header alone.
base::Result<Size> read_size(std::span<const uint8_t> bytes, const Limits& limits);

// The same of a picture that has been decoded to its end: proof that it can be shown.
base::Result<Size> prove(std::span<const uint8_t> bytes, const Limits& limits);

// Decodes, turns upright by EXIF, and shrinks in linear light so that the picture still covers
// `cover` (both sides at least as large, aspect kept); never enlarges. cover {0, 0}: no shrinking.
base::Result<Pixels> decode(std::span<const uint8_t> bytes, Size cover, const Limits& limits);

} // namespace media
