#pragma once
// When time alone will do something: each instant is computed here and nowhere else, so that what
// step() does and what next_change() announces cannot part.

#include "flow/state.h"

#include <optional>

namespace flow {

// When the loop goes on to its next stop; none where there is no other to go to.
std::optional<base::Instant> dwell_over(const Attract& attract, const Programme& programme);

// When a wipe has hidden what it leaves; none where nothing is different behind it but the picture.
std::optional<base::Instant> hidden(const State& state, const Programme& programme);

// When the countdown comes up.
base::Instant idle_over(const Visit& visit, const Programme& programme);

// From when on a sent idea stays with us; none where there is nothing to take back.
std::optional<base::Instant> take_back_over(const Visit& visit);

// When the thanks page gives way to the stories; none on other pages.
std::optional<base::Instant> thanks_over(const Visit& visit);

// When the writer has paused for so long that others' ideas are looked through; none where there is
// nothing to look for, or the last answer is still awaited.
std::optional<base::Instant> pause_over(const Visit& visit);

// When the visit ends.
base::Instant countdown_over(const StillThere& still, const Programme& programme);

// When the pad, and the staff screen, leave by themselves.
base::Instant pad_over(const PinPad& pad);
base::Instant staff_over(const Staff& staff);

// Whole seconds until then, rounded up, never under 0.
int seconds_left(const StillThere& still, const Programme& programme, base::Instant now);

} // namespace flow
