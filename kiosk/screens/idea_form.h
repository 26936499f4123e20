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

// The words around the text, as they are set while the keyboard leaves least room for them.
struct FormType {
    const ui::TextBlock* question = nullptr;
    const ui::TextBlock* privacy = nullptr;
    float chips_width = 0; // px that a row of categories may take
};

FormType set_form(const ui::Typesetting& set, const std::string& question,
                  const std::string& privacy, size_t categories);

Intents draw_idea_form(ui::Frame& frame, const Model& model, View& view);

} // namespace screens
