#pragma once
// Ideas as staff see them: all of the words, where from, why they wait, and two large buttons.

#include "screens/intent.h"
#include "screens/model.h"
#include "screens/staff_data.h"
#include "screens/staff_view.h"
#include "ui/frame.h"

namespace screens {

// Each has buttons for what can become of it; hiding asks for the reason first.
Intents draw_staff_ideas(ui::Frame& frame, const Model& model, StaffView& view,
                         const StaffIdeas& ideas, const ui::Rect& room);

} // namespace screens
