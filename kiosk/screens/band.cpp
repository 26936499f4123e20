#include "screens/band.h"

namespace screens {

void draw_band(ui::Frame& frame, const ui::Rect& area) {
    const float share = area.h / float(ui::band.size());
    const ui::Point off = ui::wander(frame.now, frame.theme.u(8));
    const float width = frame.theme.band_width() + off.x / 2;
    for (size_t i = 0; i < ui::band.size(); ++i) {
        const float top = i == 0 ? area.y : area.y + std::round(share * float(i)) + off.y;
        frame.canvas.plate({area.x, top, width, area.bottom() - top}, ui::rgb(ui::band[i]));
    }
}

} // namespace screens
