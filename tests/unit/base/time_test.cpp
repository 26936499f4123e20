#include "base/time.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;

constexpr base::Instant start{1h};

base::Timestamp at(int64_t milliseconds) {
    return base::Timestamp(std::chrono::milliseconds(milliseconds));
}

TEST(Time, ProgressGoesFromZeroToOneAndStaysThere) {
    EXPECT_EQ(base::progress(start, 10s, start - 1s), 0.0);
    EXPECT_EQ(base::progress(start, 10s, start), 0.0);
    EXPECT_DOUBLE_EQ(base::progress(start, 10s, start + 2500ms), 0.25);
    EXPECT_EQ(base::progress(start, 10s, start + 10s), 1.0);
    EXPECT_EQ(base::progress(start, 10s, start + 35 * 24h), 1.0);
}

TEST(Time, WhatTakesNoTimeIsDoneAtOnce) {
    EXPECT_EQ(base::progress(start, 0s, start), 1.0);
    EXPECT_EQ(base::progress(start, -1s, start - 5s), 1.0);
}

TEST(Time, SecondsKeepTheirFractions) {
    EXPECT_DOUBLE_EQ(base::seconds(1500ms), 1.5);
    EXPECT_DOUBLE_EQ(base::seconds(-250ms), -0.25);
}

TEST(Time, IsoIsWrittenToTheMillisecondInUtc) {
    EXPECT_EQ(base::to_iso(at(0)), "1970-01-01T00:00:00.000Z");
    EXPECT_EQ(base::to_iso(at(1653902100123)), "2022-05-30T09:15:00.123Z");
    EXPECT_EQ(base::to_iso(at(1709251199999)), "2024-02-29T23:59:59.999Z");
}

TEST(Time, IsoIsRightBeforeTheEpoch) {
    EXPECT_EQ(base::to_iso(at(-1)), "1969-12-31T23:59:59.999Z");
}

} // namespace
