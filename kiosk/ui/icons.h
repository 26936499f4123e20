#pragma once
// The few icons, drawn: Roboto has none. All are centred in a box of `size` pixels.

#include "ui/canvas.h"

namespace ui {

void draw_arrow(Canvas& canvas, Point centre, float size, Rgb colour, bool toward_start);
void draw_globe(Canvas& canvas, Point centre, float size, Rgb colour);
void draw_plus(Canvas& canvas, Point centre, float size, Rgb colour);
void draw_minus(Canvas& canvas, Point centre, float size, Rgb colour);
void draw_cross(Canvas& canvas, Point centre, float size, Rgb colour);
void draw_shift(Canvas& canvas, Point centre, float size, Rgb colour, bool filled, bool locked);
void draw_backspace(Canvas& canvas, Point centre, float size, Rgb colour);

} // namespace ui
