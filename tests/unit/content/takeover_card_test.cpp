#include "cards.h"
#include "content/slide_card.h"

#include <gtest/gtest.h>

namespace {

using namespace content;
using namespace std::chrono_literals;
using std::chrono::local_days;

Outcome<Slide> read_takeover(const std::string& above) {
    return read_takeover({"takeover/10-out.toml", above + "[sv]\nheadline = \"Ut\"\n"}, {}, [] {
        Settings settings;
        settings.languages = {"sv"};
        return settings;
    }());
}

TEST(TakeoverCard, IsLikeASlide) {
    const auto card = read_takeover("colour = \"red\"\nseconds = 7\n");
    EXPECT_EQ(told(card.problems), "");
    Slide expected;
    expected.id = "takeover/10-out.toml";
    expected.colour = Colour::red;
    expected.dwell = 7s;
    expected.words["sv"].headline = "Ut";
    EXPECT_EQ(card.value, expected);
}

TEST(TakeoverCard, MayComeAgain) {
    const auto card = read_takeover("from = \"2022-06-01 17:00\"\nuntil = \"2022-06-01 17:30\"\n"
                                    "repeat = \"Daily\"\nrepeat_until = \"2022-07-03\"\n");
    EXPECT_EQ(told(card.problems), "");
    ASSERT_TRUE(card.value);
    EXPECT_EQ(card.value->repeat, Repeat::daily);
    EXPECT_EQ(card.value->repeat_until, local_days(2022y / 7 / 4));
    EXPECT_EQ(
        read_takeover("from = 2022-06-01\nuntil = 2022-06-03\nrepeat = \"weekly\"\n").value->repeat,
        Repeat::weekly);
}

TEST(TakeoverCard, ComesAgainAtATimeThatIsSaidAndShortEnough) {
    const auto without = read_takeover("repeat = \"daily\"\n");
    EXPECT_FALSE(without.value);
    EXPECT_EQ(told(without.problems),
              "takeover/10-out.toml:1:10: error: \"repeat\" needs a \"from\" and an \"until\": the "
              "time that comes again\n"
              "    repeat = \"daily\"\n"
              "             ^\n"
              "    Write the first time of all, like from = \"2022-06-01 17:00\" and until = "
              "\"2022-06-01 17:30\".\n");
    const auto long_one =
        read_takeover("from = 2022-06-01\nuntil = 2022-07-03\nrepeat = \"daily\"\n");
    EXPECT_FALSE(long_one.value);
    EXPECT_EQ(
        told(long_one.problems),
        "takeover/10-out.toml:3:10: error: the time from \"from\" to \"until\" is longer than "
        "the time after which it is to come again\n"
        "    repeat = \"daily\"\n"
        "             ^\n"
        "    Say in \"until\" when it ends for the first time, and in \"repeat_until\" when it "
        "ends for good.\n");
    EXPECT_EQ(told(read_takeover("repeat = \"yearly\"\n").problems),
              "takeover/10-out.toml:1:10: error: a card cannot come again \"yearly\"\n"
              "    repeat = \"yearly\"\n"
              "             ^\n"
              "    Write repeat = \"daily\" or repeat = \"weekly\".\n");
}

TEST(TakeoverCard, AloneComesAgain) {
    const auto slide = read_slide(
        {"campaign/10.toml", "repeat = \"daily\"\n[sv]\nheadline = \"Ut\"\n"}, {}, Settings());
    EXPECT_NE(told(slide.problems).find("the kiosk knows no \"repeat\" here"), std::string::npos);
}

} // namespace
