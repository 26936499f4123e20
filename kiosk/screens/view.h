#pragma once
// What hands are doing to the screen, kept from frame to frame: nothing in here means anything to
// the visit itself, and all of it can be thrown away at any time.

#include "screens/idea_field.h"
#include "ui/keyboard_model.h"
#include "ui/text_box.h"

#include <optional>

namespace screens {

struct Swipe {
    std::optional<float> start; // x where the last finger came down; empty: none
    unsigned finger = 0;        // that one
    float at = 0;
};

struct View {
    ui::TextBoxView text_box;
    ui::KeyboardState keyboard;
    bool keyboard_open = true;
    bool languages_open = false;
    bool discard_asked = false; // whether what was written is to be thrown away
    int team_page = 0;
    size_t first_category = 0; // of those on show, where there is no room for all
    Swipe swipe;
    IdeaField field;
};

} // namespace screens
