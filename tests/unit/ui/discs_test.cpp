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

TEST_F(DiscsTest, ADotIsAFewTrianglesAndALargeOneIsRound) {
    EXPECT_FALSE(disc_for(atlas(), 64.5f));
    ImDrawList& list = begin_imgui_frame(*imgui, 500, 500);
    Canvas canvas(list, {500, 500}, false);
    canvas.dot({100, 100}, 5, action);
    EXPECT_EQ(list.IdxBuffer.Size, 3 * 2);
    canvas.dot({100, 100}, 0.2f, action);
    EXPECT_EQ(list.IdxBuffer.Size, 3 * 2) << "too small to be seen";
    canvas.set_opacity(0);
    canvas.dot({100, 100}, 5, action);
    EXPECT_EQ(list.IdxBuffer.Size, 3 * 2) << "too faint to be seen";
    canvas.set_opacity(1);
    canvas.dot({100, 100}, 30, action);
    EXPECT_EQ(list.IdxBuffer.Size, 3 * (2 + 6));
    canvas.dot({250, 250}, 200, action);
    EXPECT_GT(list.IdxBuffer.Size, 3 * (2 + 6 + 60));
    ImGui::EndFrame();
}

// What is cut off its square is empty, and what is drawn lies where the whole square would.
TEST_F(DiscsTest, AnOctagonHoldsAllOfTheDisc) {
    ImDrawList& list = begin_imgui_frame(*imgui, 500, 500);
    Canvas canvas(list, {500, 500}, false);
    canvas.dot({100, 200}, 30, action);
    const auto disc = disc_for(atlas(), 30);
    ASSERT_TRUE(disc);
    const float reach = disc->reach * 30;
    ASSERT_EQ(list.VtxBuffer.Size, 8);
    for (const ImDrawVert& v : list.VtxBuffer) {
        const float across = (v.pos.x - 100) / reach; // -1 to 1
        const float down = (v.pos.y - 200) / reach;
        EXPECT_NEAR(v.uv.x, mix(disc->from.x, disc->to.x, (across + 1) / 2), 1e-5f);
        EXPECT_NEAR(v.uv.y, mix(disc->from.y, disc->to.y, (down + 1) / 2), 1e-5f);
        EXPECT_GE(std::hypot(across, down), 1.08f);
    }
    EXPECT_NEAR(std::abs(list.VtxBuffer[0].pos.y - 200), reach, 1e-3f) << "an edge, not a corner";
    ImGui::EndFrame();
}

} // namespace ui
