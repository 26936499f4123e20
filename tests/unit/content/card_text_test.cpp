#include "content/card_text.h"

#include "cards.h"

#include <gtest/gtest.h>

namespace {

using content::CardText;

std::string text_of(const std::string& bytes) {
    const auto text = CardText::decode({"a.toml", bytes});
    return text ? text->text() : to_text(text.error());
}

const std::string utf8_advice =
    "    Open it in Notepad, choose File, Save as, set Encoding to UTF-8, and save.\n";

TEST(CardText, TakesUtf8WithAndWithoutAByteOrderMark) {
    EXPECT_EQ(text_of("å = 1\n"), "å = 1\n");
    EXPECT_EQ(text_of("\xEF\xBB\xBFå = 1\n"), "å = 1\n");
    EXPECT_EQ(text_of(""), "");
}

TEST(CardText, MakesEveryKindOfLineEndTheSame) {
    EXPECT_EQ(text_of("a\r\nb\rc\nd\r\n"), "a\nb\nc\nd\n");
}

TEST(CardText, GivesItsLines) {
    const auto text = CardText::decode({"a.toml", "first\r\n\r\nthird"});
    ASSERT_TRUE(text);
    EXPECT_EQ(text->line(1), "first");
    EXPECT_EQ(text->line(2), "");
    EXPECT_EQ(text->line(3), "third");
    EXPECT_EQ(text->line(4), "");
    EXPECT_EQ(text->line(0), "");
    EXPECT_EQ(text->line(-1), "");
}

TEST(CardText, PointsAtTheFirstLetterOfLatin1) {
    EXPECT_EQ(text_of("[sv]\nheadline = \"F\xF6r V\xE4lkommen\"\n"),
              "a.toml:2:14: error: this letter is not stored as UTF-8; the file looks like "
              "Windows-1252 or Latin-1\n"
              "    headline = \"För Välkommen\"\n"
              "                 ^\n" +
                  utf8_advice);
}

TEST(CardText, TellsUtf16ByItsMarkOrItsZeros) {
    const std::string told = "a.toml:1:1: error: the file is stored as UTF-16, not as UTF-8\n";
    using namespace std::string_literals;
    EXPECT_EQ(text_of("\xFF\xFE[\0s\0v\0]\0"s), told + utf8_advice);
    EXPECT_EQ(text_of("\xFE\xFF\0[\0s\0v\0]"s), told + utf8_advice);
    EXPECT_EQ(text_of("[\0s\0v\0]\0"s), told + utf8_advice);
}

TEST(CardText, TellsBytesThatAreNoTextAtAll) {
    EXPECT_EQ(text_of("\x89PNG\x1A"),
              "a.toml:1:1: error: the file is not text in UTF-8\n" + utf8_advice);
}

TEST(CardText, TellsWhatTextEditAndWordLeaveBehind) {
    EXPECT_EQ(text_of("{\\rtf1\\ansi [sv]}"),
              "a.toml:1:1: error: the file is stored as rich text (RTF), not as plain text\n"
              "    In TextEdit, choose Format, Make Plain Text, and save it again.\n");
    EXPECT_EQ(text_of("PK\x03\x04\x14"),
              "a.toml:1:1: error: the file is a packed document (like .docx), not plain text\n"
              "    Copy its text into Notepad or TextEdit and save it as plain text.\n");
}

TEST(CardText, ShowsNoControlCharactersAndNoEndlessLines) {
    EXPECT_EQ(content::printable("a\x1B[31mb\tc\x7F"), "a\uFFFD[31mb\tc\uFFFD");
    EXPECT_EQ(content::printable("\xC2\x9B"), "\uFFFD");
    EXPECT_EQ(content::printable(std::string(400, 'x')), std::string(400, 'x'));
    EXPECT_EQ(content::printable(std::string(401, 'x')), std::string(400, 'x') + "…");
    EXPECT_EQ(content::printable("\xFF"), "\uFFFD");
}

} // namespace
