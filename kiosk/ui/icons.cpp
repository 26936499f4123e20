#include "ui/icons.h"

namespace ui {

namespace {

float weight(float size) {
    return std::max(1.5f, size * 0.09f);
}

} // namespace

void draw_arrow(Canvas& canvas, Point c, float size, Rgb colour, bool toward_start) {
    const float d = (toward_start ? -1.0f : 1.0f) * size / 2;
    const float w = size * 0.115f;
    canvas.stroke({{c.x - d * 0.86f, c.y}, {c.x + d * 0.86f, c.y}}, w, colour);
    canvas.stroke({{c.x + d * 0.14f, c.y - size * 0.36f},
                   {c.x + d * 0.86f, c.y},
                   {c.x + d * 0.14f, c.y + size * 0.36f}},
                  w, colour);
}

void draw_globe(Canvas& canvas, Point c, float size, Rgb colour) {
    const float r = size * 0.44f;
    const float w = weight(size) * 0.8f;
    canvas.ring(c, r, w, colour);
    canvas.stroke({{c.x - r, c.y}, {c.x + r, c.y}}, w, colour);
    for (const float side : {-0.46f, 0.46f}) // the meridians
        canvas.stroke({{c.x, c.y - r},
                       {c.x + side * r * 0.6f, c.y - r * 0.8f},
                       {c.x + side * r * 0.92f, c.y - r * 0.4f},
                       {c.x + side * r, c.y},
                       {c.x + side * r * 0.92f, c.y + r * 0.4f},
                       {c.x + side * r * 0.6f, c.y + r * 0.8f},
                       {c.x, c.y + r}},
                      w, colour);
}

void draw_plus(Canvas& canvas, Point c, float size, Rgb colour) {
    const float d = size * 0.36f;
    canvas.stroke({{c.x, c.y - d}, {c.x, c.y + d}}, weight(size), colour);
    draw_minus(canvas, c, size, colour);
}

void draw_minus(Canvas& canvas, Point c, float size, Rgb colour) {
    const float d = size * 0.36f;
    canvas.stroke({{c.x - d, c.y}, {c.x + d, c.y}}, weight(size), colour);
}

void draw_cross(Canvas& canvas, Point c, float size, Rgb colour) {
    const float d = size * 0.36f;
    canvas.stroke({{c.x - d, c.y - d}, {c.x + d, c.y + d}}, weight(size), colour);
    canvas.stroke({{c.x - d, c.y + d}, {c.x + d, c.y - d}}, weight(size), colour);
}

void draw_shift(Canvas& canvas, Point c, float size, Rgb colour, bool filled, bool locked) {
    const float s = size / 2;
    const float lift = locked ? s * 0.14f : 0;
    const Point top{c.x, c.y - s * 0.86f - lift};
    const float shoulder = c.y + s * 0.08f - lift;
    const float foot = c.y + s * 0.72f - lift;
    if (filled) {
        canvas.triangle(top, {c.x + s * 0.86f, shoulder}, {c.x - s * 0.86f, shoulder}, colour);
        canvas.plate({c.x - s * 0.36f, shoulder - 1, s * 0.72f, foot - shoulder + 1}, colour);
    } else {
        canvas.stroke({top,
                       {c.x + s * 0.82f, shoulder},
                       {c.x + s * 0.36f, shoulder},
                       {c.x + s * 0.36f, foot},
                       {c.x - s * 0.36f, foot},
                       {c.x - s * 0.36f, shoulder},
                       {c.x - s * 0.82f, shoulder}},
                      weight(size), colour, true);
    }
    if (locked) canvas.plate({c.x - s * 0.36f, foot + s * 0.2f, s * 0.72f, s * 0.2f}, colour);
}

void draw_backspace(Canvas& canvas, Point c, float size, Rgb colour) {
    const float w = size * 0.56f;
    const float h = size * 0.36f;
    canvas.stroke({{c.x - w, c.y},
                   {c.x - w * 0.42f, c.y - h},
                   {c.x + w, c.y - h},
                   {c.x + w, c.y + h},
                   {c.x - w * 0.42f, c.y + h}},
                  weight(size), colour, true);
    const Point middle{c.x + w * 0.26f, c.y};
    const float d = size * 0.14f;
    canvas.stroke({{middle.x - d, middle.y - d}, {middle.x + d, middle.y + d}}, weight(size),
                  colour);
    canvas.stroke({{middle.x - d, middle.y + d}, {middle.x + d, middle.y - d}}, weight(size),
                  colour);
}

} // namespace ui
