#include "content/markdown.h"

#include "cards.h"

#include <gtest/gtest.h>

#include <string>

namespace {

// Runs as «text», with b for strong and i for emphasis; | between paragraphs.
std::string shown(std::string_view markdown) {
    std::string out;
    for (const content::Paragraph& paragraph : content::rich_text(markdown)) {
        if (!out.empty()) out += '|';
        for (const content::Run& run : paragraph)
            out += std::string(run.strong ? "b" : "") + (run.emphasis ? "i" : "") + "«" + run.text +
                   "»";
    }
    return out;
}

TEST(Markdown, PlainTextIsOneRun) {
    EXPECT_EQ(shown("Vi provar, tillsammans."), "«Vi provar, tillsammans.»");
    EXPECT_EQ(shown(""), "");
    EXPECT_EQ(shown(" \n \n"), "");
}

TEST(Markdown, KnowsEmphasisAndStrong) {
    EXPECT_EQ(shown("ett *två* tre"), "«ett »i«två»« tre»");
    EXPECT_EQ(shown("ett _två_ tre"), "«ett »i«två»« tre»");
    EXPECT_EQ(shown("**ett** två"), "b«ett»« två»");
    EXPECT_EQ(shown("__ett__ två"), "b«ett»« två»");
    EXPECT_EQ(shown("mitt*ord*et"), "«mitt»i«ord»«et»");
}

TEST(Markdown, NestsStyles) {
    EXPECT_EQ(shown("***båda***"), "bi«båda»");
    EXPECT_EQ(shown("**a *b* c**"), "b«a »bi«b»b« c»");
    EXPECT_EQ(shown("*a **b***"), "i«a »bi«b»");
    EXPECT_EQ(shown("**a _b_**"), "b«a »bi«b»");
}

TEST(Markdown, LeavesSignsWithoutAPartnerAsTheyAre) {
    EXPECT_EQ(shown("2 * 3 * 4"), "«2 * 3 * 4»");
    EXPECT_EQ(shown("*öppen"), "«*öppen»");
    EXPECT_EQ(shown("stängd*"), "«stängd*»");
    EXPECT_EQ(shown("**halv*"), "«**halv*»");
    EXPECT_EQ(shown("*a**"), "i«a»«*»");
    EXPECT_EQ(shown("snake_case_name"), "«snake_case_name»");
    EXPECT_EQ(shown("å_ä_ö"), "«å_ä_ö»");
    EXPECT_EQ(shown("****"), "«****»");
    EXPECT_EQ(shown("*a _b* c_"), "i«a _b»« c_»");
}

TEST(Markdown, EmphasisEndsWithItsParagraph) {
    EXPECT_EQ(shown("*a\n\nb*"), "«*a»|«b*»");
}

TEST(Markdown, BlankLinesMakeParagraphsAndLineBreaksSpaces) {
    EXPECT_EQ(shown("ett\ntvå\n\ntre"), "«ett två»|«tre»");
    EXPECT_EQ(shown("\n\n ett  \n\t två\n \t\n\n\ntre\n"), "«ett två»|«tre»");
    EXPECT_EQ(shown("*a\nb*"), "i«a b»");
}

TEST(Markdown, ABackslashShowsTheSignAfterIt) {
    EXPECT_EQ(shown("\\*inte\\*"), "«*inte*»");
    EXPECT_EQ(shown("\\_a\\_ \\\\"), "«_a_ \\»");
    EXPECT_EQ(shown("C:\\mapp\\"), "«C:\\mapp\\»");
}

TEST(Markdown, NothingElseIsMarkdown) {
    EXPECT_EQ(shown("# rubrik <b>&amp; [länk](x) `kod`"), "«# rubrik <b>&amp; [länk](x) `kod`»");
}

} // namespace
