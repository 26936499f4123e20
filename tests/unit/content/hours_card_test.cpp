#include "content/hours_card.h"

#include "cards.h"
#include "content/settings_card.h"

#include <gtest/gtest.h>

namespace {

using namespace content;
using namespace std::chrono_literals;
using std::chrono::local_days;

SettingsRead read_hours(const std::string& hours) {
    return read_settings({"kiosk.toml", "[hours]\n" + hours});
}

DayHours day(std::chrono::minutes from, std::chrono::minutes until) {
    return {{from, until}};
}

TEST(HoursCard, TakesTimesAsPeopleWriteThem) {
    for (const char* text :
         {"10:00-18:00", "10-18", "10.00–18.00", "10:00 — 18:00", " 10 - 18:00 "})
        EXPECT_EQ(parse_hours(text), day(10h, 18h)) << text;
    EXPECT_EQ(parse_hours("9:30-17"), day(9h + 30min, 17h));
    EXPECT_EQ(parse_hours("18:00-02:00"), day(18h, 26h));
    EXPECT_EQ(parse_hours("00:00-24:00"), day(0h, 24h));
    EXPECT_EQ(parse_hours("22-0"), day(22h, 24h));
    for (const char* text : {"closed", "Closed", "stängt"})
        EXPECT_EQ(parse_hours(text), DayHours{}) << text;
}

TEST(HoursCard, TakesNothingElse) {
    for (const char* text : {"", "10", "10-", "-18", "25-26", "10:60-18", "10:0-18", "10-18x",
                             "24-25", "10 18", "100-200", "ten to six", "10-18-20", "10:00-24:01"})
        EXPECT_EQ(parse_hours(text), std::nullopt) << text;
}

TEST(HoursCard, NamesDaysAloneAndTogetherInBothLanguages) {
    const SettingsRead card = read_hours("saturday = \"11-16\"\nweekdays = \"10-18\"\n"
                                         "\"Lördag\" = \"11-16\"\n");
    EXPECT_EQ(told(card.problems),
              "kiosk.toml:4:1: warning: \"Lördag\" is a day that has its hours already; these are "
              "not used\n"
              "    \"Lördag\" = \"11-16\"\n"
              "    ^\n"
              "    Keep one of them and delete the other.\n");
    ASSERT_TRUE(card.settings.hours);
    Hours expected;
    for (size_t i = 0; i < 5; ++i)
        expected.week[i] = day(10h, 18h);
    expected.week[5] = day(11h, 16h);
    EXPECT_EQ(*card.settings.hours, expected);
    EXPECT_EQ(read_hours("\"måndag\" = \"8-9\"").settings.hours,
              read_hours("monday = \"8-9\"").settings.hours);
    EXPECT_EQ(read_hours("\"mandag\" = \"8-9\"").settings.hours,
              read_hours("Monday = \"8-9\"").settings.hours);
    EXPECT_EQ(read_hours("helg = \"8-9\"").settings.hours,
              read_hours("weekend = \"8-9\"").settings.hours);
}

TEST(HoursCard, TheNarrowerNameCountsWhereverItStands) {
    const Hours hours =
        read_hours("friday = \"10-20\"\nevery_day = \"10-18\"\nweekend = \"closed\"\n")
            .settings.hours.value();
    EXPECT_EQ(hours.week[0], day(10h, 18h));
    EXPECT_EQ(hours.week[4], day(10h, 20h));
    EXPECT_EQ(hours.week[6], DayHours{});
}

TEST(HoursCard, MayHaveAPauseAndExceptions) {
    const SettingsRead card = read_hours("monday = [\"10-13\", \"14-18\"]\n[hours.exceptions]\n"
                                         "\"2022-06-06\" = \"closed\"\n2022-06-24 = \"10-14\"\n");
    EXPECT_EQ(told(card.problems), "");
    Hours expected;
    expected.week[0] = {{10h, 13h}, {14h, 18h}};
    expected.exceptions[local_days(2022y / 6 / 6)] = {};
    expected.exceptions[local_days(2022y / 6 / 24)] = day(10h, 14h);
    EXPECT_EQ(card.settings.hours, expected);
}

TEST(HoursCard, WithExceptionsAloneIsOpenOnAllOtherDays) {
    const Hours hours =
        read_hours("[hours.exceptions]\n\"2022-06-06\" = \"closed\"\n").settings.hours.value();
    for (const DayHours& each : hours.week)
        EXPECT_EQ(each, day(0h, 24h));
}

TEST(HoursCard, WithoutHoursIsAlwaysOpen) {
    EXPECT_EQ(read_settings({"kiosk.toml", ""}).settings.hours, std::nullopt);
}

TEST(HoursCard, SaysWhatIsWrongAndIsAlwaysOpenThen) {
    const SettingsRead card =
        read_hours("mondya = \"10-18\"\ntuesday = \"ten to six\"\nfriday = 10\n"
                   "sunday = \"10-10\"\n[hours.exceptions]\n"
                   "\"6 June\" = \"closed\"\n");
    EXPECT_EQ(card.settings.hours, std::nullopt);
    EXPECT_EQ(told(card.problems),
              "kiosk.toml:2:1: error: there is no weekday \"mondya\"\n"
              "    mondya = \"10-18\"\n"
              "    ^\n"
              "    Did you mean \"monday\"?\n"
              "kiosk.toml:3:11: error: these are not times of opening and closing\n"
              "    tuesday = \"ten to six\"\n"
              "              ^\n"
              "    Write it like this: tuesday = \"10:00-18:00\", or tuesday = \"closed\"\n"
              "kiosk.toml:4:10: error: these are not times of opening and closing\n"
              "    friday = 10\n"
              "             ^\n"
              "    Write it like this: friday = \"10:00-18:00\", or friday = \"closed\"\n"
              "kiosk.toml:5:10: error: this opens and closes at the same minute\n"
              "    sunday = \"10-10\"\n"
              "             ^\n"
              "    For the whole day, write sunday = \"00:00-24:00\".\n"
              "kiosk.toml:7:1: error: \"6 June\" is not a date\n"
              "    \"6 June\" = \"closed\"\n"
              "    ^\n"
              "    Write it like this: \"2022-06-06\" = \"closed\"\n");
    EXPECT_EQ(told(read_settings({"kiosk.toml", "hours = \"10-18\""}).problems),
              "kiosk.toml:1:9: error: \"hours\" must be a part of the card\n"
              "    hours = \"10-18\"\n"
              "            ^\n"
              "    Write it like this: [hours] on a line of its own, and monday = \"10:00-18:00\" "
              "below it\n");
    EXPECT_EQ(told(read_hours("exceptions = \"closed\"").problems),
              "kiosk.toml:2:14: error: \"exceptions\" must be dates and their hours\n"
              "    exceptions = \"closed\"\n"
              "                 ^\n"
              "    Write it like this: [hours.exceptions] on a line of its own, and \"2022-06-06\" "
              "= \"closed\" below it\n");
}

} // namespace
