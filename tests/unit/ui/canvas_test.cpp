#include "ui/canvas.h"

#include "ui/imgui_frame.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include <limits>

namespace ui {

namespace {

// The part of a picture that is seen in a rectangle, 0 to 1.
struct Seen {
    float left = 1;
    float top = 1;
    float right = 0;
    float bottom = 0;
};

Seen seen_of(const Image& image, const Rect& rect, Point focus, bool mirrored = false) {
    const ImGuiOwner imgui = make_imgui();
    ImDrawList& list = begin_imgui_frame(*imgui, 4000, 4000);
    Canvas canvas(list, {4000, 4000}, mirrored);
    canvas.picture(image, rect, focus);
    Seen seen;
    for (const ImDrawVert& v : list.VtxBuffer)
        seen = {std::min(seen.left, v.uv.x), std::min(seen.top, v.uv.y),
                std::max(seen.right, v.uv.x), std::max(seen.bottom, v.uv.y)};
    ImGui::EndFrame();
    return seen;
}

constexpr Rect rects[] = {{0, 0, 1080, 1000},  {960, 0, 960, 1080}, {0, 0, 1080, 650},
                          {10, 20, 3840, 100}, {10, 20, 30, 2160},  {0, 0, 500, 500}};
constexpr std::pair<int, int> sizes[] = {{4000, 3000}, {3000, 4000}, {1000, 1000},
                                         {5000, 300},  {300, 5000},  {1, 1}};
constexpr Point focuses[] = {{0, 0},       {1, 1},        {0, 1},         {1, 0},
                             {0.5f, 0.5f}, {0.5f, 0.33f}, {0.02f, 0.97f}, {0.33f, 0}};

} // namespace

TEST(CanvasPicture, AlwaysShowsItsFocusAndFillsItsRoomWithoutDistortion) {
    for (const Rect& rect : rects)
        for (const auto& [width, height] : sizes)
            for (const Point focus : focuses) {
                const Seen seen = seen_of({1, width, height}, rect, focus);
                SCOPED_TRACE(::testing::Message()
                             << width << " x " << height << " in " << rect.w << " x " << rect.h
                             << ", " << focus.x << " " << focus.y);
                constexpr float slack = 1e-4f;
                EXPECT_GE(seen.left, -slack);
                EXPECT_GE(seen.top, -slack);
                EXPECT_LE(seen.right, 1 + slack);
                EXPECT_LE(seen.bottom, 1 + slack);
                EXPECT_LE(seen.left, focus.x + slack);
                EXPECT_LE(seen.top, focus.y + slack);
                EXPECT_GE(seen.right, focus.x - slack);
                EXPECT_GE(seen.bottom, focus.y - slack);
                const float across = (seen.right - seen.left) * float(width) / rect.w;
                const float down = (seen.bottom - seen.top) * float(height) / rect.h;
                EXPECT_NEAR(across, down, 0.01f * across);
                EXPECT_TRUE(seen.right - seen.left > 1 - slack ||
                            seen.bottom - seen.top > 1 - slack)
                    << "more could be seen";
            }
}

TEST(CanvasPicture, HasItsFocusInTheMiddleWhereThereIsRoomAround) {
    const Seen wide = seen_of({1, 4000, 1000}, {0, 0, 1000, 1000}, {0.6f, 0.1f});
    EXPECT_NEAR((wide.left + wide.right) / 2, 0.6f, 1e-4f);
    const Seen tall = seen_of({1, 1000, 4000}, {0, 0, 1000, 1000}, {0.9f, 0.33f});
    EXPECT_NEAR((tall.top + tall.bottom) / 2, 0.33f, 1e-4f);
}

TEST(CanvasPicture, IsNotTurnedWhereTheLayoutIs) {
    const Seen plain = seen_of({1, 4000, 1000}, {100, 0, 1000, 1000}, {0.1f, 0.5f});
    const Seen mirrored = seen_of({1, 4000, 1000}, {100, 0, 1000, 1000}, {0.1f, 0.5f}, true);
    EXPECT_EQ(plain.left, mirrored.left);
    EXPECT_EQ(plain.right, mirrored.right);
}

TEST(CanvasClip, IsOfWholePixelsSoThatNoRowOfTheGlassIsLost) {
    const ImGuiOwner imgui = make_imgui();
    ImDrawList& list = begin_imgui_frame(*imgui, 400, 400);
    Canvas canvas(list, {400, 400}, false);
    canvas.push_clip({10.4f, 0, 100.2f, 300.7f});
    const ImVec2 low = list.GetClipRectMin();
    const ImVec2 high = list.GetClipRectMax();
    canvas.pop_clip();
    ImGui::EndFrame();
    EXPECT_EQ(low.x, 10);
    EXPECT_EQ(low.y, 0);
    EXPECT_EQ(high.x, 111);
    EXPECT_EQ(high.y, 301);
}

} // namespace ui
