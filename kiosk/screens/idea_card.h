#pragma once
// An idea to read: a white card in its category's colour.

#include "screens/model.h"
#include "ui/frame.h"

namespace screens {

float widest_idea_card(const ui::Theme& theme); // px

// The name of its category, as large as it fits on one line.
const ui::TextBlock& set_idea_category(const ui::Typesetting& set, const std::string& name,
                                       float card_width);

// Centred in `room`, as wide as reads well and as tall as the text needs.
void draw_idea_card(ui::Frame& frame, const Model& model, const ideas::Idea& idea,
                    const ui::Rect& room);

} // namespace screens
