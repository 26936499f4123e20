#pragma once
// "Are you still there?" over whatever was open; the ring of dots counts down.

#include "screens/intent.h"
#include "screens/model.h"
#include "ui/frame.h"

namespace screens {

Intents draw_still_there(ui::Frame& frame, const Model& model);

} // namespace screens
