#pragma once
// Nothing can be shown: calm, in the look, with a word for the staff.

#include "screens/model.h"
#include "ui/frame.h"

namespace screens {

void draw_out_of_order(ui::Frame& frame, const Model& model);

} // namespace screens
