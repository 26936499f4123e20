#include "ui/discs.h"

#include "ui/canvas.h"
#include "ui/imgui_frame.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include <numbers>

namespace ui {

namespace {

class DiscsTest : public ::testing::Test {
protected:
    // How much of a pixel of the atlas is covered, 0 to 1.
    float covered(int x, int y) const {
        return float(atlas().TexPixelsAlpha8[y * atlas().TexWidth + x]) / 255;
    }

    int column(float u) const { return int(u * float(atlas().TexWidth)); }

    int row(float v) const { return int(v * float(atlas().TexHeight)); }

    static const ImFontAtlas& atlas() { return *ImGui::GetIO().Fonts; }

    ImGuiOwner imgui = make_imgui();
};

constexpr float radii[] = {0.5f, 1.8f, 3, 5.5f, 9, 16.2f, 25, 41, 52, 63.9f, 64};

} // namespace

TEST_F(DiscsTest, CoverAsMuchAsACircle) {
    for (const float radius : radii) {
        const auto disc = disc_for(atlas(), radius);
        ASSERT_TRUE(disc) << radius;
        float sum = 0;
        for (int y = row(disc->from.y); y <= row(disc->to.y); ++y)
            for (int x = column(disc->from.x); x <= column(disc->to.x); ++x)
                sum += covered(x, y);
        const float pixels = (disc->to.x - disc->from.x) * float(atlas().TexWidth);
        const float scale = 2 * disc->reach * radius / pixels;
        const float area = std::numbers::pi_v<float> * radius * radius;
        EXPECT_NEAR(sum * scale * scale, area, 0.03f * area) << radius;
        EXPECT_LE(scale, 1.01f) << "an edge wider than a pixel, at " << radius;
        EXPECT_GE(scale, radius > 2 ? 0.79f : 0.2f) << "a ragged edge, at " << radius;
    }
}

TEST_F(DiscsTest, HaveNothingOfTheirNeighboursInThem) {
    for (const float radius : radii) {
        const auto disc = disc_for(atlas(), radius);
        ASSERT_TRUE(disc) << radius;
        for (int x = column(disc->from.x); x <= column(disc->to.x); ++x) {
            EXPECT_EQ(covered(x, row(disc->from.y)), 0) << radius;
            EXPECT_EQ(covered(x, row(disc->to.y)), 0) << radius;
        }
        for (int y = row(disc->from.y); y <= row(disc->to.y); ++y) {
            EXPECT_EQ(covered(column(disc->from.x), y), 0) << radius;
            EXPECT_EQ(covered(column(disc->to.x), y), 0) << radius;
        }
    }
}

TEST_F(DiscsTest, ADotIsTwoTrianglesAndALargeOneIsRound) {
    EXPECT_FALSE(disc_for(atlas(), 64.5f));
    ImDrawList& list = begin_imgui_frame(*imgui, 500, 500);
    Canvas canvas(list, {500, 500}, false);
    canvas.dot({100, 100}, 30, action);
    EXPECT_EQ(list.IdxBuffer.Size, 6);
    canvas.dot({100, 100}, 0.2f, action);
    EXPECT_EQ(list.IdxBuffer.Size, 6) << "too small to be seen";
    canvas.set_opacity(0);
    canvas.dot({100, 100}, 30, action);
    EXPECT_EQ(list.IdxBuffer.Size, 6) << "not to be seen through";
    canvas.set_opacity(1);
    canvas.dot({250, 250}, 200, action);
    EXPECT_GT(list.IdxBuffer.Size, 6 + 3 * 60);
    ImGui::EndFrame();
}

} // namespace ui
