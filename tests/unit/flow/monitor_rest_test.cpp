#include "flow/monitor_rest.h"

#include <gtest/gtest.h>

namespace {

using flow::MonitorRest;
using namespace std::chrono_literals;

base::Instant at(base::Duration time) {
    return base::Instant(time);
}

TEST(MonitorRest, IsNeverDarkWhileTheHouseIsOpen) {
    MonitorRest rest(2min);
    rest.look(false, at(0s));
    EXPECT_FALSE(rest.dark(at(24h)));
    EXPECT_EQ(rest.due(), std::nullopt);
}

TEST(MonitorRest, GoesDarkSomeTimeAfterClosing) {
    MonitorRest rest(2min);
    rest.look(false, at(0s));
    rest.look(true, at(10s));
    rest.look(true, at(60s));
    EXPECT_EQ(rest.due(), at(130s));
    EXPECT_FALSE(rest.dark(at(129s)));
    EXPECT_TRUE(rest.dark(at(130s)));
}

TEST(MonitorRest, AHandBringsItBackForAsLongAgain) {
    MonitorRest rest(2min);
    rest.look(true, at(0s));
    EXPECT_TRUE(rest.dark(at(1h)));
    rest.touched(at(1h));
    EXPECT_FALSE(rest.dark(at(1h)));
    EXPECT_TRUE(rest.dark(at(1h + 2min)));
}

TEST(MonitorRest, TheMorningBringsItBack) {
    MonitorRest rest(2min);
    rest.look(true, at(0s));
    rest.look(false, at(10h));
    EXPECT_FALSE(rest.dark(at(10h)));
    rest.look(true, at(20h));
    EXPECT_EQ(rest.due(), at(20h + 2min));
}

TEST(MonitorRest, AHandWhileTheHouseIsOpenStartsNothing) {
    MonitorRest rest(2min);
    rest.look(false, at(0s));
    rest.touched(at(5s));
    EXPECT_EQ(rest.due(), std::nullopt);
}

TEST(MonitorRest, WithoutPatienceItStaysOn) {
    MonitorRest rest(0s);
    rest.look(true, at(0s));
    EXPECT_FALSE(rest.dark(at(24h)));
    EXPECT_EQ(rest.due(), std::nullopt);
}

} // namespace
