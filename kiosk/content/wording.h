#pragma once
// strings/<language>.toml → own wording of buttons and sentences.

#include "content/card.h"
#include "content/content.h"

namespace content {

// Which keys there are is not known here: any is taken. A value that is not a text is reported and
// left out, the others stay.
Outcome<Wording> read_wording(const Source& source);

} // namespace content
