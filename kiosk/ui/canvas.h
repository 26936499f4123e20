#pragma once
// The few shapes everything on screen is made of: plates, dots, pictures, text. Wraps ImGui's draw
// list; every primitive knows its bounds. Positions are start-based (see geometry.h).

#include "ui/geometry.h"
#include "ui/pictures.h"
#include "ui/theme.h"

struct ImDrawList;

namespace ui {

class TextBlock;

class Canvas {
public:
    // Draws to `list` over a screen of this size; mirrored where text runs from right to left.
    Canvas(ImDrawList& list, Point screen, bool mirrored);

    // The colour under everything: of the first plate that covers the whole screen, which costs a
    // clear instead of a fill.
    Rgb backdrop() const { return backdrop_; }

    void plate(const Rect& rect, Rgb colour);
    void rounded(const Rect& rect, float radius, Rgb colour);
    void outline(const Rect& rect, float radius, float stroke, Rgb colour);
    void dot(Point centre, float radius, Rgb colour);
    void ring(Point centre, float radius, float stroke, Rgb colour);
    // A line with round ends through the points, in order.
    void stroke(std::initializer_list<Point> points, float width, Rgb colour, bool closed = false);
    void triangle(Point a, Point b, Point c, Rgb colour);

    // Fills `rect` with the picture, its focus (0 to 1) kept in view; corners rounded by `radius`.
    void picture(const Image& image, const Rect& rect, Point focus, float radius = 0);
    // Top left of the block's box at `at`, on whole pixels.
    void text(const TextBlock& block, Point at, Rgb colour);
    // The same on fractions of pixels, for text in motion.
    void moving_text(const TextBlock& block, Point at, Rgb colour);

    // Everything drawn until pop is cut to the rectangle.
    void push_clip(const Rect& rect);
    void pop_clip();

    // Everything drawn from now on is this opaque (0 to 1), over what was set before it.
    float opacity() const { return opacity_; }

    void set_opacity(float opacity) { opacity_ = opacity; }

    bool mirrored() const { return mirrored_; }

private:
    Point place(Point p) const { return {mirrored_ ? screen_.x - p.x : p.x, p.y}; }

    Rect place(const Rect& r) const {
        return {mirrored_ ? screen_.x - r.end() : r.x, r.y, r.w, r.h};
    }

    uint32_t shade(Rgb colour) const;
    void draw_text(const TextBlock& block, Point top_start, Rgb colour, bool snap);

    ImDrawList& list_;
    Point screen_;
    Rgb backdrop_ = paper;
    bool mirrored_;
    float opacity_ = 1;
};

// Fades what is drawn while it lives.
class Faded {
public:
    Faded(Canvas& canvas, float opacity) : canvas_(canvas), before_(canvas.opacity()) {
        canvas.set_opacity(before_ * std::clamp(opacity, 0.0f, 1.0f));
    }

    Faded(const Faded&) = delete;
    Faded& operator=(const Faded&) = delete;

    ~Faded() { canvas_.set_opacity(before_); }

private:
    Canvas& canvas_;
    float before_;
};

} // namespace ui
