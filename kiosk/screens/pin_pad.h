#pragma once
// The pad for the staff's PIN, over whatever was open. Digits are never shown, only how many.

#include "screens/intent.h"
#include "screens/model.h"
#include "ui/frame.h"

namespace screens {

Intents draw_pin_pad(ui::Frame& frame, const Model& model);

} // namespace screens
