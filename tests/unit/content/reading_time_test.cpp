#include "content/reading_time.h"

#include "content/markdown.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using content::reading_time;

TEST(ReadingTime, IsThreeTenthsOfASecondForAWord) {
    EXPECT_EQ(reading_time({{"sv", {"Med dig.\nInte bara för dig.", "200", {}}}}), 7 * 300ms);
    EXPECT_EQ(reading_time({}), 0ms);
}

TEST(ReadingTime, CountsEmphasisedHalvesAsOneWord) {
    EXPECT_EQ(reading_time({{"sv", {"", "", content::rich_text("**H**22 är *här*\n\nnu")}}}),
              4 * 300ms);
}

TEST(ReadingTime, IsThatOfTheLanguageThatTakesLongest) {
    EXPECT_EQ(reading_time({{"sv", {"ett", "", {}}}, {"en", {"one two", "", {}}}}), 2 * 300ms);
}

} // namespace
