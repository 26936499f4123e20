#include "samples.h"

namespace ideas {

namespace {

std::string refused(const Idea& idea) {
    const auto fit = check(idea);
    return fit ? "it is fit to be kept" : fit.error().message.en;
}

TEST(Idea, IsFitToBeKeptInEveryLanguageAndLength) {
    EXPECT_EQ(refused(idea(1)), "it is fit to be kept");
    EXPECT_EQ(refused(idea(1, "更多的树 🌳 لنزرع")), "it is fit to be kept");
    EXPECT_EQ(refused(idea(1, std::string(24'000, 'a'))), "it is fit to be kept");
}

TEST(Idea, IsRefusedWhereItsIdIsNoUuid) {
    for (const char* const id :
         {"", "1", "01811465-bea0-7000-8000-00000000000", "01811465-bea0-7000-8000-0000000000011",
          "01811465xbea0-7000-8000-000000000001", "01811465-bea0-7000-8000-00000000000G"}) {
        Idea made = idea(1);
        made.id = id;
        EXPECT_EQ(refused(made), "The idea's id is not a UUID.") << id;
    }
}

TEST(Idea, IsRefusedWhereItsTextCannotBeKept) {
    EXPECT_EQ(refused(idea(1, "")), "The idea has no text.");
    EXPECT_EQ(refused(idea(1, std::string(24'001, 'a'))),
              "The idea is 24001 bytes long; at most 24000 can be kept.");
    EXPECT_EQ(refused(idea(1, "tr\xE4")), "The idea's text is not valid UTF-8.");
    EXPECT_EQ(refused(idea(1, std::string("a\0b", 3))), "The idea's text is not valid UTF-8.");
}

TEST(Idea, IsRefusedWhereTheRestIsNotPlain) {
    const std::string words = "The idea's kiosk, language or category is not a plain word.";
    Idea made = idea(1);
    made.category = std::string(201, 'a');
    EXPECT_EQ(refused(made), words);
    made = idea(1);
    made.kiosk = "\xFF";
    EXPECT_EQ(refused(made), words);
    made = idea(1);
    made.language = std::string("s\0v", 3);
    EXPECT_EQ(refused(made), words);
    made = idea(1);
    made.likes = -1;
    EXPECT_EQ(refused(made), "The idea has fewer than no likes.");
}

TEST(Status, IsTheSameWordBothWays) {
    for (const Status status : {Status::pending, Status::shown, Status::hidden})
        EXPECT_EQ(status_from(to_text(status)), status);
    EXPECT_EQ(status_from("Shown"), std::nullopt);
}

} // namespace

} // namespace ideas
