#pragma once
// After the idea is safely stored: it becomes a dot, falls, and finds its place among the others.

#include "screens/intent.h"
#include "screens/model.h"
#include "screens/view.h"
#include "ui/frame.h"

namespace screens {

Intents draw_thanks(ui::Frame& frame, const Model& model, View& view);

} // namespace screens
