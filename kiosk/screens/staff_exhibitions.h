#pragma once
// The part of the staff screen's content tab that brings in other content from a stick.

#include "screens/intent.h"
#include "screens/model.h"
#include "screens/staff_view.h"
#include "ui/frame.h"

namespace screens {

struct StaffData;

// What is found on sticks, and the way back to what was shown before.
Intents draw_staff_exhibitions(ui::Frame& frame, const StaffData& data, StaffView& view,
                               const ui::Rect& room);

// How high that is where nothing limits it.
float staff_exhibitions_height(ui::Frame& frame, const StaffData& data, float width);

// What is going on or came of it; the y below it.
float draw_staff_errand(ui::Frame& frame, const Model& model, const ui::Rect& room);

// Asks once more, over everything. True while it does.
bool asks_about_content(const StaffView& view);
Intents ask_about_content(ui::Frame& frame, const StaffData& data, StaffView& view);

} // namespace screens
