#pragma once
// The band of five colours at the start edge of the campaign.

#include "ui/frame.h"

namespace screens {

void draw_band(ui::Frame& frame, const ui::Rect& area);

} // namespace screens
