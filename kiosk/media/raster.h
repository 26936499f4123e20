#pragma once
// Pixels on their way from the decoder to the screen: 1 (grey), 2 (grey, alpha), 3 (RGB) or 4
// (RGBA) bytes each, rows from the top without padding. Kept in as few channels as the picture has,
// because a large photograph in four would need a third more memory than in three.

#include "media/picture.h"

#include <cstdlib>
#include <memory>

namespace media {

struct Free {
    void operator()(uint8_t* bytes) const {
        std::free(bytes); // NOLINT(cppcoreguidelines-*): stb_image allocates with malloc
    }
};

struct Raster {
    Size size;
    int channels = 0;
    std::unique_ptr<uint8_t[], Free> bytes;
};

} // namespace media
