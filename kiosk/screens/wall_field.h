#pragma once
// The wall as a field of dots, to drag, fling, come closer to and touch.

#include "screens/intent.h"
#include "screens/model.h"
#include "screens/view.h"
#include "ui/frame.h"

namespace screens {

Intents draw_wall_field(ui::Frame& frame, const Model& model, View& view, const ui::Rect& room);

} // namespace screens
