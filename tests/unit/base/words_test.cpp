#include "base/words.h"

#include <gtest/gtest.h>

#include <cerrno>

namespace base {

TEST(Words, AreShownInTheLanguageAskedForAndElseInEnglish) {
    const Words words{"two slides", "två bilder"};
    EXPECT_EQ(words.in("sv"), "två bilder");
    EXPECT_EQ(words.in("en"), "two slides");
    EXPECT_EQ(words.in("de"), "two slides");
    EXPECT_EQ(words.in(""), "two slides");
}

TEST(Words, OfAnyTextAreEnglishInEveryLanguage) {
    const Words words = "the disk is full";
    EXPECT_EQ(words.in("sv"), "the disk is full");
    EXPECT_EQ(words, Words(std::string("the disk is full")));
}

TEST(Words, SlotsAreFilledInBothLanguages) {
    const Words words =
        filled({"{a} and {b}, {a}", "{a} och {b}, {a}"}, {{"a", Words{"one", "ett"}}, {"b", "2"}});
    EXPECT_EQ(words, (Words{"one and 2, one", "ett och 2, ett"}));
}

TEST(Words, WhatIsPutIntoASlotIsNotFilledAgain) {
    EXPECT_EQ(filled("{a}{b}{c} {", {{"a", "{b}"}, {"b", "{a}"}}), Words("{b}{a}{c} {"));
}

TEST(Words, SayWhyTheSystemRefuses) {
    EXPECT_EQ(reason(EACCES), (Words{"Permission denied", "åtkomst nekas"}));
    EXPECT_EQ(reason(ENOSPC).in("sv"), "disken är full");
    EXPECT_EQ(reason(EDOM).in("sv"), reason(EDOM).en) << "rather English than nothing";
}

TEST(Words, CountOneAndMany) {
    const auto slides = [](size_t n) {
        return counted(n, {"{n} slide", "{n} bild"}, {"{n} slides", "{n} bilder"});
    };
    EXPECT_EQ(slides(0), (Words{"0 slides", "0 bilder"}));
    EXPECT_EQ(slides(1), (Words{"1 slide", "1 bild"}));
    EXPECT_EQ(slides(2), (Words{"2 slides", "2 bilder"}));
}

} // namespace base
