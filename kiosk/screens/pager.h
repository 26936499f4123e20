#pragma once
// Back, where we are, on: for whatever has more than one page.

#include "ui/frame.h"

namespace screens {

struct PagerLook {
    std::string id;  // prefix of its controls' ids
    ui::Point start; // middle of its first button
    float width = 0; // from the middle of the first button to the middle of the last
    ui::Rgb colour;
    int count = 0;
    int current = 0;
};

float pager_radius(const ui::Theme& theme);

// -1, 0 or +1.
int draw_pager(ui::Frame& frame, const PagerLook& look);

} // namespace screens
