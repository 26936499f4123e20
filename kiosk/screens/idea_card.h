#pragma once
// An idea to read: a white card in its category's colour.

#include "screens/model.h"
#include "ui/frame.h"

namespace screens {

float widest_idea_card(const ui::Theme& theme); // px

// The name of its category, as large as it fits on one line.
const ui::TextBlock& set_idea_category(const ui::Typesetting& set, const std::string& name,
                                       float card_width);

// Its text, and how large the card is: as wide as reads well and as tall as the text needs, with
// `foot` px free under it, within `room`. With a foot it shows all of the text, wider for a long
// one; without, no more than six lines.
struct IdeaCard {
    const ui::TextBlock* text = nullptr;
    ui::Rect rect; // in the middle of the room
};

IdeaCard lay_out_idea_card(const ui::Typesetting& set, const std::string& text,
                           const ui::Rect& room, float foot = 0);

void draw_idea_card(ui::Frame& frame, const Model& model, const ideas::Idea& idea,
                    const IdeaCard& card);

} // namespace screens
