#include "content/names.h"

#include <gtest/gtest.h>

namespace {

using namespace content;

TEST(Names, LowerKnowsTheLettersOfEurope) {
    EXPECT_EQ(lower("HAMN.JPG"), "hamn.jpg");
    EXPECT_EQ(lower("ÅÄÖÉÜÐÞŠŽŸŁĲ×ß"), "åäöéüðþšžÿłĳ×ß");
}

TEST(Names, FoldTakesComposedAndDecomposedLettersAsTheSame) {
    EXPECT_EQ(fold("A\u030Angstro\u0308m E\u0301"), "ångström é");
    EXPECT_EQ(fold("ÅNGSTRÖM É"), "ångström é");
    EXPECT_NE(fold("angstrom"), fold("ångström"));
    EXPECT_EQ(fold("x\u030A"), "x\u030A");
    EXPECT_EQ(fold("\u030A"), "\u030A");
}

TEST(Names, SuggestsTheNearestWithinAFewSlips) {
    const std::vector<std::string> known{"headline", "figure", "text", "colour"};
    EXPECT_EQ(did_you_mean("headlne", known), "headline");
    EXPECT_EQ(did_you_mean("haedline", known), "headline");
    EXPECT_EQ(did_you_mean("Headline", known), "headline");
    EXPECT_EQ(did_you_mean("color", known), "colour");
    EXPECT_EQ(did_you_mean("txet", known), "text");
}

TEST(Names, SuggestsNothingRatherThanSomethingFarOff) {
    const std::vector<std::string> known{"headline", "text", "id"};
    EXPECT_EQ(did_you_mean("rubrik", known), "");
    EXPECT_EQ(did_you_mean("tal", known), "");
    EXPECT_EQ(did_you_mean("", known), "");
    EXPECT_EQ(did_you_mean(std::string(100'000, 'h'), known), "");
    EXPECT_EQ(did_you_mean("headline", {}), "");
}

TEST(Names, KnowsALanguageCode) {
    for (const char* code : {"sv", "en", "sma", "sv-se", "zh-hant-tw", "es-419"})
        EXPECT_TRUE(is_language_code(code)) << code;
    for (const char* code : {"", "s", "SV", "svenska", "sv-", "sv--se", "sv_se", "sv-s", "s1", "åä",
                             "-sv", "sv-123456789"})
        EXPECT_FALSE(is_language_code(code)) << code;
}

TEST(Names, TakesPathsApart) {
    EXPECT_EQ(ending("leadership/10-palle.JPG"), "jpg");
    EXPECT_EQ(stem("leadership/10-palle.x.JPG"), "10-palle.x");
    EXPECT_EQ(file_name("leadership/10-palle.JPG"), "10-palle.JPG");
    EXPECT_EQ(ending("a.b/c"), "");
    EXPECT_EQ(stem(".hidden"), ".hidden");
    EXPECT_EQ(ending(".hidden"), "");
}

} // namespace
