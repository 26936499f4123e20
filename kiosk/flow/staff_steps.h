#pragma once
// The held corner, the PIN pad and the staff screen.

#include "flow/machine.h"

namespace flow {

// Does what belongs to them. False where it does not, and the event is for what is open, or lies
// beneath the pad.
bool step_staff(Outcome& out, const Event& event, const Programme& programme, base::Instant now);

} // namespace flow
