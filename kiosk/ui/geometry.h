#pragma once
// Points and rectangles in framebuffer pixels. x counts from the start edge (left in Swedish, right
// in Arabic): Canvas and Controls mirror it, so that a layout never says left or right.

#include <algorithm>
#include <cmath>

namespace ui {

struct Point {
    float x = 0;
    float y = 0;
    bool operator==(const Point&) const = default;
};

inline float distance(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

inline float mix(float a, float b, float t) {
    return a + (b - a) * t;
}

inline Point mix(Point a, Point b, float t) {
    return {mix(a.x, b.x, t), mix(a.y, b.y, t)};
}

struct Rect {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;

    float end() const { return x + w; }

    float bottom() const { return y + h; }

    Point centre() const { return {x + w / 2, y + h / 2}; }

    bool portrait() const { return h > w; }

    bool contains(Point p) const { return p.x >= x && p.x < end() && p.y >= y && p.y < bottom(); }

    // Smaller by `dx` and `dy` on every side; larger where they are negative.
    Rect inset(float dx, float dy) const { return {x + dx, y + dy, w - 2 * dx, h - 2 * dy}; }

    Rect inset(float d) const { return inset(d, d); }

    // The part above / below a line, in pixels from the top.
    Rect above(float line) const { return {x, y, w, line - y}; }

    Rect below(float line) const { return {x, line, w, bottom() - line}; }

    bool operator==(const Rect&) const = default;
};

inline Rect mix(const Rect& a, const Rect& b, float t) {
    return {mix(a.x, b.x, t), mix(a.y, b.y, t), mix(a.w, b.w, t), mix(a.h, b.h, t)};
}

inline Rect around(Point centre, float radius) {
    return {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius};
}

} // namespace ui
