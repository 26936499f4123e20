#pragma once
// Where there are more languages than two, all of them, each by its own name, on a sheet over the
// foot of the page.

#include "screens/intent.h"
#include "screens/model.h"
#include "screens/view.h"
#include "ui/frame.h"

namespace screens {

// Closes itself when a language is chosen or anything beside it is touched.
Intents draw_language_sheet(ui::Frame& frame, const Model& model, View& view);

} // namespace screens
