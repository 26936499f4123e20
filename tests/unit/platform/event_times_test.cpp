#include "platform/event_times.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using platform::EventTimes;

constexpr base::Instant now = base::Instant(1h);

TEST(EventTimes, AreNowLessTheEventsAge) {
    EXPECT_EQ(EventTimes(now, 5000).of(4983), now - 17ms);
}

TEST(EventTimes, SurviveTheWrapOfTheServersClock) {
    EXPECT_EQ(EventTimes(now, 4).of(0xFFFFFFFE), now - 6ms);
}

TEST(EventTimes, AreNowWhereTheClocksHaveNothingToDoWithEachOther) {
    EXPECT_EQ(EventTimes(now, 1'000'000).of(5), now);
    EXPECT_EQ(EventTimes(now, 5).of(1'000'000), now);
}

// However long the reading takes: a lift that was sorted before its press would be a lost tap.
TEST(EventTimes, AreTheSameForWhatHappenedInTheSameMillisecond) {
    EventTimes times(now, 5000);
    EXPECT_EQ(times.of(4990), times.of(4990));
}

TEST(EventTimes, NeverGoBack) {
    EventTimes times(now, 10'000);
    EXPECT_EQ(times.of(4000), now) << "too old to be believed";
    EXPECT_EQ(times.of(6000), now);
    EventTimes others(now, 10'000);
    EXPECT_EQ(others.of(9000), now - 1s);
    EXPECT_EQ(others.of(8000), now - 1s);
    EXPECT_EQ(others.now(), now);
    EXPECT_EQ(others.of(9990), now) << "read after one that bore no time";
}

} // namespace
