#pragma once
// Pixels → PNG bytes, for screenshots and the tour.

#include "media/picture.h"

namespace media {

// Alpha is dropped: what is on a screen is opaque.
std::vector<uint8_t> encode_png(const Pixels& pixels);

} // namespace media
