#pragma once
// The chunks of a PNG file, without what is in them.

#include "media/picture.h"

namespace media {

base::Result<Size> read_png_size(std::span<const uint8_t> bytes);

// From the first chunk to the last, each in its full length.
base::Result<void> check_png_whole(std::span<const uint8_t> bytes);

} // namespace media
