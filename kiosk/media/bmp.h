#pragma once
// The header of a Windows bitmap.

#include "media/picture.h"

namespace media {

base::Result<Size> read_bmp_size(std::span<const uint8_t> bytes);

// All rows are in the file.
base::Result<void> check_bmp_whole(std::span<const uint8_t> bytes);

} // namespace media
