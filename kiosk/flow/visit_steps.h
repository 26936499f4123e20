#pragma once
// What a visitor's hands, and the idea box, do to a visit that is open.

#include "flow/machine.h"

namespace flow {

// Does what the hand asks for in `visit`, which is the one of `state`. Events that no hand makes,
// and wishes that cannot be met where the visitor is, change nothing.
void act(State& state, Visit& visit, const Event& event, const Programme& programme,
         base::Instant now, std::vector<Effect>& effects);

// The answer of the idea box; true if this visit had been waiting for it.
bool hear(Visit& visit, const Event& answer, base::Instant now);

// Whether words are lost if it ends now: neither sent nor on their way.
bool abandons_words(const Visit& visit);

void open_page(Visit& visit, Page page, base::Instant now);

} // namespace flow
