#include "app/frame_record.h"

#include <gtest/gtest.h>

namespace app {

using namespace std::chrono_literals;

TEST(FrameRecord, OfNoFrameIsZero) {
    const FrameRecord record;
    EXPECT_EQ(record.count(), 0U);
    EXPECT_EQ(record.median_ms(), 0);
    EXPECT_EQ(record.slowest_ms(), 0);
}

TEST(FrameRecord, KnowsTheUsualAndTheWorst) {
    FrameRecord record;
    for (const auto cost : {5ms, 1ms, 100ms, 2ms, 3ms})
        record.drawn(cost);
    EXPECT_EQ(record.count(), 5U);
    EXPECT_DOUBLE_EQ(record.median_ms(), 3);
    EXPECT_DOUBLE_EQ(record.slowest_ms(), 100);
    EXPECT_DOUBLE_EQ(record.quantile_ms(0), 1);
}

TEST(FrameRecord, ForgetsFramesOfLongAgoButCountsThem) {
    FrameRecord record;
    record.drawn(1s);
    for (int i = 0; i < 512; ++i)
        record.drawn(2ms);
    EXPECT_EQ(record.count(), 513U);
    EXPECT_DOUBLE_EQ(record.slowest_ms(), 2);
}

} // namespace app
