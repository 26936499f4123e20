#pragma once
// Where a visitor writes: the question, the text, a category, what happens with it, send, and the
// keyboard.

#include "screens/intent.h"
#include "screens/model.h"
#include "screens/view.h"
#include "ui/frame.h"

namespace screens {

Intents draw_idea_form(ui::Frame& frame, const Model& model, View& view);

} // namespace screens
