#include "screens/pages.h"

#include "screens/wall.h"
#include "ui/buttons.h"
#include "ui/icons.h"

namespace screens {

using ui::Frame;
using ui::Point;
using ui::Rect;

void draw_pages(Frame& frame, const std::string& list, Pages& pages, const Rect& foot, size_t last,
                size_t count, const ui::TextStyle& style) {
    const ui::Theme& theme = frame.theme;
    const float radius = theme.u(48);
    const auto arrow = [&](bool back) {
        return [&frame, back](Point at, float size, ui::Rgb colour) {
            ui::draw_arrow(frame.canvas, at, size, colour, back);
        };
    };
    const Point middle = foot.centre();
    const size_t first = pages.first;
    if (first > 0 && ui::round_button(frame, list + "/back", frame.strings["back"],
                                      {foot.x + radius, middle.y}, radius, ui::ink, arrow(true))) {
        pages.first = pages.before.empty() ? 0 : pages.before.back();
        if (!pages.before.empty()) pages.before.pop_back();
    }
    if (last < count &&
        ui::round_button(frame, list + "/on", frame.strings["on"], {foot.end() - radius, middle.y},
                         radius, ui::ink, arrow(false))) {
        pages.before.push_back(first);
        pages.first = last;
    }
    const std::string to = last == first + 1 ? "" : "–" + grouped(last);
    const ui::TextBlock& block =
        frame.text.block(grouped(first + 1) + to + " / " + grouped(count), style);
    frame.canvas.text(block, {middle.x - block.width() / 2, middle.y - block.height() / 2},
                      ui::ink);
}

} // namespace screens
