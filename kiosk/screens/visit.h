#pragma once
// A page of a visit, with the navigation under it.

#include "screens/intent.h"
#include "screens/model.h"
#include "screens/view.h"
#include "ui/frame.h"

namespace screens {

Intents draw_visit(ui::Frame& frame, const Model& model, View& view);

} // namespace screens
