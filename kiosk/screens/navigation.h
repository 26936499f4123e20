#pragma once
// The bar at the foot of every page of a visit: where one can go, the language, the text size.
// Always in the same place, within reach.

#include "screens/intent.h"
#include "screens/model.h"
#include "screens/view.h"
#include "ui/frame.h"

namespace screens {

// The part of the screen above the bar.
ui::Rect above_navigation(const ui::Theme& theme);

Intents draw_navigation(ui::Frame& frame, const Model& model, View& view);

} // namespace screens
