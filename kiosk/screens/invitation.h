#pragma once
// The attract loop's last stop: the question, over the field of ideas.

#include "screens/model.h"
#include "screens/view.h"
#include "ui/frame.h"

namespace screens {

void draw_invitation(ui::Frame& frame, const Model& model, View& view, const ui::Rect& area,
                     float reveal);

} // namespace screens
