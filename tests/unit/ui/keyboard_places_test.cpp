#include "ui/keyboard_places.h"

#include "keyboard_hands.h"

#include <gtest/gtest.h>

using namespace ui;
using ui::testing::layout_of;

namespace {

const KeyboardArea area{{24, 1320, 1032, 580}, 12};

std::vector<Rect> row(const KeyboardLayout& layout, KeyboardPage page, int number) {
    const auto places = place_keys(layout, page, area);
    std::vector<Rect> found;
    for (size_t i = 0; i < places.size(); ++i)
        if (layout.keys(page)[i].row == number) found.push_back(places[i]);
    return found;
}

TEST(KeyboardPlaces, FillTheAreaFromEdgeToEdge) {
    for (const char* language : {"sv", "en"}) {
        const KeyboardLayout layout = layout_of(language);
        for (const KeyboardPage page :
             {KeyboardPage::letters, KeyboardPage::symbols, KeyboardPage::more}) {
            for (const int number : {0, 2, 3}) {
                EXPECT_NEAR(row(layout, page, number).front().x, area.rect.x, 0.01);
                EXPECT_NEAR(row(layout, page, number).back().end(), area.rect.end(), 0.01);
            }
            EXPECT_NEAR(row(layout, page, 0).front().y, area.rect.y, 0.01);
            EXPECT_NEAR(row(layout, page, 3).front().bottom(), area.rect.bottom(), 0.01);
        }
    }
}

TEST(KeyboardPlaces, LeaveOneGapBetweenNeighbours) {
    const KeyboardLayout layout = layout_of("sv");
    for (int number = 0; number < 4; ++number) {
        const auto keys = row(layout, KeyboardPage::letters, number);
        for (size_t i = 1; i < keys.size(); ++i)
            EXPECT_NEAR(keys[i].x - keys[i - 1].end(), area.gap, 0.01);
    }
    EXPECT_NEAR(row(layout, KeyboardPage::letters, 1)[0].y -
                    row(layout, KeyboardPage::letters, 0)[0].bottom(),
                area.gap, 0.01);
}

TEST(KeyboardPlaces, GiveWideKeysTheGapsTheyCover) {
    const auto third = row(layout_of("sv"), KeyboardPage::letters, 2);
    EXPECT_NEAR(third.front().w, 2 * third[1].w + area.gap, 0.01);
}

TEST(KeyboardPlaces, StaggerANarrowerRow) {
    const KeyboardLayout layout = layout_of("en");
    const auto first = row(layout, KeyboardPage::letters, 0);
    const auto second = row(layout, KeyboardPage::letters, 1);
    EXPECT_NEAR(second[0].x - first[0].x, (first[0].w + area.gap) / 2, 0.01);
}

TEST(KeyboardPlaces, HaveNoDeadGaps) {
    for (const char* language : {"sv", "en"}) {
        const KeyboardLayout layout = layout_of(language);
        const auto keys = place_keys(layout, KeyboardPage::letters, area);
        for (float y = area.rect.y - area.gap; y < area.rect.bottom() + area.gap; y += 3) {
            for (float x = area.rect.x - area.gap; x < area.rect.end() + area.gap; x += 3) {
                const int hit = nearest_key(keys, {x, y});
                ASSERT_GE(hit, 0) << x << " " << y;
                for (size_t i = 0; i < keys.size(); ++i)
                    ASSERT_TRUE(!keys[i].contains({x, y}) || hit == static_cast<int>(i));
            }
        }
    }
}

TEST(KeyboardPlaces, AGapBelongsToTheNearerKey) {
    const auto keys = place_keys(layout_of("sv"), KeyboardPage::letters, area);
    const float middle = keys[0].centre().y;
    EXPECT_EQ(nearest_key(keys, {keys[0].end() + 5, middle}), 0);
    EXPECT_EQ(nearest_key(keys, {keys[1].x - 5, middle}), 1);
}

TEST(KeyboardPlaces, ATouchFarFromEveryKeyHitsNone) {
    const auto keys = place_keys(layout_of("sv"), KeyboardPage::letters, area);
    EXPECT_EQ(nearest_key(keys, {area.rect.x - 200, area.rect.y}), -1);
    EXPECT_EQ(nearest_key({}, {0, 0}), -1);
}

TEST(KeyboardPlaces, VariantsLieOverTheirKeyAndWithinTheWidth) {
    const KeyboardLayout layout = layout_of("sv");
    const auto keys = place_keys(layout, KeyboardPage::letters, area);
    for (size_t i = 0; i < keys.size(); ++i) {
        const auto& variants = layout.keys(KeyboardPage::letters)[i].variants;
        const auto cells = place_variants(layout, KeyboardPage::letters, static_cast<int>(i), area);
        ASSERT_EQ(cells.size(), variants.size());
        for (const Rect& cell : cells) {
            EXPECT_GE(cell.x, area.rect.x - 0.01f);
            EXPECT_LE(cell.end(), area.rect.end() + 0.01f);
            EXPECT_NEAR(cell.bottom() + area.gap, keys[i].y, 0.01);
        }
    }
    EXPECT_EQ(place_variants(layout, KeyboardPage::letters, 99, area), std::vector<Rect>{});
}

} // namespace
