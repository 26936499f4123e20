#include "content/places.h"

#include <gtest/gtest.h>

namespace {

using namespace content;

std::string told_at(const KeyPath& path, const std::string& text) {
    LastGood good;
    good.cards["campaign/10-a.toml"].text = text;
    return to_text(problem_in(good, "campaign/10-a.toml", path, base::Severity::warning,
                              {"it is wrong", "Mend it."}));
}

const std::string nested_card = "colour = \"red\"\n"
                                "[SV]\n"
                                "headline = \"Å\"\n"
                                "  text = \"B\"\n"
                                "[[category]]\n"
                                "id = \"a\"\n"
                                "[[category]]\n"
                                "name = { sv = \"A\", en = \"B\" }\n";

TEST(Places, PointAtAKey) {
    EXPECT_EQ(told_at({"colour"}, nested_card), "campaign/10-a.toml:1:1: warning: it is wrong\n"
                                                "    colour = \"red\"\n"
                                                "    ^\n"
                                                "    Mend it.\n");
    EXPECT_EQ(told_at({"sv", "text"}, nested_card), "campaign/10-a.toml:4:3: warning: it is wrong\n"
                                                    "      text = \"B\"\n"
                                                    "      ^\n"
                                                    "    Mend it.\n");
    EXPECT_EQ(told_at({"category", "1", "name", "en"}, nested_card),
              "campaign/10-a.toml:8:20: warning: it is wrong\n"
              "    name = { sv = \"A\", en = \"B\" }\n"
              "                       ^\n"
              "    Mend it.\n");
}

TEST(Places, PointAsFarAsTheCardGoes) {
    EXPECT_EQ(told_at({"colour", "en"}, nested_card), told_at({"colour"}, nested_card))
        << "one text for all";
    EXPECT_EQ(told_at({"category", "9", "name"}, nested_card),
              "campaign/10-a.toml:5:3: warning: it is wrong\n"
              "    [[category]]\n"
              "      ^\n"
              "    Mend it.\n");
    EXPECT_EQ(told_at({"figure"}, nested_card).substr(0, 24), "campaign/10-a.toml:1:1: ");
}

TEST(Places, NameTheFileAloneWhereThereIsNoTextToPointInto) {
    const std::string file_alone = "campaign/10-a.toml: warning: it is wrong\n    Mend it.\n";
    EXPECT_EQ(told_at({"colour"}, ""), file_alone);
    EXPECT_EQ(told_at({"colour"}, "colour = red"), file_alone);
    EXPECT_EQ(told_at({"colour"}, "\xFF\xFE"), file_alone);
    EXPECT_EQ(to_text(problem_in({}, "campaign/10-a.toml", {"colour"}, base::Severity::warning,
                                 {"it is wrong", "Mend it."})),
              file_alone);
}

} // namespace
