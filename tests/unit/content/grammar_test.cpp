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
    EXPECT_EQ(told_of("headline = \"Välkommen”\n"),
              "a.toml:1:23: error: a text must begin and end with straight quotation marks (\")\n"
              "    headline = \"Välkommen”\n"
              "                          ^\n"
              "    Type straight ones instead: headline = \"Välkommen\"\n");
}

TEST(Grammar, SeesATextThatNeverEnds) {
    const std::string message = "the quotation mark that ends the text is missing";
    EXPECT_EQ(message_of("a = \"x\nb = 1\n"), message);
    EXPECT_EQ(message_of("a = \"x"), message);
    EXPECT_EQ(message_of("a = 'x\n"), message);
    EXPECT_EQ(message_of("a = \"x\\\"\n"),
              "the backslash (\\) before the last quotation mark keeps it from ending the text");
}

TEST(Grammar, PointsAtTheBeginningOfATextOfLinesThatNeverEnds) {
    EXPECT_EQ(told_of("a = \"\"\"å\"\"\"\nb = \"\"\"x\n[en]\nheadline = \"A\"\n"),
              "a.toml:2:5: error: this text begins with three quotation marks and never ends\n"
              "    b = \"\"\"x\n"
              "        ^\n"
              "    Put \"\"\" at the end of the text.\n");
    const std::string message = "this text begins with three quotation marks and never ends";
    EXPECT_EQ(message_of("a = \"\"\"x\ny\n"), message);
    EXPECT_EQ(message_of("a = \"\"\"\"\""), message);
    EXPECT_EQ(message_of("# \"\"\"\na = '''"), message);
}

TEST(Grammar, SeesQuotationMarksInsideAText) {
    EXPECT_EQ(told_of("a = \"Säg \"hej\" nu\"\n"),
              "a.toml:1:11: error: the text ends at its second quotation mark, but the line goes "
              "on\n"
              "    a = \"Säg \"hej\" nu\"\n"
              "              ^\n"
              "    Use curly quotation marks inside the text: \"Say “hello” to us\"\n");
}

TEST(Grammar, PointsAtTheNameOfWhatIsGivenTwice) {
    EXPECT_EQ(told_of("a = 1\n  a = 2\n"), "a.toml:2:3: error: \"a\" is given twice\n"
                                           "      a = 2\n"
                                           "      ^\n"
                                           "    Keep one of them and delete the other.\n");
    EXPECT_EQ(told_of("[sv]\nx=1\n[sv]\n"),
              "a.toml:3:1: error: the card has [sv] already\n"
              "    [sv]\n"
              "    ^\n"
              "    Put all of it below the first [sv], and delete the second.\n");
}

TEST(Grammar, ShowsTheLineAsItWasMeant) {
    const auto advice_of = [](const std::string& line) {
        const std::string told = told_of(line + "\n");
        const size_t start = told.rfind("    ");
        return told.substr(start + 4, told.size() - start - 5);
    };
    EXPECT_EQ(advice_of("link = https://h22.se"), "Write it like this: link = \"https://h22.se\"");
    EXPECT_EQ(advice_of("headline = „Hej ”du””"),
              "Type straight ones instead: headline = \"Hej ”du\"");
    EXPECT_EQ(advice_of("headline = \"\"Hej\"\""), "Write it like this: headline = \"Hej\"");
    EXPECT_EQ(advice_of("a = Säg \"hej\" nu"), "Write it like this: a = \"…\"");
    EXPECT_EQ(advice_of("text = " + std::string(61, 'x')), "Write it like this: text = \"…\"");
    EXPECT_EQ(advice_of("focus = (0.5, 0.3)"),
              "Write it like this, with points in the numbers and a comma between them: focus = "
              "[0.5, 0.33]");
}

struct Slip {
    std::string toml;
    std::string message;
};

TEST(Grammar, SeesCommonSlips) {
    const std::string number = "this is not a number the kiosk understands";
    const std::string part = "the brackets must hold a language and nothing else";
    const std::string braces = "the list in braces is not complete";
    const std::string control = "there is an invisible control character here";
    const std::string space = "there is an invisible special space here";
    const std::string no_equals = "there is no = sign between a name and its value";
    const std::string no_line = "the kiosk does not understand this line";
    const Slip slips[] = {
        {"headline: \"x\"", "there must be an = sign here, not a colon"},
        {"headline \"x\"", no_equals},
        {"headline", no_equals},
        {"headline =", "there is nothing after the = sign"},
        {"headline = ", "there is nothing after the = sign"},
        {"headline == \"x\"", "there is an = sign too many"},
        {"= \"x\"", "there is no name before the = sign"},
        {"colour = #e3000f",
         "what begins with # is a remark, so there is nothing after the = sign"},
        {"rubrik på svenska = \"x\"",
         "\"rubrik på svenska\" has letters that a name before an = sign cannot have"},
        {"min rubrik = \"x\"",
         "\"min rubrik\" is not one word, and the name before an = sign must be"},
        {"seconds = 7,5", "a number has a decimal point, not a comma"},
        {"seconds = 07", number},
        {"seconds = 10 seconds", number},
        {"figure = 200%", number},
        {"figure = 1 000", number},
        {"focus = 0.5, 0.3",
         "\"focus\" must be two numbers in brackets: how far from the left, how far from the top"},
        {"focus = [0.5 0.3]", "the list in brackets is not complete"},
        {"motion = True", "this is answered with true or false, in small letters"},
        {"motion = ja", "this is answered with true or false, in small letters"},
        {"sv", "a language stands in square brackets"},
        {"sv]", "a language stands in square brackets"},
        {"(sv)", "a language stands in square brackets"},
        {"[sv", "the bracket ] after the language is missing"},
        {"[sv] headline = \"x\"", "there is something after the bracket ]"},
        {"[sv]:", "there is something after the bracket ]"},
        {"[]", part},
        {"[sv.]", part},
        {"[\"sv]", part},
        {"headline = \"x\";", "there is something after the text"},
        {"headline = \"x\",", "there is something after the text"},
        {"headline = \"\"x\"\"", "a text begins and ends with one quotation mark"},
        {"motion = true headline = \"x\"", "the line goes on after its value"},
        {"name = { sv = \"x\"", braces},
        {"name = { sv = \"x\" en = \"y\" }", braces},
        {"a\u00A0= 1", space},
        {"\u200Ba = 1", space},
        {"a = \"x\x01\"", control},
        {"a = \"x\x7Fy\"", control},
        {"# x\x01", control},
        {"[sv]\x0C", control},
        {"\x01", control},
        {"<<<<<<< mine", no_line},
        {"* x", no_line},
        {"// x", no_line},
        {"-- x", no_line},
        {"Det här är text", no_line},
    };
    for (const Slip& slip : slips)
        EXPECT_EQ(message_of(slip.toml + "\n"), slip.message) << slip.toml;
}

TEST(Grammar, SeesDatesThatAreNone) {
    const std::string message = "\"from\" must be a date, or a date and a time of day";
    for (const char* date : {"2022-02-30", "2022-05-30 9:00", "2022-05-30 09:00", "22-05-30",
                             "30/5 2022", "30 maj", "imorgon"})
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
