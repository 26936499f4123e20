// The lock over wrong tries, restarts and clocks that are set.

#include "drivers/temp_folder.h"
#include "staff/lock.h"
#include "still_clock.h"

#include <gtest/gtest.h>

#include <sys/stat.h>

#include <fstream>

namespace {

using namespace staff;
using staff::testing::StillClock;

TEST(Tries, CostMoreAndMore) {
    EXPECT_EQ(wait_after(0), 0s);
    EXPECT_EQ(wait_after(2), 0s);
    EXPECT_EQ(wait_after(3), 30s);
    EXPECT_EQ(wait_after(4), 1min);
    EXPECT_EQ(wait_after(5), 2min);
    EXPECT_EQ(wait_after(9), 32min);
    EXPECT_EQ(wait_after(10), 1h);
    EXPECT_EQ(wait_after(1000), 1h);
}

TEST(Tries, AreReadBackFromTheirLine) {
    const Tries tries{7, base::Timestamp(1653901200123ms)};
    EXPECT_EQ(tries_from(to_line(tries)), tries);
    for (const char* wrong : {"", "7", "7 ", "7 x\n", "-1 5\n", "7 5", "7 5\n\n", "damaged\n"})
        EXPECT_EQ(tries_from(wrong), std::nullopt) << wrong;
}

class LockTest : public ::testing::Test {
protected:
    LockTest() { EXPECT_TRUE(lock_.set_pin("2580", least_strength())); }

    Lock::Answer tries(const std::string& pin) {
        const auto answer = lock_.try_pin(pin, clock_);
        EXPECT_TRUE(answer);
        return answer.value_or(Lock::Answer{});
    }

    void try_wrong_ones(int times) {
        for (int i = 0; i < times; ++i)
            EXPECT_FALSE(tries("9999").right);
    }

    Lock::Look look() { return lock_.look(clock_).value_or(Lock::Look{}); }

    void restart() { lock_ = Lock(folder_.path()); }

    std::string kept(const char* file) const {
        std::ifstream stream(folder_ / file);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

    e2e::TempFolder folder_;
    StillClock clock_;
    Lock lock_{folder_.path()};
};

TEST_F(LockTest, OpensToTheRightPinAlone) {
    EXPECT_EQ(look(), (Lock::Look{true, 0s}));
    EXPECT_FALSE(tries("9999").right);
    EXPECT_TRUE(tries("2580").right);
}

TEST_F(LockTest, KeepsAHashThatNobodyElseMayRead) {
    EXPECT_TRUE(kept("pin").starts_with("$argon2id$"));
    for (const char* file : {"pin", "pin-tries"}) {
        struct stat facts {};

        ASSERT_EQ(::stat((folder_ / file).c_str(), &facts), 0);
        EXPECT_EQ(facts.st_mode & 0777, 0600u) << file;
    }
    try_wrong_ones(2);
    EXPECT_EQ(kept("pin-tries").find("9999"), std::string::npos);
}

TEST_F(LockTest, WithoutAPinNothingIsRight) {
    std::filesystem::remove(folder_ / "pin");
    EXPECT_EQ(look(), (Lock::Look{false, 0s}));
    EXPECT_FALSE(tries("").right);
    EXPECT_FALSE(tries("2580").right);
}

TEST_F(LockTest, AThirdWrongTryMakesOneWaitAndTheRightPinToo) {
    try_wrong_ones(2);
    EXPECT_EQ(look().wait, 0s);
    EXPECT_EQ(tries("9999").wait, 30s);
    EXPECT_EQ(tries("2580"), (Lock::Answer{false, 30s}));
    clock_.pass(29s);
    EXPECT_EQ(tries("2580"), (Lock::Answer{false, 1s}));
    clock_.pass(1s);
    EXPECT_EQ(tries("9999").wait, 1min) << "what was tried while it was shut did not count";
    clock_.pass(1min);
    EXPECT_TRUE(tries("2580").right);
    try_wrong_ones(2);
    EXPECT_EQ(look().wait, 0s) << "the right one begins anew";
}

TEST_F(LockTest, ARestartForgetsNothing) {
    try_wrong_ones(3);
    clock_.pass(10s);
    restart();
    EXPECT_EQ(look().wait, 20s);
    clock_.power_off();
    restart();
    EXPECT_EQ(look().wait, 20s);
    clock_.pass(20s);
    EXPECT_EQ(tries("9999").wait, 1min);
}

TEST_F(LockTest, ATryThatIsInterruptedCounts) {
    try_wrong_ones(2);
    const std::string before = kept("pin-tries");
    EXPECT_TRUE(before.starts_with("2 ")) << before;
}

TEST_F(LockTest, SettingTheClockWhileItRunsChangesNothing) {
    try_wrong_ones(4 - 1);
    clock_.set_by(1h);
    EXPECT_EQ(look().wait, 30s);
    clock_.set_by(-24h);
    EXPECT_EQ(look().wait, 30s);
}

TEST_F(LockTest, AClockThatWasSetBackLocksNoLongerThanTheTryCosts) {
    clock_.set_by(24h * 365);
    try_wrong_ones(3);
    clock_.set_by(-24h * 365);
    restart();
    EXPECT_EQ(look().wait, 30s);
    clock_.pass(20s);
    restart();
    EXPECT_EQ(look().wait, 10s) << "and it is over after a restart, too";
}

TEST_F(LockTest, ANewPinEndsTheWait) {
    try_wrong_ones(5);
    clock_.pass(1h);
    try_wrong_ones(1);
    EXPECT_GT(look().wait, 0s);
    EXPECT_TRUE(Lock(folder_.path()).set_pin("7294", least_strength()));
    EXPECT_EQ(look().wait, 0s);
    EXPECT_TRUE(tries("7294").right);
    EXPECT_FALSE(tries("2580").right);
}

TEST_F(LockTest, TriesThatMakeNoSenseCostAWait) {
    std::ofstream(folder_ / "pin-tries") << "garbage";
    EXPECT_EQ(look().wait, 30s);
    clock_.pass(30s);
    EXPECT_TRUE(tries("2580").right);
}

TEST_F(LockTest, ADiskThatTakesNothingCountsInMemory) {
    std::filesystem::create_directory(folder_ / "pin-tries.new");
    std::ofstream(folder_ / "pin-tries.new" / "in the way") << "";
    try_wrong_ones(3);
    EXPECT_EQ(look().wait, 30s);
    clock_.pass(30s);
    EXPECT_TRUE(tries("2580").right);
}

} // namespace
