#pragma once
// Content changes while somebody looks at it: what was open is found again by its card.

#include "flow/state.h"

namespace flow {

// Moves every index of `state` from `before` to `programme`. A card that is gone gives way to its
// nearest neighbour that is still there; a person's portrait that is gone closes; a language that
// is gone gives way to the house's own. The draft is not touched.
void find_again(State& state, const Programme& before, const Programme& programme,
                base::Instant now);

} // namespace flow
