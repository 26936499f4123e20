#pragma once
// A link as a QR code, by libqrencode.

#include "ui/canvas.h"

#include <string>
#include <vector>

namespace ui {

// Modules row by row, true where dark; side 0 if the link is too long to encode.
struct QrCode {
    int side = 0;
    std::vector<bool> dark;
};

QrCode make_qr(const std::string& link);

// Black on white with the quiet zone of four modules that the standard asks for, modules on whole
// pixels: the square drawn may be a little smaller than `rect` and is centred in it.
void draw_qr(Canvas& canvas, const QrCode& code, const Rect& rect);

} // namespace ui
