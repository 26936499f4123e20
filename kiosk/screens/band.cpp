#include "screens/band.h"

namespace screens {

void draw_band(ui::Frame& frame, const ui::Rect& area) {
    const float share = area.h / float(ui::band.size());
    for (size_t i = 0; i < ui::band.size(); ++i)
        frame.canvas.plate(
            {area.x, area.y + share * float(i), frame.theme.band_width(), std::ceil(share)},
            ui::rgb(ui::band[i]));
}

} // namespace screens
