#pragma once
// The foot of an attract slide: the invitation to touch, and where in the loop we are.

#include "screens/model.h"
#include "ui/frame.h"

namespace screens {

// Height kept free for it, in pixels.
float foot_height(const ui::Theme& theme);

struct FootLook {
    ui::Rect area;
    float x = 0;     // where it starts
    float width = 0; // and how wide it may be
    ui::Rgb dot;
    ui::Rgb ink;
};

void draw_foot(ui::Frame& frame, const Model& model, const FootLook& look);

} // namespace screens
