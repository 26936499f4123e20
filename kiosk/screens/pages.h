#pragma once
// Pages of a list whose entries are of different heights.

#include "ui/frame.h"

#include <cstddef>
#include <string>
#include <vector>

namespace screens {

struct Pages {
    size_t first = 0;           // entry of the page that is open
    std::vector<size_t> before; // the first ones of the pages turned
};

// Arrows that turn them, and between these which entries are on show, of how many, in `style`.
// `last` is the entry behind those on show; the arrows are the controls `list`/back and `list`/on.
void draw_pages(ui::Frame& frame, const std::string& list, Pages& pages, const ui::Rect& foot,
                size_t last, size_t count, const ui::TextStyle& style);

} // namespace screens
