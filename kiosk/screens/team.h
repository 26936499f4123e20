#pragma once
// The people: portraits as dots, one opened large with role and text.

#include "screens/intent.h"
#include "screens/model.h"
#include "screens/view.h"
#include "ui/frame.h"

namespace screens {

Intents draw_team(ui::Frame& frame, const Model& model, View& view);

// The same portraits as a stop of the attract loop: nothing to tap.
void draw_team_poster(ui::Frame& frame, const Model& model, const ui::Rect& area, float reveal);

// Where the n-th of `count` portraits stands on a page of them.
struct Spot {
    ui::Point centre;
    float radius = 0;
    float width = 0;  // for its words
    float bottom = 0; // of them
};

Spot spot_of(const ui::Theme& theme, const ui::Rect& area, int n, int count);

} // namespace screens
