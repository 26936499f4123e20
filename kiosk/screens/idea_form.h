#pragma once
// Where a visitor writes: the question, the text, a category, what happens with it, send, and the
// keyboard.

#include "screens/intent.h"
#include "screens/model.h"
#include "screens/view.h"
#include "ui/frame.h"

namespace screens {

// Whether the on-screen keyboard takes the foot of the page, where the navigation is otherwise.
bool is_typing(const Model& model, const View& view);

Intents draw_idea_form(ui::Frame& frame, const Model& model, View& view);

} // namespace screens
