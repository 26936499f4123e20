#pragma once
// A finger drawn sideways turns to the next thing; drawn a little, nothing happens.

#include "screens/view.h"
#include "ui/frame.h"

namespace screens {

// Registers the area and says where a finger on it wants to go: 1 on, -1 back, 0 nowhere.
int take_swipe(ui::Frame& frame, ui::Control area, Swipe& swipe);

} // namespace screens
