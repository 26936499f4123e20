#pragma once
// Every duration of the kiosk's behaviour that content does not set, on one page.

#include "base/time.h"

#include <cstddef>

namespace flow {

using namespace std::chrono_literals;

inline constexpr base::Duration wipe = 1100ms;       // one slide to the next
inline constexpr base::Duration wipe_meets = 616ms;  // of it: then the dots hide what was there
inline constexpr base::Duration least_dwell = wipe;  // a slide is not wiped out before it is in
inline constexpr base::Duration story_wipe = 620ms;  // the same at a visitor's own pace
inline constexpr base::Duration page_change = 320ms; // one visit page to another
inline constexpr base::Duration portrait_growth = 420ms;
inline constexpr base::Duration fall = 1800ms;         // a sent idea into the field
inline constexpr base::Duration take_back_time = 30s;  // as long as an idea can be taken back
inline constexpr base::Duration thanks_time = 45s;     // then the thanks page gives way to stories
inline constexpr base::Duration least_countdown = 20s; // WCAG 2.2 SC 2.2.1
inline constexpr base::Duration least_idle = 15s;
inline constexpr base::Duration sending_grace = 60s;   // longer idle while the box has not answered
inline constexpr base::Duration closed_turn = 60s;     // one arrangement of the closed screen
inline constexpr base::Duration corner_hold = 3s;      // a finger in a top corner: the PIN pad
inline constexpr size_t least_pin_digits = 4;          // fewer are not worth a try
inline constexpr base::Duration pad_time = 30s;        // as long as the pad waits for a touch
inline constexpr base::Duration staff_time = 2min;     // the same of the staff screen
inline constexpr base::Duration writing_pause = 800ms; // then it is looked who thought the same
inline constexpr base::Duration team_turn = 6s;        // one person's turn in the attract loop

} // namespace flow
