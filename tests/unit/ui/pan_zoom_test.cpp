#include "ui/pan_zoom.h"

#include <gtest/gtest.h>

using namespace ui;
using namespace std::chrono_literals;
using base::PointerEvent;

namespace {

// Hands on a window of 1000 × 1000 px over a plane of 4000 × 4000 units.
class PanZoomTest : public ::testing::Test {
protected:
    PanZoomTest() {
        pan.set_window({0, 0, 1000, 1000}, {{-2000, -2000, 4000, 4000}, 0.25f, 4}, 20);
    }

    void feed(PointerEvent::Kind kind, Point at, unsigned finger = 1) {
        pan.feed({kind, finger, at.x, at.y, now});
    }

    void press(Point at, unsigned finger = 1) { feed(PointerEvent::Kind::down, at, finger); }

    void draw_to(Point at, unsigned finger = 1) {
        now += 16ms;
        feed(PointerEvent::Kind::move, at, finger);
    }

    void lift(Point at, unsigned finger = 1) { feed(PointerEvent::Kind::up, at, finger); }

    void tap(Point at) {
        press(at);
        now += 50ms;
        lift(at);
    }

    void let_it_move() {
        for (int frame = 0; frame < 600; ++frame) {
            now += 16ms;
            if (!pan.move_on(now, true)) return;
        }
        FAIL() << "never comes to rest";
    }

    base::Instant now{1000s};
    PanZoom pan;
};

TEST_F(PanZoomTest, WhatIsUnderAFingerStaysUnderIt) {
    const Point held = pan.to_plane({300, 400});
    press({300, 400});
    draw_to({350, 420});
    draw_to({640, 510});
    EXPECT_NEAR(pan.to_screen(held).x, 640, 0.01);
    EXPECT_NEAR(pan.to_screen(held).y, 510, 0.01);
}

TEST_F(PanZoomTest, ASmallStrayIsStillATap) {
    press({300, 400});
    draw_to({310, 405});
    lift({310, 405});
    const auto tapped = pan.take_tap();
    ASSERT_TRUE(tapped);
    EXPECT_EQ(*tapped, (Point{300, 400}));
    EXPECT_FALSE(pan.take_tap()) << "taken twice";
    EXPECT_EQ(pan.camera(), Camera());
}

TEST_F(PanZoomTest, DraggingHoldingAndTwoFingersAreNoTaps) {
    press({300, 400});
    draw_to({400, 400});
    lift({400, 400});
    EXPECT_FALSE(pan.take_tap());
    press({300, 400});
    now += 700ms;
    lift({300, 400});
    EXPECT_FALSE(pan.take_tap());
    press({300, 400}, 1);
    press({500, 400}, 2);
    lift({300, 400}, 1);
    lift({500, 400}, 2);
    EXPECT_FALSE(pan.take_tap());
    press({300, 400});
    feed(PointerEvent::Kind::cancel, {300, 400});
    EXPECT_FALSE(pan.take_tap());
}

TEST_F(PanZoomTest, AFlingGoesOnAndComesToRest) {
    press({500, 500});
    for (int i = 1; i <= 6; ++i)
        draw_to({500 - 30.0f * float(i), 500});
    lift({320, 500});
    const float lifted = pan.camera().centre.x;
    let_it_move();
    EXPECT_GT(pan.camera().centre.x, lifted + 100);
    EXPECT_LE(pan.camera().centre.x, 2000);
    EXPECT_NEAR(pan.camera().centre.y, 0, 0.01);
}

TEST_F(PanZoomTest, NothingIsFlungAfterARestOrWithoutMotion) {
    press({500, 500});
    draw_to({300, 500});
    const Camera drawn = pan.camera();
    now += 200ms;
    lift({300, 500});
    EXPECT_FALSE(pan.move_on(now, true));
    EXPECT_EQ(pan.camera(), drawn);
    press({500, 500});
    draw_to({300, 500});
    lift({300, 500});
    EXPECT_FALSE(pan.move_on(now + 16ms, false));
}

TEST_F(PanZoomTest, APinchComesCloserAroundTheFingers) {
    const Point between = pan.to_plane({500, 300});
    press({400, 300}, 1);
    press({600, 300}, 2);
    draw_to({300, 300}, 1);
    draw_to({700, 300}, 2);
    EXPECT_NEAR(pan.camera().scale, 2, 0.01);
    EXPECT_NEAR(pan.to_screen(between).x, 500, 0.5);
    EXPECT_NEAR(pan.to_screen(between).y, 300, 0.5);
}

TEST_F(PanZoomTest, OneFingerZoomsAfterATap) {
    tap({500, 500});
    now += 100ms;
    press({500, 500});
    draw_to({500, 600});
    draw_to({500, 720});
    lift({500, 720});
    EXPECT_NEAR(pan.camera().scale, 2.718f, 0.01);
    EXPECT_FALSE(pan.move_on(now, true)) << "flung by a zoom";
}

TEST_F(PanZoomTest, ADoubleTapComesCloserAndATapThatHitIsNoHalfOfOne) {
    tap({500, 500});
    tap({500, 500});
    let_it_move();
    EXPECT_NEAR(pan.camera().scale, 1.8f, 0.01);
    const Camera before = pan.camera();
    now += 1s;
    tap({500, 500});
    pan.forget_tap();
    tap({500, 500});
    let_it_move();
    EXPECT_EQ(pan.camera(), before);
}

TEST_F(PanZoomTest, ButtonsZoomWithinTheLimits) {
    for (int i = 0; i < 12; ++i)
        pan.zoom_by(1.6f, now, true);
    let_it_move();
    EXPECT_NEAR(pan.camera().scale, 4, 0.001);
    for (int i = 0; i < 12; ++i)
        pan.zoom_by(1 / 1.6f, now, false);
    EXPECT_NEAR(pan.camera().scale, 0.25f, 0.001) << "with motion off it is there at once";
}

TEST_F(PanZoomTest, TheMiddleNeverLeavesThePlane) {
    for (int i = 0; i < 40; ++i) {
        press({100, 100});
        draw_to({900, 900});
        lift({900, 900});
    }
    let_it_move();
    EXPECT_EQ(pan.camera().centre, (Point{-2000, -2000}));
}

} // namespace
