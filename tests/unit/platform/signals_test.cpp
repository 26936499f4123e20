#include "platform/signals.h"

#include <gtest/gtest.h>

#include <csignal>
#include <future>
#include <unistd.h>

namespace {

class SignalsTest : public testing::TestWithParam<int> {};

TEST_P(SignalsTest, SetTheFlagAndWakeTheLoop) {
    std::promise<void> woken;
    const platform::Signals signals([&] { woken.set_value(); });
    EXPECT_FALSE(signals.stop_requested());
    kill(getpid(), GetParam());
    ASSERT_EQ(woken.get_future().wait_for(std::chrono::seconds(10)), std::future_status::ready);
    EXPECT_TRUE(signals.stop_requested());
}

INSTANTIATE_TEST_SUITE_P(StopSignals, SignalsTest, testing::Values(SIGINT, SIGTERM));

TEST(Signals, IgnoreABrokenPipe) {
    const platform::Signals signals([] {});
    int ends[2] = {-1, -1};
    ASSERT_EQ(pipe(ends), 0);
    close(ends[0]);
    EXPECT_EQ(write(ends[1], "x", 1), -1);
    EXPECT_EQ(errno, EPIPE);
    close(ends[1]);
}

TEST(Signals, EndTheProgramAgainAfterwards) {
    EXPECT_EXIT(
        {
            {
                const platform::Signals signals([] {});
            }
            kill(getpid(), SIGTERM);
        },
        testing::KilledBySignal(SIGTERM), "");
}

} // namespace
