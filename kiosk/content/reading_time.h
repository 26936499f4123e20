#pragma once
// How long visitors take to read the words of a slide.

#include "content/content.h"

namespace content {

// At 200 words a minute, standing and with the eye on other things as well; in the language that
// takes longest.
base::Duration reading_time(const PerLanguage<SlideWords>& words);

} // namespace content
