#include "content/ideas_card.h"

#include "cards.h"

#include <gtest/gtest.h>

namespace {

using namespace content;

IdeasRead read_ideas(const std::string& toml) {
    return read_ideas({"ideas.toml", toml}, Settings());
}

std::string category(const std::string& id) {
    return "[[category]]\nid = \"" + id + "\"\nname = \"N\"\n";
}

TEST(IdeasCard, ReadsEverythingThatItMayHave) {
    const IdeasRead card = read_ideas(R"(held_back = ["ett ord", ""]
moderation = "After"
keep_days = 90
[question]
sv = "Vad saknas?"
en = "What is missing?"
[privacy]
sv = "Utan namn."
en = "No names."
[[category]]
id = "Climate"
colour = "purple"
name = { sv = "Klimat", en = "Climate" }
[[category]]
id = "school"
name = "X"
)");
    EXPECT_EQ(told(card.problems), "");
    IdeaForm form;
    form.question = {{"sv", "Vad saknas?"}, {"en", "What is missing?"}};
    form.privacy = {{"sv", "Utan namn."}, {"en", "No names."}};
    form.categories = {
        {"climate", Colour::purple, {{"sv", "Klimat"}, {"en", "Climate"}}},
        {"school", Colour::blue, {{"sv", "X"}, {"en", "X"}}},
    };
    form.held_back = {"ett ord"};
    form.moderation = Moderation::after;
    form.keep_days = 90;
    EXPECT_EQ(card.form, form);
}

TEST(IdeasCard, StaffReadFirstWhereNothingElseIsSaid) {
    EXPECT_EQ(read_ideas(category("a")).form.moderation, Moderation::before);
    EXPECT_EQ(read_ideas(category("a")).form.keep_days, std::nullopt);
    const IdeasRead card = read_ideas("moderation = \"aftr\"\n" + category("a"));
    EXPECT_EQ(card.form.moderation, Moderation::before);
    EXPECT_EQ(told(card.problems), "ideas.toml:1:14: error: moderation cannot be \"aftr\"\n"
                                   "    moderation = \"aftr\"\n"
                                   "                 ^\n"
                                   "    Did you mean \"after\"?\n");
    EXPECT_EQ(read_ideas("moderation = \"off\"\n" + category("a")).problems.at(0).advice.en,
              "Write \"before\" if staff read an idea before it is shown, or \"after\".");
}

TEST(IdeasCard, DaysAreWholeAndNotFewerThanOne) {
    for (const char* days : {"0", "-1", "1.5", "\"90\"", "4000"}) {
        const IdeasRead card =
            read_ideas(std::string("keep_days = ") + days + "\n" + category("a"));
        EXPECT_EQ(card.form.keep_days, std::nullopt) << days;
        ASSERT_EQ(card.problems.size(), 1u) << days;
        EXPECT_EQ(card.problems[0].message.en,
                  "\"keep_days\" must be a whole number of days, from 1 to 3650");
    }
}

TEST(IdeasCard, ABrokenCategoryIsLeftOutAndTheOthersStay) {
    const IdeasRead card =
        read_ideas("[[category]]\nid = \"Klimat & miljö\"\nname = \"N\"\n"
                   "[[category]]\nname = \"N\"\n"
                   "[[category]]\nid = \"a\"\n"
                   "[[category]]\nid = \"b\"\ncolour = \"rosa\"\nname = \"N\"\n" +
                   category("care") + category("care"));
    ASSERT_EQ(card.form.categories.size(), 1u);
    EXPECT_EQ(card.form.categories[0].id, "care");
    EXPECT_EQ(
        told(card.problems),
        "ideas.toml:2:6: error: the id \"Klimat & miljö\" may have only the letters a to z, "
        "digits, - and _\n"
        "    id = \"Klimat & miljö\"\n"
        "         ^\n"
        "    It is stored with every idea and never shown. Write it like this: id = "
        "\"climate\"\n"
        "ideas.toml:4:1: error: \"id\" is missing\n"
        "    [[category]]\n"
        "    ^\n"
        "    Write it like this: id = \"climate\"\n"
        "ideas.toml:6:1: error: \"name\" is missing\n"
        "    [[category]]\n"
        "    ^\n"
        "    Write it like this: name = { sv = \"Klimat\", en = \"Climate\" }\n"
        "ideas.toml:10:10: error: there is no colour \"rosa\"\n"
        "    colour = \"rosa\"\n"
        "             ^\n"
        "    The colours are red, deep-red, magenta, purple, blue, green, amber, black, white "
        "and grey.\n"
        "ideas.toml:16:6: error: there are two categories with the id \"care\"\n"
        "    id = \"care\"\n"
        "         ^\n"
        "    Give each category an id of its own.\n");
}

TEST(IdeasCard, WithoutCategoriesTheQuestionStillStands) {
    const IdeasRead card = read_ideas("question = \"Vad saknas?\"\n");
    EXPECT_EQ(card.form.question.at("sv"), "Vad saknas?");
    EXPECT_EQ(told(card.problems),
              "ideas.toml:1:1: warning: there are no categories, so visitors cannot sort their "
              "ideas\n"
              "    question = \"Vad saknas?\"\n"
              "    ^\n"
              "    Add some, each like this: [[category]] on a line of its own, then id = "
              "\"climate\", colour = \"green\" and name = { sv = \"Klimat\", en = \"Climate\" }\n");
}

TEST(IdeasCard, ACategoryInSingleBracketsIsToldHowToWriteIt) {
    const IdeasRead card = read_ideas("[category]\nid = \"a\"\n");
    ASSERT_EQ(card.problems.size(), 2u);
    EXPECT_EQ(card.problems[1].message.en, "\"category\" must be in two pairs of brackets");
    EXPECT_EQ(card.problems[1].advice.en, "Write it like this: [[category]]");
}

TEST(IdeasCard, NoMoreCategoriesThanAFingerCanChooseFrom) {
    std::string toml;
    for (int i = 0; i < 26; ++i)
        toml += category("c" + std::to_string(i));
    const IdeasRead card = read_ideas(toml);
    EXPECT_EQ(card.form.categories.size(), 24u);
    ASSERT_EQ(card.problems.size(), 1u);
    EXPECT_EQ(card.problems[0].line, 24 * 3 + 1);
    EXPECT_EQ(card.problems[0].message.en, "there are more than 24 categories; this one and those "
                                           "below it are not used");
}

TEST(IdeasCard, AHeldBackThatIsNoTextIsLeftOut) {
    const IdeasRead card = read_ideas("held_back = [\"a\", 2]\n" + category("a"));
    EXPECT_EQ(card.form.held_back, (std::vector<std::string>{"a"}));
    EXPECT_EQ(told(card.problems),
              "ideas.toml:1:19: error: \"held_back\" must be a list of texts in brackets\n"
              "    held_back = [\"a\", 2]\n"
              "                      ^\n"
              "    Write it like this: held_back = [\"…\", \"…\"]\n");
}

} // namespace
