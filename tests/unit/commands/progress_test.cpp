#include "commands/progress.h"

#include <gtest/gtest.h>

namespace commands {

using namespace std::chrono_literals;

namespace {

constexpr base::Instant start{};

} // namespace

TEST(Progress, SaysNothingOfWhatIsSoonOver) {
    Progress progress(true, start);
    EXPECT_EQ(progress.at(start + 999ms, "1 of 9"), "");
    EXPECT_EQ(progress.end(), "");
}

TEST(Progress, WritesOverItsLineTenTimesASecond) {
    Progress progress(true, start);
    EXPECT_EQ(progress.at(start + 1s, "8 of 9"), "\r8 of 9");
    EXPECT_EQ(progress.at(start + 1099ms, "9 of 9"), "");
    EXPECT_EQ(progress.at(start + 1100ms, "9 of 9"), "\r9 of 9");
}

TEST(Progress, LeavesNothingOfALongerLine) {
    Progress progress(true, start);
    EXPECT_EQ(progress.at(start + 1s, "åtta av nio"), "\råtta av nio");
    EXPECT_EQ(progress.at(start + 2s, "8 av 9"), "\r8 av 9     ");
    EXPECT_EQ(progress.end(), "\r      \r");
    EXPECT_EQ(progress.end(), "");
}

TEST(Progress, SaysItPlainlyNowAndThenWhereThereIsNoTerminal) {
    Progress progress(false, start);
    EXPECT_EQ(progress.at(start + 9s, "1 of 9"), "");
    EXPECT_EQ(progress.at(start + 10s, "1 of 9"), "1 of 9\n");
    EXPECT_EQ(progress.at(start + 19s, "2 of 9"), "");
    EXPECT_EQ(progress.at(start + 20s, "3 of 9"), "3 of 9\n");
    EXPECT_EQ(progress.end(), "");
}

} // namespace commands
