#include "content/strings.h"

#include <gtest/gtest.h>

#include <string>

namespace {

using content::Strings;

TEST(Strings, GiveTheWordsOfAKey) {
    const Strings strings(content::Wording{{"send", "Skicka"}});
    EXPECT_EQ(strings["send"], "Skicka");
    EXPECT_TRUE(strings.has("send"));
}

TEST(Strings, AKeyWithoutWordsShowsAsItself) {
    const Strings strings;
    const std::string& first = strings["send"];
    EXPECT_EQ(strings["cancel"], "cancel");
    EXPECT_EQ(first, "send");
    EXPECT_FALSE(strings.has("send"));
}

TEST(Strings, OwnWordingLiesOverTheShippedOne) {
    Strings strings(content::Wording{{"send", "Skicka"}, {"back", "Tillbaka"}});
    strings.override_with(content::Wording{{"send", "Lämna in"}});
    EXPECT_EQ(strings["send"], "Lämna in");
    EXPECT_EQ(strings["back"], "Tillbaka");
}

TEST(Strings, WordingIsFlatToml) {
    const auto wording = content::parse_wording("send = \"Skicka\"\n\"idea.left\" = \"{n} kvar\"\n",
                                                "strings/sv.toml");
    ASSERT_TRUE(wording);
    EXPECT_EQ(*wording, (content::Wording{{"send", "Skicka"}, {"idea.left", "{n} kvar"}}));
}

TEST(Strings, WordingThatIsNoTextIsAProblem) {
    const auto wording = content::parse_wording("send = \"Skicka\"\nback = 1\n", "strings/sv.toml");
    ASSERT_FALSE(wording);
    EXPECT_EQ(to_text(wording.error()),
              "strings/sv.toml:2:8: error: \"back\" must be a text in quotation marks\n"
              "    back = 1\n"
              "           ^\n"
              "    Write it like this: back = \"…\"\n");
    EXPECT_FALSE(content::parse_wording("send = ", "strings/sv.toml"));
}

TEST(Strings, FillPutsTheValueInIsolatedFromTheSentence) {
    EXPECT_EQ(content::fill("{n} kvar", "n", "427"), "\u2068427\u2069 kvar");
    EXPECT_EQ(content::fill("{n} av {n}", "n", "{n}"), "\u2068{n}\u2069 av \u2068{n}\u2069");
    EXPECT_EQ(content::fill("{m} kvar {n", "n", "1"), "{m} kvar {n");
    EXPECT_EQ(content::fill("", "n", "1"), "");
}

} // namespace
