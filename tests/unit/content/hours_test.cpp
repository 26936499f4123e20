#include "content/hours.h"

#include "cards.h"

#include <gtest/gtest.h>

namespace {

using namespace content;
using namespace std::chrono_literals;
using base::LocalMinutes;
using std::chrono::local_days;
using std::chrono::sys_days;

constexpr local_days monday(2022y / 5 / 30);

// Ten to six, Saturdays eleven to four, closed on Sundays.
Hours hours() {
    Hours made;
    for (size_t day = 0; day < 5; ++day)
        made.week[day] = {{10h, 18h}};
    made.week[5] = {{11h, 16h}};
    return made;
}

bool is_open_at(const Hours& hours, LocalMinutes time) {
    return is_open(hours, stockholm(), stockholm().utc(time));
}

std::optional<LocalMinutes> opening_after(const Hours& hours, LocalMinutes time) {
    return next_opening(hours, stockholm(), stockholm().utc(time));
}

// As the clocks on the wall show it.
std::optional<LocalMinutes> change_after(const Hours& hours, LocalMinutes time) {
    const auto change = next_change(hours, stockholm(), stockholm().utc(time));
    if (!change) return std::nullopt;
    return stockholm().local(*change);
}

TEST(Hours, AreThoseOfTheWeekday) {
    EXPECT_FALSE(is_open_at(hours(), monday + 9h + 59min));
    EXPECT_TRUE(is_open_at(hours(), monday + 10h));
    EXPECT_TRUE(is_open_at(hours(), monday + 17h + 59min));
    EXPECT_FALSE(is_open_at(hours(), monday + 18h));
    EXPECT_FALSE(is_open_at(hours(), monday + 5 * 24h + 10h)) << "on Saturday";
    EXPECT_TRUE(is_open_at(hours(), monday + 5 * 24h + 11h));
    EXPECT_FALSE(is_open_at(hours(), monday + 6 * 24h + 12h)) << "on Sunday";
}

TEST(Hours, OpenNextWhenADayNextBegins) {
    EXPECT_EQ(opening_after(hours(), monday + 8h), monday + 10h);
    EXPECT_EQ(opening_after(hours(), monday + 10h), monday + 24h + 10h);
    EXPECT_EQ(opening_after(hours(), monday + 20h), monday + 24h + 10h);
    EXPECT_EQ(opening_after(hours(), monday + 5 * 24h + 16h), monday + 7 * 24h + 10h);
}

TEST(Hours, ChangeAtEachOpeningAndClosing) {
    EXPECT_EQ(change_after(hours(), monday), monday + 10h);
    EXPECT_EQ(change_after(hours(), monday + 10h), monday + 18h);
    EXPECT_EQ(change_after(hours(), monday + 18h), monday + 24h + 10h);
    EXPECT_EQ(change_after(hours(), monday + 5 * 24h + 16h), monday + 7 * 24h + 10h);
}

TEST(Hours, MayPauseAtMidday) {
    Hours paused;
    paused.week[0] = {{10h, 13h}, {14h, 18h}};
    EXPECT_TRUE(is_open_at(paused, monday + 12h));
    EXPECT_FALSE(is_open_at(paused, monday + 13h));
    EXPECT_TRUE(is_open_at(paused, monday + 14h));
    EXPECT_EQ(opening_after(paused, monday + 13h), monday + 14h);
    EXPECT_EQ(change_after(paused, monday + 10h), monday + 13h);
}

TEST(Hours, MayEndAfterMidnight) {
    Hours late;
    late.week[4] = {{18h, 26h}};
    const local_days friday = monday + std::chrono::days(4);
    EXPECT_FALSE(is_open_at(late, friday + 1h));
    EXPECT_TRUE(is_open_at(late, friday + 18h));
    EXPECT_TRUE(is_open_at(late, friday + 25h));
    EXPECT_FALSE(is_open_at(late, friday + 26h));
    EXPECT_EQ(change_after(late, friday + 25h), friday + 26h);
}

TEST(Hours, GiveWayToExceptions) {
    Hours with = hours();
    with.exceptions[monday] = {};
    with.exceptions[monday + std::chrono::days(6)] = {{12h, 14h}};
    EXPECT_FALSE(is_open_at(with, monday + 12h));
    EXPECT_EQ(opening_after(with, monday + 8h), monday + 24h + 10h);
    EXPECT_TRUE(is_open_at(with, monday + 6 * 24h + 12h));
    EXPECT_EQ(opening_after(with, monday + 5 * 24h + 16h), monday + 6 * 24h + 12h);
}

TEST(Hours, OfAnExceptionLeaveTheNightBeforeAlone) {
    Hours late;
    late.week[4] = {{18h, 26h}};
    const local_days saturday = monday + std::chrono::days(5);
    late.exceptions[saturday] = {};
    EXPECT_TRUE(is_open_at(late, saturday + 1h)) << "that is still Friday's";
}

TEST(Hours, ThatNeverComeAreNeverOpen) {
    const Hours never;
    EXPECT_FALSE(is_open_at(never, monday + 12h));
    EXPECT_EQ(opening_after(never, monday), std::nullopt);
    EXPECT_EQ(change_after(never, monday), std::nullopt);
}

TEST(Hours, MoreThanTwoWeeksAwayAreNotAnnouncedButKept) {
    Hours once;
    once.exceptions[monday + std::chrono::days(20)] = {{10h, 12h}};
    EXPECT_EQ(opening_after(once, monday), std::nullopt);
    EXPECT_EQ(change_after(once, monday), monday + 20 * 24h + 10h);
    EXPECT_EQ(opening_after(once, monday + 6 * 24h), monday + 20 * 24h + 10h);
    EXPECT_EQ(change_after(once, monday + 20 * 24h + 12h), std::nullopt);
}

TEST(Hours, StandByTheClocksOnTheWallWhenTheyAreChanged) {
    const Hours every = [] {
        Hours made;
        made.week.fill({{10h, 18h}});
        return made;
    }();
    for (const auto& [day, winter] :
         {std::pair(sys_days(2022y / 3 / 26), true), std::pair(sys_days(2022y / 3 / 27), false),
          std::pair(sys_days(2022y / 10 / 29), false),
          std::pair(sys_days(2022y / 10 / 30), true)}) {
        const base::Timestamp opens = day + (winter ? 9h : 8h);
        EXPECT_FALSE(is_open(every, stockholm(), opens - 1ms));
        EXPECT_TRUE(is_open(every, stockholm(), opens));
        EXPECT_TRUE(is_open(every, stockholm(), opens + 8h - 1ms));
        EXPECT_FALSE(is_open(every, stockholm(), opens + 8h));
    }
}

// Opened in the hour that is skipped, closed in the hour that comes twice.
TEST(Hours, InTheHourOfTheChangeAreDefined) {
    Hours night;
    night.week.fill({{2h + 30min, 4h}});
    const base::Timestamp skip = sys_days(2022y / 3 / 27) + 1h;
    EXPECT_FALSE(is_open(night, stockholm(), skip - 1ms));
    EXPECT_TRUE(is_open(night, stockholm(), skip));
    EXPECT_FALSE(is_open(night, stockholm(), skip + 1h));
    night.week.fill({{0h, 2h + 30min}});
    const base::Timestamp first_time = sys_days(2022y / 10 / 30) + 30min;
    EXPECT_TRUE(is_open(night, stockholm(), first_time - 1ms));
    EXPECT_FALSE(is_open(night, stockholm(), first_time));
    EXPECT_FALSE(is_open(night, stockholm(), first_time + 1h)) << "it does not open again";
}

} // namespace
