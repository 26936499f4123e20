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

// The language one gets by touching it, where there are two; a globe that opens the sheet of all,
// where there are more; nothing where there is but one.
void draw_language_button(ui::Frame& frame, const Model& model, View& view, const std::string& id,
                          const ui::Rect& rect, Intents& intents);

Intents draw_navigation(ui::Frame& frame, const Model& model, View& view);

} // namespace screens
