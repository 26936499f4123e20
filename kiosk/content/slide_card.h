#pragma once
// campaign/….toml → a slide; takeover/….toml → a card that takes the place of all.

#include "content/card.h"
#include "content/content.h"
#include "content/pictures.h"

namespace content {

// A slide needs a headline in one language at least; all else may be missing.
Outcome<Slide> read_slide(const Source& source, const Shelf& shelf, const Settings& settings);

// The same, which may also say that its time comes again.
Outcome<Slide> read_takeover(const Source& source, const Shelf& shelf, const Settings& settings);

} // namespace content
