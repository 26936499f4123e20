#include "flow/corner_hold.h"
#include "flow/timings.h"

#include <gtest/gtest.h>

namespace {

using namespace flow;
using Kind = base::PointerEvent::Kind;

constexpr base::Instant start{1h};

class Corner : public ::testing::Test {
protected:
    void feel(Kind kind, float x, float y, unsigned finger = 0) {
        hold_.feel({kind, finger, x, y, start}, 1080, 120);
    }

    CornerHold hold_;
};

TEST_F(Corner, IsHeldForThreeSeconds) {
    feel(Kind::down, 5, 5);
    EXPECT_EQ(hold_.due(), start + 3s);
    hold_.forget();
    EXPECT_EQ(hold_.due(), std::nullopt);
}

TEST_F(Corner, IsEitherOfTheTopOnes) {
    feel(Kind::down, 1079, 119);
    EXPECT_TRUE(hold_.due());
    feel(Kind::up, 1079, 119);
    EXPECT_FALSE(hold_.due());
    for (const auto& [x, y] : {std::pair(540.f, 5.f), {5.f, 121.f}, {1000.f, 1900.f}}) {
        feel(Kind::down, x, y);
        EXPECT_FALSE(hold_.due()) << x << ", " << y;
    }
}

TEST_F(Corner, IsLeftByLiftingOrWanderingOff) {
    feel(Kind::down, 50, 50);
    feel(Kind::move, 60, 70);
    EXPECT_TRUE(hold_.due()) << "no hand is quite still";
    feel(Kind::move, 130, 50);
    EXPECT_FALSE(hold_.due());
    feel(Kind::move, 50, 50);
    EXPECT_FALSE(hold_.due()) << "a finger that passes by";
    feel(Kind::up, 50, 50);
    feel(Kind::down, 50, 50);
    feel(Kind::cancel, 50, 50);
    EXPECT_FALSE(hold_.due());
}

TEST_F(Corner, IsOneFingersBusiness) {
    feel(Kind::down, 50, 50, 1);
    feel(Kind::down, 500, 900, 2);
    feel(Kind::up, 500, 900, 2);
    EXPECT_TRUE(hold_.due());
    feel(Kind::up, 50, 50, 1);
    EXPECT_FALSE(hold_.due());
}

} // namespace
