#include "content/places.h"

#include <gtest/gtest.h>

namespace {

using namespace content;

std::string told(const KeyPath& path, const std::string& text) {
    LastGood good;
    good.cards["campaign/10-a.toml"].text = text;
    return to_text(problem_in(good, "campaign/10-a.toml", path, base::Severity::warning,
                              {"it is wrong", "Mend it."}));
}

const std::string card = "colour = \"red\"\n"
                         "[SV]\n"
                         "headline = \"Å\"\n"
                         "  text = \"B\"\n"
                         "[[category]]\n"
                         "id = \"a\"\n"
                         "[[category]]\n"
                         "name = { sv = \"A\", en = \"B\" }\n";

TEST(Places, PointAtAKey) {
    EXPECT_EQ(told({"colour"}, card), "campaign/10-a.toml:1:1: warning: it is wrong\n"
                                      "    colour = \"red\"\n"
                                      "    ^\n"
                                      "    Mend it.\n");
    EXPECT_EQ(told({"sv", "text"}, card), "campaign/10-a.toml:4:3: warning: it is wrong\n"
                                          "      text = \"B\"\n"
                                          "      ^\n"
                                          "    Mend it.\n");
    EXPECT_EQ(told({"category", "1", "name", "en"}, card),
              "campaign/10-a.toml:8:20: warning: it is wrong\n"
              "    name = { sv = \"A\", en = \"B\" }\n"
              "                       ^\n"
              "    Mend it.\n");
}

TEST(Places, PointAsFarAsTheCardGoes) {
    EXPECT_EQ(told({"colour", "en"}, card), told({"colour"}, card)) << "one text for all";
    EXPECT_EQ(told({"category", "9", "name"}, card),
              "campaign/10-a.toml:5:3: warning: it is wrong\n"
              "    [[category]]\n"
              "      ^\n"
              "    Mend it.\n");
    EXPECT_EQ(told({"figure"}, card).substr(0, 24), "campaign/10-a.toml:1:1: ");
}

TEST(Places, NameTheFileAloneWhereThereIsNoTextToPointInto) {
    const std::string file_alone = "campaign/10-a.toml: warning: it is wrong\n    Mend it.\n";
    EXPECT_EQ(told({"colour"}, ""), file_alone);
    EXPECT_EQ(told({"colour"}, "colour = red"), file_alone);
    EXPECT_EQ(told({"colour"}, "\xFF\xFE"), file_alone);
    EXPECT_EQ(to_text(problem_in({}, "campaign/10-a.toml", {"colour"}, base::Severity::warning,
                                 {"it is wrong", "Mend it."})),
              file_alone);
}

} // namespace
