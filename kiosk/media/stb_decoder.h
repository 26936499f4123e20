#pragma once
// stb_image behind one function. It sees JPEG, PNG and BMP alone: the others are not compiled in.

#include "media/raster.h"

namespace media {

// Decodes a picture whose header has been read and whose parts have been checked (header.h).
// `expected` is the size it must have; fails as damaged where the decoder finds another.
base::Result<Raster> decode_with_stb(std::span<const uint8_t> bytes, Size expected);

} // namespace media
