#include "platform/touch_aim.h"

#include <gtest/gtest.h>

namespace {

using platform::Area;
using platform::matrix_onto;
using platform::TouchMatrix;

// Where a touch at the middle of the touchscreen lands, as the X server reckons.
std::pair<float, float> middle(const TouchMatrix& m) {
    return {m[0] * 0.5f + m[1] * 0.5f + m[2], m[3] * 0.5f + m[4] * 0.5f + m[5]};
}

TEST(TouchAim, ChangesNothingWhereThereIsOneMonitor) {
    EXPECT_EQ(matrix_onto({0, 0, 1080, 1920}, {0, 0, 1080, 1920}),
              (TouchMatrix{1, 0, 0, 0, 1, 0, 0, 0, 1}));
}

TEST(TouchAim, LaysTheTouchscreenOverItsMonitor) {
    // 1280 × 800 to the right of 1920 × 1080
    const TouchMatrix matrix = matrix_onto({1920, 0, 1280, 800}, {0, 0, 3200, 1080});
    EXPECT_EQ(matrix, (TouchMatrix{0.4f, 0, 0.6f, 0, 800 / 1080.0f, 0, 0, 0, 1}));
    const auto [x, y] = middle(matrix);
    EXPECT_FLOAT_EQ(x * 3200, 1920 + 640);
    EXPECT_FLOAT_EQ(y * 1080, 400);
}

TEST(TouchAim, AScreenWithoutSizeIsNoReasonToDivideByNothing) {
    EXPECT_EQ(matrix_onto({0, 0, 1, 1}, {}), (TouchMatrix{1, 0, 0, 0, 1, 0, 0, 0, 1}));
}

} // namespace
