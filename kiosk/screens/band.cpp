#include "screens/band.h"

namespace screens {

void draw_band(ui::Frame& frame, const ui::Rect& area) {
    const float share = area.h / float(ui::band.size());
    const ui::Point off = ui::wander(frame.now, frame.theme.u(8));
    const float width = frame.theme.band_width() + std::round(off.x / 2);
    float top = area.y;
    for (size_t i = 0; i < ui::band.size(); ++i) {
        const bool last = i + 1 == ui::band.size();
        const float bottom =
            last ? area.bottom() : area.y + std::round(share * float(i + 1)) + off.y;
        frame.canvas.plate({area.x, top, width, bottom - top}, ui::rgb(ui::band[i]));
        top = bottom;
    }
}

} // namespace screens
