#pragma once
// The same ideas as a plain list, a page at a time: newest or most liked, of all topics or of one.

#include "screens/intent.h"
#include "screens/model.h"
#include "screens/view.h"
#include "ui/frame.h"

namespace screens {

Intents draw_wall_list(ui::Frame& frame, const Model& model, WallView& view, const ui::Rect& room);

} // namespace screens
