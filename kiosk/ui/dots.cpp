#include "ui/dots.h"

#include <numbers>

namespace ui {

namespace {

constexpr float row_height = 0.866f; // of the pitch: rows of an even triangular grid
constexpr float least = 0.28f;       // of half the pitch
constexpr float most = 0.82f;
constexpr double breath = 6.0; // seconds

// How much larger a dot is under the fingers on the glass, 1 where there are none.
float swelling(const Frame& frame, Point at, float reach) {
    float factor = 1;
    for (const Swell& swell : frame.swells.all()) {
        const float near = 1 - std::min(1.0f, distance(at, swell.at) / reach);
        factor += 0.9f * near * near * (3 - 2 * near) * strength(swell, frame.now);
    }
    return factor;
}

template <class Visit>
void for_each_dot(const Rect& rect, float pitch, Visit visit) {
    int row = 0;
    for (float y = rect.y; y <= rect.bottom() + pitch / 2; y += pitch * row_height, ++row)
        for (float x = rect.x + (row % 2 ? pitch / 2 : 0); x <= rect.end() + pitch / 2; x += pitch)
            visit(Point{x, y});
}

} // namespace

float wave(Across at, double seconds) {
    const double phase = 0.4 + seconds * 2 * std::numbers::pi / breath * 0.6;
    const double sum = std::sin(5.1 * double(at.u) + 3.3 * double(at.v) + phase) * 0.6 +
                       std::sin(-3.7 * double(at.u) + 6.1 * double(at.v) + 1.7 * phase) * 0.4;
    return float(0.5 + 0.5 * sum);
}

void draw_field(Frame& frame, const Rect& rect, float pitch, Rgb colour,
                const std::function<float(Across)>& thin) {
    const double seconds = frame.motion ? base::seconds(frame.now.time_since_epoch()) : 0.0;
    if (frame.motion) frame.wakes.breathe();
    draw_still_field(frame, rect, pitch, colour, seconds, thin);
}

void draw_still_field(Frame& frame, const Rect& rect, float pitch, Rgb colour, double seconds,
                      const std::function<float(Across)>& thin) {
    for_each_dot(rect, pitch, [&](Point at) {
        const Across across{(at.x - rect.x) / std::max(1.0f, rect.w),
                            (at.y - rect.y) / std::max(1.0f, rect.h)};
        const float size = mix(least, most, wave(across, seconds)) * thin(across);
        const float swollen = size * swelling(frame, at, pitch * 3.2f);
        frame.canvas.dot(at, std::min(swollen, 0.98f) * pitch / 2, colour);
    });
}

void draw_wipe(Frame& frame, const Rect& rect, float pitch, Rgb colour, float cover) {
    if (cover >= 1) {
        frame.canvas.plate(rect, colour);
        return;
    }
    // Dots meet when their radius is the distance from a dot to the middle of its triangle.
    constexpr float meeting = 0.60f;
    constexpr float spread = 1.2f; // how much later the far corner starts than the near one
    for_each_dot(rect, pitch, [&](Point at) {
        const float far = ((at.x - rect.x) / rect.w + (rect.bottom() - at.y) / rect.h) / 2;
        const float t = std::clamp(cover * (1 + spread) - far * spread, 0.0f, 1.0f);
        frame.canvas.dot(at, ease(double(t)) * meeting * pitch, colour);
    });
}

void draw_edge(Frame& frame, Point from, Point to, Rgb colour) {
    const float pitch = frame.theme.u(60);
    const float length = distance(from, to);
    for (int i = 0; float(i) * pitch <= length + pitch / 2; ++i) {
        const float radius = frame.theme.u(16 + 14 * (0.5f + 0.5f * std::sin(float(i) * 0.9f)));
        frame.canvas.dot(mix(from, to, float(i) * pitch / length), radius, colour);
    }
}

float position_step(const Theme& theme, int count, float room) {
    const float usual = theme.u(34);
    if (count < 2) return usual;
    const float step = std::min(usual, room / float(count - 1));
    return step < theme.u(19) ? 0 : step;
}

void draw_position(Frame& frame, Point start, float step, int count, int current, Rgb colour) {
    const float size = std::min(1.0f, step / frame.theme.u(28));
    for (int i = 0; i < count; ++i)
        frame.canvas.dot({start.x + step * float(i), start.y},
                         frame.theme.u(i == current ? 11 : 5) * size, colour);
}

} // namespace ui
