#pragma once
// The categories to choose from, in rows.

#include "screens/intent.h"
#include "screens/model.h"
#include "ui/frame.h"

namespace screens {

// How tall the rows are in `width`, as large as fits in `room`.
struct ChipRows {
    std::vector<ui::Rect> rects; // from (0, 0)
    float height = 0;
};
ChipRows lay_out_chips(ui::Frame& frame, const Model& model, float width, float room);

void draw_chips(ui::Frame& frame, const Model& model, const ChipRows& rows, ui::Point at,
                Intents& intents);

} // namespace screens
