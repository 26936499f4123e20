#include "platform/fingers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <ostream>
#include <vector>

namespace base {

static void PrintTo(const PointerEvent& event, std::ostream* out) { // NOLINT: gtest's name
    static const char* const kinds[] = {"down", "move", "up", "cancel"};
    *out << kinds[static_cast<int>(event.kind)] << " finger " << event.finger << " at " << event.x
         << ", " << event.y << " instant_after " << event.at.time_since_epoch().count() << " ns";
}

} // namespace base

namespace {

using base::PointerEvent;
using Kind = base::PointerEvent::Kind;
using platform::Fingers;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;
using namespace std::chrono_literals;

constexpr int glass = 9;
constexpr int other_glass = 10;

base::Instant instant_after(base::Duration time) {
    return base::Instant(time);
}

unsigned put_down(Fingers& fingers, Fingers::Touch touch) {
    return fingers.begin(touch, 0, 0, instant_after(0s)).back().finger;
}

TEST(Fingers, CountFromOneWhateverTheServerCallsThem) {
    Fingers fingers;
    EXPECT_THAT(fingers.begin({glass, 4711}, 10, 20, instant_after(1ms)),
                ElementsAre(PointerEvent{Kind::down, 1, 10, 20, instant_after(1ms)}));
    EXPECT_THAT(fingers.begin({glass, 4712}, 30, 40, instant_after(2ms)),
                ElementsAre(PointerEvent{Kind::down, 2, 30, 40, instant_after(2ms)}));
    EXPECT_EQ(fingers.down(), 2U);
}

TEST(Fingers, MoveAndLiftKeepTheFingersNumber) {
    Fingers fingers;
    put_down(fingers, {glass, 4711});
    put_down(fingers, {glass, 4712});
    EXPECT_THAT(fingers.update({glass, 4711}, 11, 21, instant_after(3ms)),
                Optional(PointerEvent{Kind::move, 1, 11, 21, instant_after(3ms)}));
    EXPECT_THAT(fingers.end({glass, 4712}, 31, 41, instant_after(4ms)),
                Optional(PointerEvent{Kind::up, 2, 31, 41, instant_after(4ms)}));
    EXPECT_EQ(fingers.down(), 1U);
}

TEST(Fingers, ALiftedFingersNumberIsUsedAgain) {
    Fingers fingers;
    put_down(fingers, {glass, 1000});
    put_down(fingers, {glass, 1001});
    put_down(fingers, {glass, 1002});
    fingers.end({glass, 1001}, 0, 0, instant_after(1ms));
    EXPECT_EQ(put_down(fingers, {glass, 1003}), 2U);
    EXPECT_EQ(put_down(fingers, {glass, 1004}), 4U);
}

TEST(Fingers, StepsOfAnUnknownTouchMeanNothing) {
    Fingers fingers;
    EXPECT_EQ(fingers.update({glass, 5}, 1, 2, instant_after(1ms)), std::nullopt);
    EXPECT_EQ(fingers.end({glass, 5}, 1, 2, instant_after(1ms)), std::nullopt);
}

TEST(Fingers, TheSameTouchOfTwoDevicesIsTwoFingers) {
    Fingers fingers;
    put_down(fingers, {glass, 5});
    put_down(fingers, {other_glass, 5});
    EXPECT_THAT(fingers.end({other_glass, 5}, 1, 2, instant_after(1ms)),
                Optional(PointerEvent{Kind::up, 2, 1, 2, instant_after(1ms)}));
}

TEST(Fingers, ATouchThatBeginsTwiceIsCancelledFirst) {
    Fingers fingers;
    fingers.begin({glass, 5}, 10, 20, instant_after(1ms));
    EXPECT_THAT(fingers.begin({glass, 5}, 30, 40, instant_after(2ms)),
                ElementsAre(PointerEvent{Kind::cancel, 1, 10, 20, instant_after(2ms)},
                            PointerEvent{Kind::down, 1, 30, 40, instant_after(2ms)}));
    EXPECT_EQ(fingers.down(), 1U);
}

TEST(Fingers, UnpluggingADeviceCancelsItsFingersWhereTheyWereLastSeen) {
    Fingers fingers;
    put_down(fingers, {glass, 5});
    put_down(fingers, {other_glass, 6});
    fingers.update({glass, 5}, 70, 80, instant_after(1ms));
    EXPECT_THAT(fingers.cancel(glass, instant_after(2ms)),
                ElementsAre(PointerEvent{Kind::cancel, 1, 70, 80, instant_after(2ms)}));
    EXPECT_EQ(fingers.down(), 1U);
    EXPECT_EQ(fingers.end({glass, 5}, 70, 80, instant_after(3ms)), std::nullopt);
}

TEST(Fingers, LosingTheWindowCancelsAll) {
    Fingers fingers;
    put_down(fingers, {glass, 5});
    put_down(fingers, {other_glass, 6});
    EXPECT_THAT(fingers.cancel(std::nullopt, instant_after(2ms)),
                ElementsAre(PointerEvent{Kind::cancel, 1, 0, 0, instant_after(2ms)},
                            PointerEvent{Kind::cancel, 2, 0, 0, instant_after(2ms)}));
    EXPECT_EQ(fingers.down(), 0U);
    EXPECT_THAT(fingers.cancel(std::nullopt, instant_after(3ms)), IsEmpty());
}

} // namespace
