#include "screens/wall_places.h"

#include <gtest/gtest.h>

#include <random>

namespace test {

using screens::WallDot;
using screens::WallPlaces;

namespace {

std::vector<ideas::Idea> some_ideas(size_t count, int most_likes = 0) {
    std::mt19937 random(22);
    std::vector<ideas::Idea> ideas(count);
    for (size_t i = 0; i < count; ++i) {
        ideas[i].id = "idea-" + std::to_string(i);
        ideas[i].category = i % 3 == 0 ? "climate" : "school";
        ideas[i].likes = most_likes > 0 && i % 7 == 0 ? int(random() % unsigned(most_likes)) : 0;
    }
    return ideas;
}

std::vector<const WallDot*> all(const WallPlaces& places, float scale = 1) {
    return places.visible(places.bounds(), scale, 1);
}

} // namespace

TEST(WallPlaces, NoDotTouchesAnother) {
    WallPlaces places;
    places.place(some_ideas(400, 60), nullptr, 0.7f);
    const auto dots = all(places);
    ASSERT_EQ(dots.size(), 400u);
    for (size_t i = 0; i < dots.size(); ++i)
        for (size_t j = i + 1; j < dots.size(); ++j)
            ASSERT_GT(distance(dots[i]->at, dots[j]->at), dots[i]->radius + dots[j]->radius);
}

TEST(WallPlaces, AnIdeaKeepsItsPlaceWhileOthersComeAndGoAndLikesGrow) {
    WallPlaces places;
    auto ideas = some_ideas(50);
    places.place(ideas, nullptr, 1);
    const WallDot before = *places.dot_of("idea-20");
    ideas.erase(ideas.begin(), ideas.begin() + 10);
    ideas[10].likes = 1;
    ideas.insert(ideas.begin(), ideas::Idea{});
    ideas.front().id = "new";
    places.place(ideas, nullptr, 1);
    EXPECT_EQ(places.dot_of("idea-20")->at, before.at);
    EXPECT_EQ(ideas[11].id, "idea-20");
    EXPECT_GE(places.dot_of("idea-20")->radius, before.radius);
    EXPECT_EQ(places.dot_of("idea-5"), nullptr);
    EXPECT_NE(places.dot_of("new"), nullptr);
}

TEST(WallPlaces, ADotThatGrowsStopsBeforeItsNeighbours) {
    WallPlaces places;
    auto ideas = some_ideas(100);
    places.place(ideas, nullptr, 1);
    for (ideas::Idea& idea : ideas)
        idea.likes = 10'000;
    places.place(ideas, nullptr, 1);
    const auto dots = all(places);
    for (size_t i = 0; i < dots.size(); ++i)
        for (size_t j = i + 1; j < dots.size(); ++j)
            ASSERT_GT(distance(dots[i]->at, dots[j]->at), dots[i]->radius + dots[j]->radius);
}

TEST(WallPlaces, TheVisitorsOwnIdeaHasADotThatItKeepsWhenAllMaySeeIt) {
    WallPlaces places;
    auto ideas = some_ideas(20);
    ideas::Idea own;
    own.id = "own";
    places.place(ideas, &own, 1);
    const WallDot before = *places.dot_of("own");
    EXPECT_EQ(before.idea, 20);
    ideas.insert(ideas.begin(), own);
    places.place(ideas, nullptr, 1);
    EXPECT_EQ(places.dot_of("own")->at, before.at);
    EXPECT_EQ(places.dot_of("own")->idea, 0);
}

TEST(WallPlaces, FromFarAwayTenThousandAreAFewHundredThatHoldThemAll) {
    WallPlaces places;
    places.place(some_ideas(10'000, 40), nullptr, 0.7f);
    const float scale = 1000 / places.bounds().h;
    const auto dots = places.visible(places.bounds(), scale, 62);
    EXPECT_LT(dots.size(), 400u);
    int count = 0;
    for (const WallDot* dot : dots)
        count += dot->count;
    EXPECT_EQ(count, 10'000);
    for (size_t i = 0; i < dots.size(); ++i)
        for (size_t j = i + 1; j < dots.size(); ++j)
            if (dots[i]->count > 1 && dots[j]->count > 1) {
                ASSERT_GE(distance(dots[i]->at, dots[j]->at) + 0.1f,
                          dots[i]->radius + dots[j]->radius);
            }
}

TEST(WallPlaces, AFingerMeansTheNearestDotWithinReach) {
    WallPlaces places;
    places.place(some_ideas(30), nullptr, 1);
    const WallDot& dot = *places.dot_of("idea-3");
    EXPECT_EQ(places.hit(dot.at, 5, 1, 1), &dot);
    EXPECT_EQ(places.hit({places.bounds().end() + 500, 0}, 30, 1, 1), nullptr);
    WallPlaces nothing;
    EXPECT_EQ(nothing.hit({0, 0}, 30, 1, 1), nullptr);
}

} // namespace test
