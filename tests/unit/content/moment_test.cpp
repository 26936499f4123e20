#include "content/moment.h"

#include <gtest/gtest.h>

namespace {

using content::Edge;
using content::parse_moment;
using namespace std::chrono_literals;
using std::chrono::local_days;

constexpr base::LocalMinutes opening = local_days(2022y / 5 / 30);

TEST(Moment, ADateAloneBeginsAtMidnightAndEndsWithTheDay) {
    EXPECT_EQ(parse_moment("2022-05-30", Edge::from), opening);
    EXPECT_EQ(parse_moment("2022-05-30", Edge::until), opening + 24h);
    EXPECT_EQ(parse_moment("2022-12-31", Edge::until), local_days(2023y / 1 / 1));
}

TEST(Moment, TakesATimeOfDayInTheUsualForms) {
    for (const char* text :
         {"2022-05-30 09:05", "2022-05-30T09:05", "2022-05-30t9:05", "2022-05-30 09:05:00"})
        for (const Edge edge : {Edge::from, Edge::until})
            EXPECT_EQ(parse_moment(text, edge), opening + 9h + 5min) << text;
}

TEST(Moment, SecondsWidenTheSpan) {
    EXPECT_EQ(parse_moment("2022-05-30 09:05:30.5", Edge::from), opening + 9h + 5min);
    EXPECT_EQ(parse_moment("2022-05-30 09:05:30.5", Edge::until), opening + 9h + 6min);
    EXPECT_EQ(parse_moment("2022-05-30 23:59:59", Edge::until), opening + 24h);
}

TEST(Moment, RefusesWhatIsNoMoment) {
    for (const char* text : {"",
                             "idag",
                             "2022",
                             "2022-05",
                             "2022-05-32",
                             "2022-02-29",
                             "2022-13-01",
                             "2022-00-01",
                             "22-05-30",
                             "2022-5-30",
                             "2022/05/30",
                             "2022-05-30 ",
                             "2022-05-30 9",
                             "2022-05-30 24:00",
                             "2022-05-30 09:60",
                             "2022-05-30 09:00:60",
                             "2022-05-30 09:00Z",
                             "2022-05-30 09:00+02:00",
                             "-022-05-30",
                             "2022--5-30",
                             "2022-05-30x09:00",
                             "2022-05-30 -9:00"})
        EXPECT_EQ(parse_moment(text, Edge::from), std::nullopt) << text;
}

} // namespace
