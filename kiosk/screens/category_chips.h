#pragma once
// The categories to choose from, in rows: as many as there is room for and, where that is not all,
// a chip that turns to the next ones.

#include "screens/intent.h"
#include "screens/model.h"
#include "screens/view.h"
#include "ui/frame.h"

namespace screens {

struct ChipRows {
    std::vector<ui::Rect> rects; // from (0, 0)
    size_t first = 0;            // the category of the first of them
    std::optional<ui::Rect> more;
    float height = 0;
};

// As large as fits in `room`, down to a size that a finger still meets.
ChipRows lay_out_chips(ui::Frame& frame, const Model& model, const View& view, float width,
                       float room);

// The least room that lay_out_chips() can do with.
float least_chips_height(const ui::Theme& theme, size_t categories);

// The name on the smallest chip, in a row of this width.
const ui::TextBlock& set_category(const ui::Typesetting& set, const std::string& name,
                                  float row_width);

void draw_chips(ui::Frame& frame, const Model& model, View& view, const ChipRows& rows,
                ui::Point at, Intents& intents);

} // namespace screens
