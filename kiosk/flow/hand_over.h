#pragma once
// Before content changes: when it may, and what to leave first, so that nobody sees it jump.

#include "flow/state.h"

namespace flow {

// Words are being written or are on their way to the box: what stands around them stays as it is.
bool mid_sentence(const State& state);

// When the transition that is under way has ended.
base::Instant settled_from(const State& state);

// What is on screen and will not be there `after` gives way to a neighbour that will, as if
// somebody had turned to it; a person's portrait closes. What will still be there is left alone,
// and so is what has no such neighbour.
void lead_on(State& state, const Programme& programme, const Programme& after, base::Instant now);

} // namespace flow
