#include "screens/foot.h"

#include "ui/dots.h"

#include <numbers>

namespace screens {

using ui::Point;

namespace {

// A dot in a ring that widens with each breath: here is where a finger goes.
void draw_beacon(ui::Frame& frame, Point at, ui::Rgb colour) {
    const double seconds = frame.motion ? base::seconds(frame.now.time_since_epoch()) : 0;
    const float beat = float(0.5 + 0.5 * std::sin(seconds * 2 * std::numbers::pi / 3));
    {
        const ui::Faded faded(frame.canvas, 0.5f);
        frame.canvas.ring(at, frame.theme.u(31 + 5 * beat), frame.theme.u(4), colour);
    }
    frame.canvas.dot(at, frame.theme.u(18 + 2 * beat), colour);
    if (frame.motion) frame.wakes.breathe();
}

} // namespace

float foot_height(const ui::Theme& theme) {
    return theme.u(196);
}

void draw_foot(ui::Frame& frame, const Model& model, const FootLook& look) {
    const ui::Theme& theme = frame.theme;
    const Point off = ui::wander(frame.now, theme.u(8));
    ui::TextStyle style;
    style.weight = ui::Weight::medium;
    style.px = theme.type(40);
    const ui::TextBlock& invite = frame.text.block(frame.strings["touch"], style);
    style.weight = ui::Weight::regular;
    style.px = theme.small();
    const ui::TextBlock& others = frame.text.block(frame.strings["touch_other"], style);
    const float x = look.x + theme.u(92) + off.x;
    const float height = invite.height() + others.height();
    const auto* attract = std::get_if<flow::Attract>(&model.state.mode);
    const int stops = attract ? int(model.programme.loop().size()) : 0;
    const float end = look.x + look.width;
    const float words_end = x + std::max(invite.width(), others.width()) + theme.u(50);
    float step = stops < 2 ? 0 : ui::position_step(theme, stops, end - words_end);
    const bool below = stops >= 2 && step <= 0; // no room beside the words
    const Point middle{look.x + theme.u(34) + off.x,
                       look.area.bottom() - theme.u(below ? 126 : 104) + off.y};
    draw_beacon(frame, middle, look.dot);
    frame.canvas.text(invite, {x, middle.y - height / 2}, look.ink);
    frame.canvas.text(others, {x, middle.y - height / 2 + invite.height()}, look.ink);

    Point first{end - step * float(stops - 1) - theme.u(6), middle.y};
    if (below) {
        step = ui::position_step(theme, stops, look.width);
        first = {look.x + theme.u(8) + off.x, look.area.bottom() - theme.u(48) + off.y};
    }
    if (step > 0) ui::draw_position(frame, first, step, stops, attract->stop, look.ink);
}

} // namespace screens
