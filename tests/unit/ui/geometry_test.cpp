#include "ui/geometry.h"

#include <gtest/gtest.h>

namespace ui {

TEST(Rect, HoldsItsFirstEdgesAndNotItsLast) {
    const Rect rect{10, 20, 30, 40};
    EXPECT_TRUE(rect.contains({10, 20}));
    EXPECT_TRUE(rect.contains({39.9f, 59.9f}));
    EXPECT_FALSE(rect.contains({40, 30}));
    EXPECT_FALSE(rect.contains({20, 60}));
    EXPECT_FALSE(rect.contains({9.9f, 30}));
}

TEST(Rect, OfNoSizeHoldsNothing) {
    EXPECT_FALSE((Rect{10, 10, 0, 0}).contains({10, 10}));
}

TEST(Rect, IsCutAboveAndBelowALine) {
    const Rect rect{10, 20, 30, 40};
    EXPECT_EQ(rect.above(35), (Rect{10, 20, 30, 15}));
    EXPECT_EQ(rect.below(35), (Rect{10, 35, 30, 25}));
}

TEST(Rect, IsInsetOnEverySide) {
    EXPECT_EQ((Rect{10, 20, 30, 40}).inset(5), (Rect{15, 25, 20, 30}));
    EXPECT_EQ((Rect{10, 20, 30, 40}).inset(5, -5), (Rect{15, 15, 20, 50}));
    EXPECT_EQ(around({50, 60}, 10), (Rect{40, 50, 20, 20}));
    EXPECT_EQ(around({50, 60}, 10).centre(), (Point{50, 60}));
}

TEST(Rect, StandsOrLies) {
    EXPECT_TRUE((Rect{0, 0, 1080, 1920}).portrait());
    EXPECT_FALSE((Rect{0, 0, 1920, 1080}).portrait());
    EXPECT_FALSE((Rect{0, 0, 100, 100}).portrait());
}

TEST(Mix, GoesFromOneToTheOther) {
    EXPECT_EQ(mix(2.0f, 4.0f, 0), 2);
    EXPECT_EQ(mix(2.0f, 4.0f, 0.5f), 3);
    EXPECT_EQ(mix(Point{0, 0}, Point{10, 20}, 0.5f), (Point{5, 10}));
    EXPECT_EQ(mix(Rect{0, 0, 10, 10}, Rect{10, 10, 20, 30}, 1), (Rect{10, 10, 20, 30}));
}

TEST(Distance, IsStraight) {
    EXPECT_EQ(distance(Point{1, 1}, Point{4, 5}), 5);
}

} // namespace ui
