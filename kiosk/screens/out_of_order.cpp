#include "screens/out_of_order.h"

#include "screens/band.h"
#include "ui/dots.h"

namespace screens {

void draw_out_of_order(ui::Frame& frame, const Model&) {
    const ui::Theme& theme = frame.theme;
    const ui::Rect area = theme.screen();
    frame.canvas.plate(area, ui::action);
    ui::draw_field(frame, area.above(area.y + area.h * 0.6f), theme.u(118), ui::paper,
                   [](ui::Across a) { return std::min(1.0f, (1 - a.v) * 2.6f); });
    ui::TextStyle style;
    style.weight = ui::Weight::black;
    style.px = theme.u(110);
    style.width = area.w - 2 * theme.margin();
    style.leading = 1.04f;
    style.tracking = -0.015f;
    const ui::TextBlock& heading =
        frame.text.fit(frame.strings["out_of_order"], style, area.h * 0.25f, theme.u(60));
    ui::TextStyle small;
    small.px = theme.body();
    small.width = std::min(style.width, theme.u(900));
    small.leading = 1.3f;
    const ui::TextBlock& text = frame.text.block(frame.strings["out_of_order_text"], small);
    const ui::Point off = ui::wander(frame.now, theme.u(8));
    const ui::Point at{theme.margin() + off.x, area.h * 0.66f + off.y};
    frame.canvas.text(heading, at, ui::paper);
    frame.canvas.text(text, {at.x, at.y + heading.height() + theme.u(24)}, ui::paper);
    frame.wakes.at(frame.now + ui::stays_put);
    draw_band(frame, area);
}

} // namespace screens
