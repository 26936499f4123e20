#include "platform/cursor_rest.h"

#include <gtest/gtest.h>

namespace {

using platform::CursorRest;
using namespace std::chrono_literals;

base::Instant after(base::Duration time) {
    return base::Instant(time);
}

// The mouse moves every 10 ms from `from` to `to`.
void move_mouse(CursorRest& cursor, base::Duration from, base::Duration to) {
    for (base::Duration time = from; time <= to; time += 10ms)
        cursor.mouse_moved(after(time));
}

TEST(CursorRest, IsHiddenUntilAMouseMoves) {
    CursorRest cursor;
    EXPECT_FALSE(cursor.visible(after(1h)));
    EXPECT_EQ(cursor.hides_in(after(1h)), std::nullopt);
}

TEST(CursorRest, ShowsWhileTheMouseMovesAndThreeSecondsMore) {
    CursorRest cursor;
    move_mouse(cursor, 0ms, 100ms);
    EXPECT_TRUE(cursor.visible(after(100ms)));
    EXPECT_EQ(cursor.hides_in(after(1100ms)), 2s);
    EXPECT_TRUE(cursor.visible(after(3099ms)));
    EXPECT_FALSE(cursor.visible(after(3100ms)));
}

TEST(CursorRest, StaysWhileAShownMouseMovesNowAndThen) {
    CursorRest cursor;
    move_mouse(cursor, 0ms, 100ms);
    cursor.mouse_moved(after(2s));
    EXPECT_TRUE(cursor.visible(after(4999ms)));
}

TEST(CursorRest, DoesNotShowForTheJumpThatAFingerMakes) {
    CursorRest cursor;
    cursor.mouse_moved(after(5ms)); // may be read before the touch itself
    cursor.touched(after(10ms));
    move_mouse(cursor, 10ms, 800ms);
    EXPECT_FALSE(cursor.visible(after(800ms)));
}

TEST(CursorRest, DoesNotAddUpJumpsOfDifferentTaps) {
    CursorRest cursor;
    cursor.mouse_moved(after(0s));
    cursor.mouse_moved(after(10s));
    EXPECT_FALSE(cursor.visible(after(10s)));
}

TEST(CursorRest, HidesAtOnceWhenAFingerTouches) {
    CursorRest cursor;
    move_mouse(cursor, 0ms, 200ms);
    cursor.touched(after(250ms));
    EXPECT_FALSE(cursor.visible(after(250ms)));
}

TEST(CursorRest, ShowsForAMouseSomeTimeAfterTheLastTouch) {
    CursorRest cursor;
    cursor.touched(after(0s));
    move_mouse(cursor, 1s, 1100ms);
    EXPECT_TRUE(cursor.visible(after(1100ms)));
}

} // namespace
