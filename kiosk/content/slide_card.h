#pragma once
// campaign/….toml → a slide.

#include "content/card.h"
#include "content/content.h"
#include "content/pictures.h"

namespace content {

// A slide needs a headline in one language at least; all else may be missing.
Outcome<Slide> read_slide(const Source& source, const Shelf& shelf, const Settings& settings);

} // namespace content
