#include "flow/graphemes.h"

#include <gtest/gtest.h>

#include <string>

using namespace flow;

namespace {

const std::string a_family = "👨‍👩‍👧‍👦";
const std::string flags = "🇸🇪🇳🇴";

TEST(Graphemes, AreCountedAsPeopleCount) {
    EXPECT_EQ(count_graphemes(""), 0u);
    EXPECT_EQ(count_graphemes("åäö"), 3u);
    EXPECT_EQ(count_graphemes("a\u030Aa\u0308o\u0308"), 3u) << "decomposed";
    EXPECT_EQ(count_graphemes(a_family), 1u);
    EXPECT_EQ(count_graphemes(flags), 2u);
    EXPECT_EQ(count_graphemes("👍🏽"), 1u);
    EXPECT_EQ(count_graphemes("🏴󠁧󠁢󠁥󠁮󠁧󠁿"), 1u);
    EXPECT_EQ(count_graphemes("a\r\nb"), 3u);
    EXPECT_EQ(count_graphemes("مَرْحَبًا"), 5u) << "vowel marks belong to their letters";
    EXPECT_EQ(count_graphemes("நி"), 1u);
    EXPECT_EQ(count_graphemes("각"), 1u) << "Hangul of three parts";
}

TEST(Graphemes, StartWhereTheOneBeforeEnds) {
    EXPECT_EQ(grapheme_starts(""), std::vector<size_t>());
    EXPECT_EQ(grapheme_starts("aå" + flags), (std::vector<size_t>{0, 1, 3, 11}));
}

TEST(Graphemes, AreSteppedOverWhole) {
    const std::string text = "x" + a_family + flags;
    EXPECT_EQ(next_grapheme(text, 0), 1u);
    EXPECT_EQ(next_grapheme(text, 1), 1 + a_family.size());
    EXPECT_EQ(next_grapheme(text, 1 + a_family.size()), 1 + a_family.size() + 8);
    EXPECT_EQ(previous_grapheme(text, text.size()), text.size() - 8);
    EXPECT_EQ(previous_grapheme(text, text.size() - 8), 1 + a_family.size());
    EXPECT_EQ(previous_grapheme(text, 1 + a_family.size()), 1u);
    EXPECT_EQ(previous_grapheme(text, 1), 0u);
}

TEST(Graphemes, EndWithTheText) {
    EXPECT_EQ(previous_grapheme("", 0), 0u);
    EXPECT_EQ(next_grapheme("", 0), 0u);
    EXPECT_EQ(previous_grapheme("å", 0), 0u);
    EXPECT_EQ(next_grapheme("å", 2), 2u);
    EXPECT_EQ(next_grapheme("å", 99), 2u);
    EXPECT_EQ(previous_grapheme("å", 99), 0u);
}

TEST(Graphemes, BoundariesAreFoundFromInside) {
    const std::string text = "x" + a_family + "y";
    EXPECT_EQ(boundary_before(text, 5), 1u);
    EXPECT_EQ(boundary_after(text, 5), 1 + a_family.size());
    EXPECT_EQ(boundary_before(text, 1), 1u);
    EXPECT_EQ(boundary_after(text, 1), 1u);
    EXPECT_EQ(boundary_before(text, 99), text.size());
    EXPECT_EQ(boundary_after(text, 99), text.size());
    EXPECT_EQ(boundary_before("", 0), 0u);
}

TEST(Graphemes, SurviveBytesThatAreNoText) {
    EXPECT_EQ(count_graphemes("a\xFF"
                              "b"),
              3u);
    EXPECT_EQ(next_grapheme("\xC3", 0), 1u);
}

} // namespace
