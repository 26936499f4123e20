#include "ui/dots.h"
#include "ui/motion.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace ui {

namespace {

using namespace std::chrono_literals;

const base::Instant start{100s};

TEST(Wander, StandsStillForAMinuteAndThenMovesALittle) {
    const auto place = [](base::Duration time) { return ui::wander(base::Instant(time), 8); };
    EXPECT_EQ(place(0s), (ui::Point{0, 0}));
    EXPECT_EQ(place(59s), place(0s));
    for (base::Duration time = 0min; time < 24h; time += 1min) {
        const ui::Point now = place(time);
        const ui::Point next = place(time + 1min);
        EXPECT_LE(std::abs(next.x - now.x), 3);
        EXPECT_LE(std::abs(next.y - now.y), 3);
    }
}

TEST(Wander, ComesByAllOfItsPlacesAndKeepsToThem) {
    std::set<std::pair<float, float>> places;
    for (base::Duration time = 0min; time < 24h; time += 1min) {
        const ui::Point at = ui::wander(base::Instant(time), 8);
        EXPECT_EQ(at, (ui::Point{std::round(at.x), std::round(at.y)}));
        EXPECT_LE(std::max(std::abs(at.x), std::abs(at.y)), 8);
        places.insert({at.x, at.y});
    }
    EXPECT_GT(places.size(), 100U);
}

} // namespace

TEST(Ease, GoesFromZeroToOneAndNeverBack) {
    for (const auto way : {ease, ease_out}) {
        EXPECT_FLOAT_EQ(way(0), 0);
        EXPECT_FLOAT_EQ(way(1), 1);
        for (int i = 1; i <= 100; ++i)
            EXPECT_GE(way(i / 100.0), way((i - 1) / 100.0));
    }
}

TEST(Ease, IsSlowAtBothEnds) {
    EXPECT_LT(ease(0.1), 0.02f);
    EXPECT_FLOAT_EQ(ease(0.5), 0.5f);
    EXPECT_GT(ease(0.9), 0.98f);
    EXPECT_GT(ease_out(0.2), 0.4f) << "what answers a finger answers at once";
}

TEST(Fall, LandsOnceAndBouncesALittle) {
    EXPECT_FLOAT_EQ(fall(0), 0);
    EXPECT_NEAR(fall(1), 1, 1e-5f);
    float highest_bounce = 1;
    bool landed = false;
    for (int i = 0; i <= 1000; ++i) {
        const float at = fall(i / 1000.0);
        EXPECT_LE(at, 1.0f) << "through the ground";
        if (landed) highest_bounce = std::min(highest_bounce, at);
        landed = landed || at > 0.9999f;
    }
    EXPECT_NEAR(highest_bounce, 0.955f, 0.001f);
}

TEST(Swell, RisesUnderTheFingerAndSinksWhenItLeaves) {
    Swell swell{1, {}, start};
    EXPECT_FLOAT_EQ(strength(swell, start), 0);
    EXPECT_GT(strength(swell, start + 60ms), 0.5f);
    EXPECT_FLOAT_EQ(strength(swell, start + 180ms), 1);
    EXPECT_FLOAT_EQ(strength(swell, start + 1h), 1);
    swell.released = start + 1s;
    EXPECT_FLOAT_EQ(strength(swell, start + 1s), 1);
    EXPECT_NEAR(strength(swell, start + 1350ms), 0.5f, 0.01f);
    EXPECT_FLOAT_EQ(strength(swell, start + 1700ms), 0);
}

TEST(Swells, FollowTheirFingerUntilItLeaves) {
    Swells swells;
    swells.press(1, {10, 10}, start);
    swells.press(2, {50, 50}, start);
    swells.move(1, {20, 20});
    swells.release(2, start + 1s);
    swells.move(2, {90, 90}); // is gone
    ASSERT_EQ(swells.all().size(), 2U);
    EXPECT_EQ(swells.all()[0].at, (Point{20, 20}));
    EXPECT_EQ(swells.all()[1].at, (Point{50, 50}));
}

TEST(Swells, AreForgottenWhenTheyHaveSunk) {
    Swells swells;
    swells.press(1, {10, 10}, start);
    EXPECT_TRUE(swells.settle(start + 1h));
    swells.release(1, start + 1h);
    EXPECT_TRUE(swells.settle(start + 1h + 699ms));
    EXPECT_FALSE(swells.settle(start + 1h + 700ms));
    EXPECT_TRUE(swells.all().empty());
}

TEST(Swells, OfAFingerThatComesAgainBeginAnew) {
    Swells swells;
    swells.press(1, {10, 10}, start);
    swells.press(1, {90, 90}, start + 1s); // its lifting was lost
    ASSERT_EQ(swells.all().size(), 2U);
    EXPECT_EQ(swells.all()[0].released, start + 1s);
    EXPECT_FALSE(swells.settle(start + 2s) && swells.all().size() == 2);
}

TEST(Wave, StaysBetweenZeroAndOneAndMovesSlowly) {
    for (int i = 0; i <= 400; ++i) {
        const double t = i / 20.0;
        const Across at{float(i % 20) / 20, float(i % 7) / 7};
        EXPECT_GE(wave(at, t), 0);
        EXPECT_LE(wave(at, t), 1);
        EXPECT_NEAR(wave(at, t), wave(at, t + 1.0 / 30), 0.05f) << "a flash";
    }
}

TEST(PositionDots, ComeCloserAndThenGiveUp) {
    const Theme theme{Glass{}};
    const float usual = position_step(theme, 5, 1000);
    EXPECT_FLOAT_EQ(usual, theme.u(34));
    EXPECT_FLOAT_EQ(position_step(theme, 41, 1000), 25);
    EXPECT_FLOAT_EQ(position_step(theme, 200, 1000), 0);
    EXPECT_FLOAT_EQ(position_step(theme, 1, 0), usual);
}

} // namespace ui
