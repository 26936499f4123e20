#include "platform/rotation.h"

#include <gtest/gtest.h>

namespace {

using platform::Place;
using platform::Rotation;
using platform::Turn;

constexpr int width = 1920; // of the screen
constexpr int height = 1080;

TEST(Rotation, HasFourNames) {
    EXPECT_EQ(platform::rotation_named("none"), Rotation::none);
    EXPECT_EQ(platform::rotation_named("left"), Rotation::left);
    EXPECT_EQ(platform::rotation_named("right"), Rotation::right);
    EXPECT_EQ(platform::rotation_named("inverted"), Rotation::inverted);
    EXPECT_EQ(platform::rotation_named("Left"), std::nullopt);
    EXPECT_EQ(platform::rotation_named(""), std::nullopt);
}

TEST(Rotation, PutsThePicturesTopWhereItsNameSays) {
    const auto top_left_at = [](Rotation rotation) {
        return Turn(rotation, width, height).to_screen({0, 0});
    };
    EXPECT_EQ(top_left_at(Rotation::none), (Place{0, 0}));
    EXPECT_EQ(top_left_at(Rotation::left), (Place{0, height}));
    EXPECT_EQ(top_left_at(Rotation::right), (Place{width, 0}));
    EXPECT_EQ(top_left_at(Rotation::inverted), (Place{width, height}));

    const auto top_right_at = [](Rotation rotation) {
        const Turn turn(rotation, width, height);
        return turn.to_screen({float(turn.picture_width()), 0});
    };
    EXPECT_EQ(top_right_at(Rotation::none), (Place{width, 0}));
    EXPECT_EQ(top_right_at(Rotation::left), (Place{0, 0}));
    EXPECT_EQ(top_right_at(Rotation::right), (Place{width, height}));
    EXPECT_EQ(top_right_at(Rotation::inverted), (Place{0, height}));
}

TEST(Rotation, SidewaysThePictureIsAsHighAsTheScreenIsWide) {
    EXPECT_EQ(Turn(Rotation::left, width, height).picture_width(), height);
    EXPECT_EQ(Turn(Rotation::right, width, height).picture_height(), width);
    EXPECT_EQ(Turn(Rotation::none, width, height).picture_width(), width);
    EXPECT_EQ(Turn(Rotation::inverted, width, height).picture_height(), height);
}

TEST(Rotation, AFingerMeetsWhatIsDrawnBeneathIt) {
    for (const Rotation rotation :
         {Rotation::none, Rotation::left, Rotation::right, Rotation::inverted}) {
        const Turn turn(rotation, width, height);
        for (const Place drawn : {Place{0, 0}, Place{300, 20}, Place{1079, 1000}, Place{12.5f, 7}})
            EXPECT_EQ(turn.to_picture(turn.to_screen(drawn)), drawn) << int(rotation);
    }
}

} // namespace
