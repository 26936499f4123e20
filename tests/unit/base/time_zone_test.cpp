#include "base/time_zone.h"

#include <gtest/gtest.h>

namespace {

using namespace base;
using namespace std::chrono_literals;
using std::chrono::local_days;
using std::chrono::minutes;
using std::chrono::sys_days;

// A place an hour before UTC, in the summer of 2022 two.
TimeZone here() {
    return {
        "Here", 1h, {{sys_days(2022y / 3 / 27) + 1h, 2h}, {sys_days(2022y / 10 / 30) + 1h, 1h}}};
}

constexpr local_days winter(2022y / 1 / 15);
constexpr local_days spring(2022y / 3 / 27); // 02:00 to 03:00 is skipped
constexpr local_days summer(2022y / 7 / 15);
constexpr local_days autumn(2022y / 10 / 30); // 02:00 to 03:00 comes twice

TEST(TimeZone, NamelessIsUtc) {
    const TimeZone utc;
    EXPECT_EQ(utc.name(), "UTC");
    EXPECT_EQ(utc.local(sys_days(2022y / 5 / 30) + 9h + 59s), local_days(2022y / 5 / 30) + 9h);
    EXPECT_EQ(utc.utc(local_days(2022y / 5 / 30) + 9h), sys_days(2022y / 5 / 30) + 9h);
}

TEST(TimeZone, ShowsWinterAndSummerTime) {
    EXPECT_EQ(here().local(sys_days(2022y / 1 / 15) + 23h + 30min), winter + 24h + 30min);
    EXPECT_EQ(here().local(sys_days(2022y / 7 / 15) + 8h), summer + 10h);
    EXPECT_EQ(here().utc(winter + 10h), sys_days(2022y / 1 / 15) + 9h);
    EXPECT_EQ(here().utc(summer + 10h), sys_days(2022y / 7 / 15) + 8h);
}

TEST(TimeZone, SkipsAnHourInSpring) {
    const Timestamp skip = sys_days(2022y / 3 / 27) + 1h;
    EXPECT_EQ(here().local(skip - 1ms), spring + 1h + 59min);
    EXPECT_EQ(here().local(skip), spring + 3h);
    EXPECT_EQ(here().utc(spring + 1h + 59min), skip - 1min);
    EXPECT_EQ(here().utc(spring + 2h), skip);
    EXPECT_EQ(here().utc(spring + 2h + 30min), skip) << "there is no such minute";
    EXPECT_EQ(here().utc(spring + 3h), skip);
    EXPECT_EQ(here().utc(spring + 3h + 1min), skip + 1min);
}

TEST(TimeZone, RepeatsAnHourInAutumnAndMeansItsFirstTime) {
    const Timestamp back = sys_days(2022y / 10 / 30) + 1h;
    EXPECT_EQ(here().local(back - 30min), autumn + 2h + 30min);
    EXPECT_EQ(here().local(back + 30min), autumn + 2h + 30min);
    EXPECT_EQ(here().utc(autumn + 2h), back - 1h);
    EXPECT_EQ(here().utc(autumn + 2h + 30min), back - 30min);
    EXPECT_EQ(here().utc(autumn + 3h), back + 1h);
}

TEST(TimeZone, WhatIsEarlierOnTheCalendarIsNeverLaterInTheWorld) {
    for (const local_days day : {spring, autumn})
        for (int minute = 1; minute < 24 * 60; ++minute)
            EXPECT_LE(here().utc(day + minutes(minute - 1)), here().utc(day + minutes(minute)));
}

} // namespace
