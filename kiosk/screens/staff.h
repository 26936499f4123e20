#pragma once
// The staff screen: its tabs, and what each shows.

#include "screens/intent.h"
#include "screens/model.h"
#include "screens/view.h"
#include "ui/frame.h"

namespace screens {

Intents draw_staff(ui::Frame& frame, const Model& model, View& view);

// --- a tab in its room; each in a file of its own ------------------------------------------------
Intents draw_staff_content(ui::Frame& frame, const Model& model, View& view, const ui::Rect& room);
Intents draw_staff_waiting(ui::Frame& frame, const Model& model, View& view, const ui::Rect& room);
Intents draw_staff_search(ui::Frame& frame, const Model& model, View& view, const ui::Rect& room);
Intents draw_staff_statistics(ui::Frame& frame, const Model& model, View& view,
                              const ui::Rect& room);
Intents draw_staff_take_home(ui::Frame& frame, const Model& model, View& view,
                             const ui::Rect& room);
Intents draw_staff_machine(ui::Frame& frame, const Model& model, View& view, const ui::Rect& room);

} // namespace screens
