#include "ui/canvas.h"

#include "ui/discs.h"
#include "ui/text.h"

#include <imgui.h>

#include <array>
#include <cmath>
#include <numbers>

namespace ui {

namespace {

ImVec2 vec(Point p) {
    return {p.x, p.y};
}

ImTextureID handle(TextureId id) {
    // ImGui 1.86 takes pointers, later ones take numbers.
    return reinterpret_cast<ImTextureID>(static_cast<intptr_t>(id)); // NOLINT
}

// ImGui gives a circle 48 corners at most unless it is told; a dot that fills the screen needs more
// to be round to a fifth of a pixel.
int corners_of(float radius) {
    constexpr float table_is_enough = 90; // px
    if (radius < table_is_enough) return 0;
    return std::min(512, int(std::ceil(std::numbers::pi_v<float> / std::acos(1 - 0.2f / radius))));
}

// On a square, or, where its empty corners would cost more than triangles do, on an octagon.
void draw_disc(ImDrawList& list, const Disc& disc, ImVec2 middle, float reach, ImU32 paint) {
    constexpr float square_is_enough = 10; // px
    if (reach < square_is_enough) {
        list.PrimReserve(6, 4);
        list.PrimRectUV({middle.x - reach, middle.y - reach}, {middle.x + reach, middle.y + reach},
                        vec(disc.from), vec(disc.to), paint);
        return;
    }
    constexpr float half = 0.41421356f; // of its edge, in reaches: the tangent of 22.5 degrees
    constexpr std::array<Point, 8> corners{Point{-half, -1}, {half, -1}, {1, -half}, {1, half},
                                           {half, 1},        {-half, 1}, {-1, half}, {-1, -half}};
    const ImVec2 uv_middle = vec(mix(disc.from, disc.to, 0.5f));
    const ImVec2 uv_reach{(disc.to.x - disc.from.x) / 2, (disc.to.y - disc.from.y) / 2};
    constexpr int triangles = int(corners.size()) - 2;
    list.PrimReserve(3 * triangles, int(corners.size()));
    const unsigned first = list._VtxCurrentIdx;
    for (unsigned i = 0; i < triangles; ++i)
        for (const unsigned corner : {0U, i + 1, i + 2})
            list.PrimWriteIdx(ImDrawIdx(first + corner));
    for (const Point& corner : corners)
        list.PrimWriteVtx(
            {middle.x + corner.x * reach, middle.y + corner.y * reach},
            {uv_middle.x + corner.x * uv_reach.x, uv_middle.y + corner.y * uv_reach.y}, paint);
}

} // namespace

Canvas::Canvas(ImDrawList& list, Point screen, bool mirrored)
    : list_(list), screen_(screen), mirrored_(mirrored) {}

uint32_t Canvas::shade(Rgb c) const {
    return IM_COL32(c.r, c.g, c.b, int(std::lround(255 * opacity_)));
}

void Canvas::plate(const Rect& rect, Rgb colour) {
    if (opacity_ >= 1 && list_.VtxBuffer.empty() && rect == Rect{0, 0, screen_.x, screen_.y}) {
        backdrop_ = colour;
        return;
    }
    const Rect r = place(rect);
    list_.AddRectFilled({r.x, r.y}, {r.end(), r.bottom()}, shade(colour));
}

void Canvas::rounded(const Rect& rect, float radius, Rgb colour) {
    const Rect r = place(rect);
    list_.AddRectFilled({r.x, r.y}, {r.end(), r.bottom()}, shade(colour),
                        std::min({radius, r.w / 2, r.h / 2}));
}

void Canvas::outline(const Rect& rect, float radius, float stroke, Rgb colour) {
    const Rect r = place(rect).inset(stroke / 2);
    list_.AddRect({r.x, r.y}, {r.end(), r.bottom()}, shade(colour),
                  std::min({radius, r.w / 2, r.h / 2}), 0, stroke);
}

void Canvas::dot(Point centre, float radius, Rgb colour) {
    const uint32_t paint = shade(colour);
    if (radius < 0.3f || (paint & IM_COL32_A_MASK) == 0) return;
    const ImVec2 middle = vec(place(centre));
    if (const auto disc = disc_for(*ImGui::GetIO().Fonts, radius)) {
        draw_disc(list_, *disc, middle, disc->reach * radius, paint);
        return;
    }
    list_.AddCircleFilled(middle, radius, paint, corners_of(radius));
}

void Canvas::ring(Point centre, float radius, float stroke, Rgb colour) {
    list_.AddCircle(vec(place(centre)), radius, shade(colour), corners_of(radius), stroke);
}

void Canvas::stroke(std::initializer_list<Point> points, float width, Rgb colour, bool closed) {
    for (const Point& p : points)
        list_.PathLineTo(vec(place(p)));
    list_.PathStroke(shade(colour), closed ? ImDrawFlags_Closed : 0, width);
    if (closed || opacity_ < 1) return; // overlapping round ends would show through
    list_.AddCircleFilled(vec(place(*points.begin())), width / 2, shade(colour));
    list_.AddCircleFilled(vec(place(*(points.end() - 1))), width / 2, shade(colour));
}

void Canvas::triangle(Point a, Point b, Point c, Rgb colour) {
    list_.AddTriangleFilled(vec(place(a)), vec(place(b)), vec(place(c)), shade(colour));
}

void Canvas::picture(const Image& image, const Rect& rect, Point focus, float radius) {
    if (image.texture == 0) return;
    const Rect r = place(rect);
    const float scale = std::max(r.w / float(image.width), r.h / float(image.height));
    const float seen_w = r.w / (float(image.width) * scale); // the part that is seen, 0 to 1
    const float seen_h = r.h / (float(image.height) * scale);
    const float u0 = std::clamp(focus.x - seen_w / 2, 0.0f, 1 - seen_w);
    const float v0 = std::clamp(focus.y - seen_h / 2, 0.0f, 1 - seen_h);
    const uint32_t white = shade(paper);
    list_.AddImageRounded(handle(image.texture), {r.x, r.y}, {r.end(), r.bottom()}, {u0, v0},
                          {u0 + seen_w, v0 + seen_h}, white, std::min(radius, r.w / 2));
}

void Canvas::draw_text(const TextBlock& block, Point at, Rgb colour, bool snap) {
    if (block.texture() == 0) return;
    const Rect box = place(Rect{at.x, at.y, block.width(), block.height()});
    Point origin{box.x + block.ink().x, box.y + block.ink().y};
    if (snap) origin = {std::floor(origin.x + 0.5f), std::floor(origin.y + 0.5f)};
    const Rgb tint = block.coloured() ? paper : colour;
    list_.AddImage(handle(block.texture()), vec(origin),
                   {origin.x + block.ink().w, origin.y + block.ink().h}, {0, 0}, {1, 1},
                   shade(tint));
}

void Canvas::text(const TextBlock& block, Point at, Rgb colour) {
    draw_text(block, at, colour, true);
}

void Canvas::moving_text(const TextBlock& block, Point at, Rgb colour) {
    draw_text(block, at, colour, false);
}

void Canvas::push_clip(const Rect& rect) {
    const Rect r = place(rect);
    // Whole pixels: OpenGL's scissors count rows from below, and would lose the first one.
    list_.PushClipRect({std::floor(r.x), std::floor(r.y)},
                       {std::ceil(r.end()), std::ceil(r.bottom())}, true);
}

void Canvas::pop_clip() {
    list_.PopClipRect();
}

} // namespace ui
