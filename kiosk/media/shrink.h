#pragma once
// Fewer pixels, as bright as before.

#include "media/raster.h"

namespace media {

// The smallest size of the same shape that has both sides at least as long as `cover`; `from`
// itself where it is no larger than that, and for {0, 0}.
Size covering_size(Size from, Size cover);

// Averages light, not the numbers that stand for it: fine black and white lines become the grey
// they look like from afar. Colours hidden behind full transparency do not bleed into the edges.
// `size` is no larger than the raster. Takes the raster apart before it returns.
base::Result<Raster> shrink(Raster raster, Size size);

} // namespace media
