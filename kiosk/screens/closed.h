#pragma once
// The house is closed: that, and when it opens. Dark and still, for it is on all night; arranged
// anew at each stop of the loop, so that nothing burns in.

#include "screens/model.h"
#include "ui/frame.h"

namespace screens {

inline constexpr ui::Rgb closed_fill = ui::ink;

void draw_closed(ui::Frame& frame, const Model& model, int arrangement, float reveal);

} // namespace screens
