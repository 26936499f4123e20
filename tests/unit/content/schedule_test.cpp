#include "content/schedule.h"

#include "cards.h"

#include <gtest/gtest.h>

namespace {

using namespace content;
using namespace std::chrono_literals;
using base::Timestamp;
using std::chrono::local_days;
using std::chrono::sys_days;

constexpr local_days first_day(2022y / 5 / 30); // a Monday, in summer time

Timestamp at(base::LocalMinutes time) {
    return stockholm().utc(time);
}

bool is_shown(const Slide& card, base::LocalMinutes time) {
    return is_shown_at(card, stockholm(), at(time));
}

std::optional<Timestamp> slide_change_after(const Slide& card, base::LocalMinutes time) {
    return next_change(card, stockholm(), at(time));
}

TEST(Schedule, WithoutTimesShowsAlways) {
    EXPECT_TRUE(is_shown({}, first_day));
    EXPECT_EQ(slide_change_after({}, first_day), std::nullopt);
}

TEST(Schedule, ShowsFromTheFirstMinuteToTheLast) {
    Slide card;
    const base::LocalMinutes noon = first_day + 12h;
    card.from = noon;
    card.until = noon + 2min;
    EXPECT_FALSE(is_shown(card, noon - 1min));
    EXPECT_TRUE(is_shown(card, noon));
    EXPECT_TRUE(is_shown(card, noon + 1min));
    EXPECT_FALSE(is_shown(card, noon + 2min));
    EXPECT_EQ(slide_change_after(card, first_day), at(noon));
    EXPECT_EQ(slide_change_after(card, noon), at(noon + 2min));
    EXPECT_EQ(slide_change_after(card, noon + 2min), std::nullopt);
}

TEST(Schedule, FollowsTheClocksOnTheWallNotUtc) {
    Slide card;
    card.from = local_days(2022y / 3 / 26) + 10h; // an hour before UTC, and the next day two
    EXPECT_TRUE(is_shown_at(card, stockholm(), sys_days(2022y / 3 / 26) + 9h));
    EXPECT_FALSE(is_shown_at(card, stockholm(), sys_days(2022y / 3 / 26) + 9h - 1ms));
    card.from = local_days(2022y / 3 / 27) + 10h;
    EXPECT_TRUE(is_shown_at(card, stockholm(), sys_days(2022y / 3 / 27) + 8h));
    EXPECT_FALSE(is_shown_at(card, stockholm(), sys_days(2022y / 3 / 27) + 8h - 1ms));
}

TEST(Schedule, ATimeThatIsSkippedInSpringIsTheSkip) {
    Slide card;
    card.from = local_days(2022y / 3 / 27) + 2h + 30min;
    const Timestamp skip = sys_days(2022y / 3 / 27) + 1h;
    EXPECT_FALSE(is_shown_at(card, stockholm(), skip - 1ms));
    EXPECT_TRUE(is_shown_at(card, stockholm(), skip));
    EXPECT_EQ(next_change(card, stockholm(), skip - 1h), skip);
}

TEST(Schedule, ATimeThatComesTwiceInAutumnIsTheFirstAndDoesNotComeBack) {
    Slide before;
    Slide after;
    before.until = after.from = local_days(2022y / 10 / 30) + 2h + 30min;
    const Timestamp first_time = sys_days(2022y / 10 / 30) + 30min;
    for (int minute = -90; minute < 180; ++minute) {
        const Timestamp now = first_time + std::chrono::minutes(minute);
        EXPECT_EQ(is_shown_at(before, stockholm(), now), minute < 0) << minute;
        EXPECT_EQ(is_shown_at(after, stockholm(), now), minute >= 0) << minute;
    }
    EXPECT_EQ(next_change(after, stockholm(), first_time), std::nullopt);
}

Slide half_past_four(Repeat repeat) {
    Slide card;
    card.from = first_day + 16h + 30min;
    card.until = first_day + 17h;
    card.repeat = repeat;
    return card;
}

TEST(Schedule, ComesAgainEveryDay) {
    const Slide card = half_past_four(Repeat::daily);
    EXPECT_FALSE(is_shown(card, first_day - 24h + 16h + 30min)) << "not before the first time";
    EXPECT_EQ(slide_change_after(card, first_day - 240h), at(first_day + 16h + 30min));
    for (int day = 0; day < 365; ++day) { // across both changes of the clocks
        const local_days today = first_day + std::chrono::days(day);
        EXPECT_FALSE(is_shown(card, today + 16h + 29min)) << day;
        EXPECT_TRUE(is_shown(card, today + 16h + 30min)) << day;
        EXPECT_TRUE(is_shown(card, today + 16h + 59min)) << day;
        EXPECT_FALSE(is_shown(card, today + 17h)) << day;
        EXPECT_EQ(slide_change_after(card, today + 12h), at(today + 16h + 30min)) << day;
        EXPECT_EQ(slide_change_after(card, today + 16h + 30min), at(today + 17h)) << day;
        EXPECT_EQ(slide_change_after(card, today + 17h), at(today + 24h + 16h + 30min)) << day;
    }
}

TEST(Schedule, ComesAgainEveryWeek) {
    const Slide card = half_past_four(Repeat::weekly);
    for (int day = 0; day < 70; ++day)
        EXPECT_EQ(is_shown(card, first_day + std::chrono::days(day) + 16h + 45min), day % 7 == 0);
    EXPECT_EQ(slide_change_after(card, first_day + 17h), at(first_day + 7 * 24h + 16h + 30min));
}

TEST(Schedule, ComesAgainPastMidnight) {
    Slide card = half_past_four(Repeat::daily);
    card.from = first_day + 23h;
    card.until = first_day + 25h;
    EXPECT_FALSE(is_shown(card, first_day));
    EXPECT_TRUE(is_shown(card, first_day + 24h));
    EXPECT_FALSE(is_shown(card, first_day + 25h));
    EXPECT_TRUE(is_shown(card, first_day + 48h));
    EXPECT_EQ(slide_change_after(card, first_day + 48h), at(first_day + 49h));
}

TEST(Schedule, ComesAgainAllDayLongWithoutAGap) {
    Slide card = half_past_four(Repeat::daily);
    card.from = first_day;
    card.until = first_day + 24h;
    for (int hour = 0; hour < 100; ++hour)
        EXPECT_TRUE(is_shown(card, first_day + std::chrono::hours(hour))) << hour;
}

TEST(Schedule, DoesNotBeginAnyMoreAfterTheLastTime) {
    Slide card = half_past_four(Repeat::daily);
    card.repeat_until = first_day + 48h; // two days
    EXPECT_TRUE(is_shown(card, first_day + 24h + 16h + 45min));
    EXPECT_FALSE(is_shown(card, first_day + 48h + 16h + 45min));
    EXPECT_EQ(slide_change_after(card, first_day + 24h + 17h), std::nullopt);
    EXPECT_EQ(slide_change_after(card, first_day + 480h), std::nullopt);
}

} // namespace
