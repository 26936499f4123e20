#pragma once
// The campaign at one's own pace: swipe, arrows, dots.

#include "screens/intent.h"
#include "screens/model.h"
#include "screens/view.h"
#include "ui/frame.h"

namespace screens {

// Height kept free at the foot of a slide, for the pager.
float story_foot(const ui::Theme& theme);

Intents draw_stories(ui::Frame& frame, const Model& model, View& view);

} // namespace screens
