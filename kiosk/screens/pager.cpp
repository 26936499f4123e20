#include "screens/pager.h"

#include "ui/buttons.h"
#include "ui/dots.h"
#include "ui/icons.h"

namespace screens {

using ui::Point;

float pager_radius(const ui::Theme& theme) {
    return theme.u(48);
}

int draw_pager(ui::Frame& frame, const PagerLook& look) {
    const ui::Theme& theme = frame.theme;
    const float radius = pager_radius(theme);
    int step = 0;
    const auto arrow = [&](bool back) {
        return [&frame, back](Point at, float size, ui::Rgb colour) {
            ui::draw_arrow(frame.canvas, at, size, colour, back);
        };
    };
    if (ui::round_button(frame, look.id + "/back", frame.strings["back"], look.start, radius,
                         look.colour, arrow(true)))
        step = -1;
    const Point last{look.start.x + look.width, look.start.y};
    if (ui::round_button(frame, look.id + "/on", frame.strings["on"], last, radius, look.colour,
                         arrow(false)))
        step = 1;
    const float room = look.width - 2 * radius - theme.u(50);
    if (const float dots = ui::position_step(theme, look.count, room); dots > 0) {
        const float width = dots * float(look.count - 1);
        ui::draw_position(frame, {look.start.x + (look.width - width) / 2, look.start.y}, dots,
                          look.count, look.current, look.colour);
        return step;
    }
    ui::TextStyle style;
    style.px = theme.small();
    style.weight = ui::Weight::medium;
    const ui::TextBlock& block = frame.text.block(
        std::to_string(look.current + 1) + " / " + std::to_string(look.count), style);
    frame.canvas.text(
        block, {look.start.x + (look.width - block.width()) / 2, look.start.y - block.height() / 2},
        look.colour);
    return step;
}

} // namespace screens
