#include "flow/draft.h"

#include "flow/graphemes.h"

#include <gtest/gtest.h>

#include <string>

using namespace flow;

namespace {

const std::string family = "👨‍👩‍👧‍👦";

Draft draft(const std::string& text, size_t caret) {
    return {text, caret, "climate"};
}

Draft after(const std::string& text, const Edit& edit) {
    return edited(draft(text, text.size()), edit);
}

std::string times(int count, const std::string& text) {
    std::string all;
    for (int i = 0; i < count; ++i)
        all += text;
    return all;
}

TEST(Draft, TakesWhatIsTypedAtTheCaret) {
    EXPECT_EQ(edited(draft("mer träd", 3), Insert{" gröna"}), draft("mer gröna träd", 10));
    EXPECT_EQ(edited(Draft{}, Insert{"å"}), (Draft{"å", 2, ""}));
    EXPECT_EQ(after("x", Insert{""}), draft("x", 1));
}

TEST(Draft, DeletesOneCharacterAsPeopleCount) {
    EXPECT_EQ(after("ga\u030A", Backspace{}), draft("g", 1));
    EXPECT_EQ(after("hej " + family, Backspace{}), draft("hej ", 4));
    EXPECT_EQ(after("🇸🇪🇳🇴", Backspace{}), draft("🇸🇪", 8));
    EXPECT_EQ(edited(draft("a" + family + "b", 1), Erase{}), draft("ab", 1));
    EXPECT_EQ(after("مَر", Backspace{}), draft("مَ", 4));
}

TEST(Draft, BackspaceWordDeletesAWordAndTheSpaceAfterIt) {
    EXPECT_EQ(after("fler träd", BackspaceWord{}), draft("fler ", 5));
    EXPECT_EQ(after("fler träd  ", BackspaceWord{}), draft("fler ", 5));
    EXPECT_EQ(after("fler\nträd!", BackspaceWord{}), draft("fler\n", 5));
    EXPECT_EQ(edited(draft("fler träd", 4), BackspaceWord{}), draft(" träd", 0));
    EXPECT_EQ(after("   ", BackspaceWord{}), draft("", 0));
    EXPECT_EQ(edited(Draft{}, BackspaceWord{}), Draft{});
    EXPECT_EQ(after(std::string(30, 'x'), BackspaceWord{}), draft("xxxxxx", 6));
}

TEST(Draft, HasNothingToDeleteAtItsEnds) {
    EXPECT_EQ(edited(draft("ab", 0), Backspace{}), draft("ab", 0));
    EXPECT_EQ(after("ab", Erase{}), draft("ab", 2));
    EXPECT_EQ(edited(Draft{}, Backspace{}), Draft{});
}

TEST(Draft, PutsAVariantInThePlaceOfTheLetter) {
    EXPECT_EQ(after("ide", ReplaceLast{"é"}), draft("idé", 4));
    EXPECT_EQ(edited(draft("e x", 1), ReplaceLast{"ê"}), draft("ê x", 2));
    EXPECT_EQ(edited(Draft{}, ReplaceLast{"é"}), (Draft{"é", 2, ""}));
}

TEST(Draft, KeepsTheLetterWhenTheVariantIsNoText) {
    EXPECT_EQ(after("ide", ReplaceLast{""}), draft("ide", 3));
    EXPECT_EQ(after("ide", ReplaceLast{"\xFF"}), draft("ide", 3));
}

TEST(Draft, PutsTheCaretBetweenCharactersOnly) {
    const std::string text = "x" + family;
    EXPECT_EQ(edited(draft(text, 0), MoveCaret{7}).caret, 1u);
    EXPECT_EQ(edited(draft(text, 0), MoveCaret{1}).caret, 1u);
    EXPECT_EQ(edited(draft(text, 0), MoveCaret{999}).caret, text.size());
    EXPECT_EQ(edited(draft("å", 0), MoveCaret{1}).caret, 0u);
}

TEST(Draft, StepsTheCaretByCharacters) {
    const std::string text = "x" + family + "y";
    EXPECT_EQ(edited(draft(text, 0), StepCaret{2}).caret, 1 + family.size());
    EXPECT_EQ(edited(draft(text, text.size()), StepCaret{-2}).caret, 1u);
    EXPECT_EQ(edited(draft(text, 1), StepCaret{-9}).caret, 0u);
    EXPECT_EQ(edited(draft(text, 1), StepCaret{9}).caret, text.size());
}

TEST(Draft, KeepsTheCaretOutOfCharactersThatJoin) {
    // With the letter between them gone, two halves of a flag become one.
    const std::string s = "🇸";
    const std::string e = "🇪";
    EXPECT_EQ(edited(draft(s + "x" + e, 5), Backspace{}), draft(s + e, 8));
    // A letter put before an accent that stood alone takes it.
    EXPECT_EQ(edited(draft("\u0301", 0), Insert{"e"}), draft("e\u0301", 3));
}

TEST(Draft, HoldsFiveHundredCharactersAsPeopleCount) {
    const Draft full = edited(Draft{}, Insert{times(600, family)});
    EXPECT_EQ(full.text, times(500, family));
    EXPECT_EQ(full.caret, full.text.size());
    EXPECT_EQ(graphemes_left(full), 0u);
    EXPECT_EQ(edited(full, Insert{"x"}), full);
    EXPECT_EQ(edited(full, ReplaceLast{"x"}).text, times(499, family) + "x");
}

TEST(Draft, CutsALongPasteBetweenCharacters) {
    const Draft nearly = edited(Draft{}, Insert{times(498, "a")});
    EXPECT_EQ(edited(nearly, Insert{"e\u0301" + family + "z"}).text,
              times(498, "a") + "e\u0301" + family);
}

TEST(Draft, TakesAnAccentWhereThereIsNoRoomForALetter) {
    const Draft full = edited(Draft{}, Insert{times(499, "a") + "e"});
    EXPECT_EQ(edited(full, Insert{"\u0301"}).text, full.text + "\u0301");
    EXPECT_EQ(edited(full, Insert{"\u0301xx"}).text, full.text + "\u0301");
}

TEST(Draft, HoldsNoEndlessPileOfAccents) {
    const Draft piled = edited(Draft{}, Insert{"e" + times(20'000, "\u0301")});
    EXPECT_EQ(piled, Draft{}) << "one character too long to be one is refused whole";
    Draft grown;
    for (int i = 0; i < 20; ++i)
        grown = edited(grown, Insert{"e" + times(1'000, "\u0301")});
    EXPECT_LE(grown.text.size(), max_idea_bytes);
    EXPECT_EQ(count_graphemes(grown.text), 11u);
}

TEST(Draft, RefusesBytesThatAreNotUtf8) {
    EXPECT_EQ(after("hej", Insert{"a\xC3"}), draft("hej", 3));
    EXPECT_EQ(after("hej", Insert{"\xED\xA0\x80"}), draft("hej", 3)) << "half of a surrogate pair";
}

TEST(Draft, DropsControlCharactersButNewlines) {
    EXPECT_EQ(after("", Insert{std::string("a\0b\x1B\tc\x7F\u0085", 9)}).text, "abc");
    EXPECT_EQ(after("", Insert{"en\r\ntvå\n"}).text, "en\ntvå\n");
    EXPECT_EQ(after("", Insert{"\u202Eabc\u2066\u2029"}).text, "abc");
}

TEST(Draft, KeepsTheInvisibleJoinersThatWordsNeed) {
    EXPECT_EQ(after("", Insert{"می\u200Cخواهم"}).text, "می\u200Cخواهم");
    EXPECT_EQ(after("", Insert{family}).text, family);
}

TEST(Draft, HasWordsWhenOneCharacterCanBeSeen) {
    EXPECT_TRUE(has_words(draft("å", 0)));
    EXPECT_TRUE(has_words(draft(" \n.", 0)));
    EXPECT_TRUE(has_words(draft("🌳", 0)));
    EXPECT_FALSE(has_words(draft("", 0)));
    EXPECT_FALSE(has_words(draft(" \n\u00A0\u3000", 0)));
    EXPECT_FALSE(has_words(draft("\u200B\u200D\uFE0F", 0)));
}

TEST(Draft, CountsWhatIsLeft) {
    EXPECT_EQ(graphemes_left(Draft{}), 500u);
    EXPECT_EQ(graphemes_left(draft("a\u030A" + family, 0)), 498u);
}

} // namespace
