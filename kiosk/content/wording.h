#pragma once
// strings/<language>.toml → own wording of buttons and sentences.

#include "content/card.h"
#include "content/content.h"

namespace content {

// Which keys there are is not known here: any is taken.
Outcome<Wording> read_wording(const Source& source);

// Warnings on what nobody will ever see, because `shipped` has no such key, and on what {stands for
// something} in the shipped words and not in these, or the other way round.
std::vector<base::Problem> check_wording(const Source& source, const Wording& shipped);

} // namespace content
