#pragma once
// A link as a QR code, by libqrencode.

#include "ui/canvas.h"
#include "ui/theme.h"

#include <string>
#include <vector>

namespace ui {

// Modules row by row, true where dark; side 0 if the link is too long to encode.
struct QrCode {
    int side = 0;
    std::vector<bool> dark;
};

QrCode make_qr(const std::string& link);

// The side of make_qr(link), worked out without making it.
int qr_modules(const std::string& link);

// The side in pixels, quiet zone and all, that a code of so many modules has on this glass: a tenth
// of the viewing distance across, the rule of thumb for phones; no module under 0.8 mm (from half a
// metre a phone's camera then has five pixels for each) or under four pixels (DENSO WAVE's advice
// on setting the module size); but no more than two fifths of the screen's shorter side.
float qr_side(const Theme& theme, int modules);

// Black on white with the quiet zone of four modules that the standard asks for, modules on whole
// pixels: the square drawn may be a little smaller than `rect` and is centred in it.
void draw_qr(Canvas& canvas, const QrCode& code, const Rect& rect);

} // namespace ui
