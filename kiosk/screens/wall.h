#pragma once
// The wall: every idea is a dot, or an entry of a list; one that is touched opens as a card.

#include "screens/intent.h"
#include "screens/model.h"
#include "screens/view.h"
#include "ui/frame.h"

namespace screens {

Intents draw_wall(ui::Frame& frame, const Model& model, View& view);

// The visitor's own idea while it is not on the wall for everybody.
std::optional<ideas::Idea> own_idea(const Model& model);

// "1 284": thousands set apart as Swedish and the international way do.
std::string grouped(size_t number);

} // namespace screens
