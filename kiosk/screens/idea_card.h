#pragma once
// An idea to read: a white card in its category's colour.

#include "screens/model.h"
#include "ui/frame.h"

namespace screens {

// Centred in `room`, as wide as reads well and as tall as the text needs.
void draw_idea_card(ui::Frame& frame, const Model& model, const ideas::Idea& idea,
                    const ui::Rect& room);

} // namespace screens
