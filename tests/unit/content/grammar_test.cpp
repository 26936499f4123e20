#include "content/grammar.h"

#include "cards.h"

#include <gtest/gtest.h>

namespace {

// What staff are told about a card that holds `toml`; empty if it is right.
std::string told_of(const std::string& toml) {
    const auto text = content::CardText::decode({"a.toml", toml});
    if (!text) return to_text(text.error());
    const auto table = content::parse_card(*text);
    return table ? std::string() : to_text(table.error());
}

// The same without the advice and the place.
std::string message_of(const std::string& toml) {
    std::string told = told_of(toml);
    const std::string_view mark = ": error: ";
    const size_t start = told.find(mark);
    if (start == std::string_view::npos) return told;
    return told.substr(start + mark.size(), told.find('\n') - start - mark.size());
}

TEST(Grammar, TakesWhatIsRight) {
    EXPECT_EQ(told_of("# remark\na = 1\n[sv]\nheadline = \"Å\"\ntext = \"\"\"x\ny\"\"\"\n"), "");
}

TEST(Grammar, AsksForQuotationMarksRoundText) {
    EXPECT_EQ(told_of("[sv]\nheadline = Välkommen\n"),
              "a.toml:2:12: error: text must stand in quotation marks\n"
              "    headline = Välkommen\n"
              "               ^\n"
              "    Write it like this: headline = \"Välkommen\"\n");
    for (const char* value : {"Tack", "fin", "nu", "inte", "åäö", "Ny tid"})
        EXPECT_EQ(message_of("a = " + std::string(value) + "\n"),
                  "text must stand in quotation marks")
            << value;
}

TEST(Grammar, PointsAtTheCharacterNotTheByte) {
    EXPECT_EQ(told_of("text = \"åäö\\q\"\n"),
              "a.toml:1:13: error: a backslash (\\) in a text begins a special sign, and this one "
              "does not exist\n"
              "    text = \"åäö\\q\"\n"
              "                ^\n"
              "    Write / in names of folders, and \\\\ for a backslash that is to be seen.\n");
}

TEST(Grammar, SeesACurlyQuotationMark) {
    for (const char* quote : {"“", "”", "„", "’", "»"})
        EXPECT_EQ(message_of("a = " + std::string(quote) + "x" + quote + "\n"),
                  "a text must begin and end with straight quotation marks (\")");
}

TEST(Grammar, SeesATextThatNeverEnds) {
    const std::string message = "the quotation mark that ends the text is missing";
    EXPECT_EQ(message_of("a = \"x\nb = 1\n"), message);
    EXPECT_EQ(message_of("a = \"x"), message);
    EXPECT_EQ(message_of("a = \"\"\"x\ny\n"), message);
}

TEST(Grammar, SeesQuotationMarksInsideAText) {
    EXPECT_EQ(
        told_of("a = \"Säg \"hej\" nu\"\n"),
        "a.toml:1:11: error: the text ends at its second quotation mark, but the line goes "
        "on\n"
        "    a = \"Säg \"hej\" nu\"\n"
        "              ^\n"
        "    Put \\ before every quotation mark inside the text: \"Say \\\"hello\\\" to us\"\n");
}

TEST(Grammar, SeesWhatIsGivenTwice) {
    EXPECT_EQ(message_of("a = 1\na = 2\n"), "\"a\" is given twice");
    EXPECT_EQ(message_of("[sv]\nx=1\n[sv]\n"), "\"sv\" is given twice");
}

TEST(Grammar, SeesCommonSlips) {
    EXPECT_EQ(message_of("headline: \"x\"\n"), "there must be an = sign here, not a colon");
    EXPECT_EQ(message_of("headline\n"), "there is no = sign between a name and its value");
    EXPECT_EQ(message_of("headline =\n"), "there is nothing after the = sign");
    EXPECT_EQ(message_of("seconds = 7,5\n"), "a number has a decimal point, not a comma");
    EXPECT_EQ(message_of("seconds = 07\n"), "this is not a number the kiosk understands");
    EXPECT_EQ(message_of("until = 3/7 2022\n"), "this is not a number the kiosk understands");
    EXPECT_EQ(message_of("motion = True\n"), "true and false are written in small letters");
    EXPECT_EQ(message_of("[sv\n"), "the bracket ] after the language is missing");
    EXPECT_EQ(message_of("[sv] headline = \"x\"\n"), "there is something after the bracket ]");
    EXPECT_EQ(message_of("seconds = 10 seconds\n"), "the line goes on after its value");
    EXPECT_EQ(message_of("focus = [0.5 0.3]\n"), "the list in brackets is not complete");
    EXPECT_EQ(message_of("name = { sv = \"x\"\n"), "the list in braces is not complete");
    EXPECT_EQ(message_of("a\u00A0= 1\n"), "there is an invisible special space here");
    EXPECT_EQ(message_of("a = \"x\x01\"\n"), "there is an invisible control character in the text");
    EXPECT_EQ(message_of("<<<<<<< mine\n"), "the kiosk does not understand this line");
}

TEST(Grammar, SeesDatesThatAreNone) {
    const std::string message = "this is not a date or time of day the kiosk understands";
    for (const char* date : {"2022-02-30", "2022-05-30 9:00", "2022-05-30 09:00", "22-05-30"})
        EXPECT_EQ(message_of("from = " + std::string(date) + "\n"), message) << date;
}

TEST(Grammar, RefusesNamesNestedSoDeepThatTheStackWouldEnd) {
    std::string names;
    for (int i = 0; i < 100'000; ++i)
        names += "a.";
    const std::string message = "the card has too many names with dots in them";
    EXPECT_EQ(message_of("[" + names + "a]\n="), message);
    EXPECT_EQ(message_of("x = [\"\"\"a\"\"\"\", {" + names + "a=1}]"), message);
    EXPECT_EQ(message_of("x = '''a''''' # \"\n" + names + "a=1"), message);
}

TEST(Grammar, CountsNoDotsInTextsAndRemarks) {
    const std::string dots(5000, '.');
    EXPECT_EQ(told_of("# " + dots + "\na = \"\\\"" + dots + "\"\nb = '" + dots +
                      "'\nc = \"\"\"\n\"" + dots + "\n\"\"\"\nd = '''\n'" + dots + "'''\n"),
              "");
}

} // namespace
