#include "content/time_zones.h"

#include <gtest/gtest.h>

namespace {

using namespace content;
using namespace std::chrono_literals;
using std::chrono::local_days;
using std::chrono::sys_days;

TEST(TimeZones, KnowSummerTimeInStockholm) {
    const auto zone = find_time_zone("Europe/Stockholm");
    ASSERT_TRUE(zone);
    EXPECT_EQ(zone->name(), "Europe/Stockholm");
    EXPECT_EQ(zone->local(sys_days(2022y / 1 / 1)), local_days(2022y / 1 / 1) + 1h);
    EXPECT_EQ(zone->local(sys_days(2022y / 3 / 27) + 1h - 1ms),
              local_days(2022y / 3 / 27) + 1h + 59min);
    EXPECT_EQ(zone->local(sys_days(2022y / 3 / 27) + 1h), local_days(2022y / 3 / 27) + 3h);
    EXPECT_EQ(zone->local(sys_days(2022y / 10 / 30) + 1h), local_days(2022y / 10 / 30) + 2h);
    EXPECT_EQ(zone->local(sys_days(2055y / 7 / 1)), local_days(2055y / 7 / 1) + 2h);
}

TEST(TimeZones, KnowPlacesWithoutSummerTimeAndWithHalfHours) {
    const auto india = find_time_zone("Asia/Kolkata");
    ASSERT_TRUE(india);
    EXPECT_EQ(india->local(sys_days(2022y / 7 / 1)), local_days(2022y / 7 / 1) + 5h + 30min);
    const auto utc = find_time_zone("UTC");
    ASSERT_TRUE(utc);
    EXPECT_EQ(*utc, base::TimeZone());
}

TEST(TimeZones, AreNotWhateverTheMachineMightTakeForOne) {
    for (const char* name : {"", "Europe/Nowhere", "+01:00", "EST5EDT4,M3", "/etc/passwd",
                             "../../../etc/passwd", ":Europe/Stockholm", "Europe/Stockholm\n"})
        EXPECT_FALSE(find_time_zone(name)) << name;
}

TEST(TimeZones, SayWhichNameWasMeant) {
    EXPECT_EQ(zone_name_like("europe/stockholm").same, "Europe/Stockholm");
    EXPECT_EQ(zone_name_like("Europe/Stokholm").near, "Europe/Stockholm");
    EXPECT_EQ(zone_name_like("Stockholm").near, "Europe/Stockholm");
    EXPECT_EQ(zone_name_like("Gothenburg, Sweden").near, "");
}

} // namespace
