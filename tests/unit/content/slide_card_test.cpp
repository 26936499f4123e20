#include "content/slide_card.h"

#include "cards.h"

#include <gtest/gtest.h>

namespace {

using namespace content;
using namespace std::chrono_literals;
using std::chrono::local_days;

const Shelf slide_shelf{{"campaign/10-start.toml", "campaign/film.heic", "campaign/hamn.jpg"}, {}};

Outcome<Slide> read_slide(const std::string& toml, const Settings& settings = {}) {
    return read_slide({"campaign/10-start.toml", toml}, slide_shelf, settings);
}

// A card that is right, but for what `extra` adds above its languages.
std::string whole(const std::string& extra) {
    return extra + "\n[sv]\nheadline = \"Å\"\n[en]\nheadline = \"A\"\n";
}

std::string told_of_slide(const std::string& toml) {
    return told(read_slide(toml).problems);
}

TEST(SlideCard, ReadsEverythingThatACardMayHave) {
    const auto read_card = read_slide(R"(
picture = "hamn.jpg"
focus = [0.25, 1]
colour = "deep-red"
seconds = 7.5
link = "https://h22.se/expo"
from = 2022-05-30
until = 2022-07-03T18:00:00

[sv]
headline = """Ingenting är omöjligt,
bara ogjort"""
figure = "200"
text = """
Ett *litet* stycke.

Och ett till."""

[en]
headline = "Nothing is impossible"
text = "A piece."
)");
    EXPECT_EQ(told(read_card.problems), "");
    ASSERT_TRUE(read_card.value);
    Slide slide;
    slide.id = "campaign/10-start.toml";
    slide.colour = Colour::deep_red;
    slide.picture = Picture{"campaign/hamn.jpg", {0.25f, 1.0f}};
    slide.dwell = 7500ms;
    slide.link = "https://h22.se/expo";
    slide.from = local_days(2022y / 5 / 30);
    slide.until = local_days(2022y / 7 / 3) + 18h;
    slide.words["sv"] = {
        "Ingenting är omöjligt,\nbara ogjort",
        "200",
        {{{"Ett ", false, false}, {"litet", false, true}, {" stycke.", false, false}},
         {{"Och ett till.", false, false}}}};
    slide.words["en"] = {"Nothing is impossible", "", plain("A piece.")};
    EXPECT_EQ(*read_card.value, slide);
}

TEST(SlideCard, NeedsNoMoreThanAHeadline) {
    Settings settings;
    settings.languages = {"sv"};
    settings.slide_dwell = 12s;
    const auto card = read_slide("[sv]\nheadline = \"Å\"\n", settings);
    EXPECT_EQ(told(card.problems), "");
    ASSERT_TRUE(card.value);
    EXPECT_EQ(card.value->dwell, 12s);
    EXPECT_EQ(card.value->colour, Colour::purple);
    EXPECT_EQ(card.value->picture, std::nullopt);
    EXPECT_EQ(card.value->words.at("sv").headline, "Å");
}

TEST(SlideCard, ReadsWhatWindowsWrites) {
    const auto card = read_slide("\xEF\xBB\xBF[SV]\r\nheadline = \"\"\"Å\r\nÄ\"\"\"\r\n[En]\r\n"
                                 "headline = \"A\"\r\n");
    EXPECT_EQ(told(card.problems), "");
    ASSERT_TRUE(card.value);
    EXPECT_EQ(card.value->words.at("sv").headline, "Å\nÄ");
    EXPECT_EQ(card.value->words.at("en").headline, "A");
}

TEST(SlideCard, TakesTheSpellingsOfAColour) {
    for (const char* name : {"deep-red", "deep red", "Deep_Red", "DEEP-RED"})
        EXPECT_EQ(read_slide(whole("colour = \"" + std::string(name) + "\"")).value->colour,
                  Colour::deep_red);
}

TEST(SlideCard, AnUnknownColourLeavesItOut) {
    const auto card = read_slide(whole("colour = \"purpel\""));
    EXPECT_FALSE(card.value);
    EXPECT_EQ(told(card.problems),
              "campaign/10-start.toml:1:10: error: there is no colour \"purpel\"\n"
              "    colour = \"purpel\"\n"
              "             ^\n"
              "    Did you mean \"purple\"?\n");
    EXPECT_EQ(
        told_of_slide(whole("colour = \"lila\"")),
        "campaign/10-start.toml:1:10: error: there is no colour \"lila\"\n"
        "    colour = \"lila\"\n"
        "             ^\n"
        "    The colours are red, deep-red, magenta, purple, blue, green, amber, black, white "
        "and grey.\n");
}

TEST(SlideCard, IsLeftOutForAWrongType) {
    const auto card = read_slide(whole("seconds = \"tio\""));
    EXPECT_FALSE(card.value);
    EXPECT_EQ(told(card.problems), "campaign/10-start.toml:1:11: error: \"seconds\" must be a "
                                   "number\n"
                                   "    seconds = \"tio\"\n"
                                   "              ^\n"
                                   "    Write it like this: seconds = 10\n");
    for (const char* line : {"colour = 3", "picture = true", "link = [1]", "focus = 0.5",
                             "focus = [0.5]", "focus = [0.5, 0, 33]", "focus = [nan, 0.5]",
                             "seconds = nan", "from = 3", "until = \"snart\"", "from = 09:00:00",
                             "from = 2022-05-30T09:00:00Z", "figure = [1]", "sv = \"text\""}) {
        const bool in_language = std::string(line).starts_with("figure");
        const std::string card_text = in_language ? "[sv]\nheadline=\"x\"\n" + std::string(line)
                                      : std::string(line).starts_with("sv")
                                          ? std::string(line) + "\n[en]\nheadline=\"x\"\n"
                                          : whole(line);
        EXPECT_FALSE(read_slide(card_text).value) << line;
    }
}

TEST(SlideCard, IsLeftOutWithoutAnyHeadline) {
    const auto card = read_slide("[sv]\ntext = \"Bara text.\"\n");
    EXPECT_FALSE(card.value);
    EXPECT_EQ(told(card.problems),
              "campaign/10-start.toml:1:2: error: \"headline\" is missing\n"
              "    [sv]\n"
              "     ^\n"
              "    Write it like this: [sv] on a line of its own, and headline = \"…\" below it\n");
    EXPECT_FALSE(read_slide("").value);
    EXPECT_FALSE(read_slide("[sv]\nheadline = \" \\u0007 \"").value);
}

TEST(SlideCard, ALanguageWithoutHeadlineIsShownInAnother) {
    const auto card = read_slide("[sv]\nheadline = \"Å\"\n[en]\ntext = \"Text\"\n");
    ASSERT_TRUE(card.value);
    EXPECT_FALSE(card.value->words.contains("en"));
    EXPECT_EQ(
        told(card.problems),
        "campaign/10-start.toml:3:2: warning: \"headline\" is missing in the language \"en\"\n"
        "    [en]\n"
        "     ^\n"
        "    Add it below the line [en]. Until then this language's part is not shown.\n");
}

TEST(SlideCard, AMissingLanguageIsAWarning) {
    const auto card = read_slide("[sv]\nheadline = \"Å\"\n");
    EXPECT_TRUE(card.value);
    EXPECT_EQ(
        told(card.problems),
        "campaign/10-start.toml:1:1: warning: there is no text in the language \"en\"\n"
        "    [sv]\n"
        "    ^\n"
        "    Add a part that begins with [en]. Until then visitors are shown \"sv\" instead.\n");
}

TEST(SlideCard, ALanguageTheKioskDoesNotOfferIsAWarningAndKept) {
    const auto card = read_slide(whole("") + "[DE]\nheadline = \"Ä\"\n");
    ASSERT_TRUE(card.value);
    EXPECT_EQ(card.value->words.at("de").headline, "Ä");
    EXPECT_EQ(told(card.problems),
              "campaign/10-start.toml:6:2: warning: this kiosk does not offer the language \"de\"\n"
              "    [DE]\n"
              "     ^\n"
              "    It offers sv and en. Add \"de\" to languages in kiosk.toml, or delete this "
              "part.\n");
}

TEST(SlideCard, OfOneLanguageWrittenTwiceTheFirstIsTaken) {
    const auto card = read_slide(whole("") + "[SV]\nheadline = \"Två\"\n");
    ASSERT_TRUE(card.value);
    EXPECT_EQ(card.problems.size(), 1u);
    EXPECT_EQ(card.problems[0].message.en,
              "the language \"sv\" is given twice; the second is not used");
    EXPECT_EQ(card.problems[0].line, 6);
    EXPECT_EQ(card.value->words.at("sv").headline, "Å");
}

TEST(SlideCard, AWordThatIsNoLanguageIsAWarning) {
    const auto card = read_slide(whole("") + "[svenska]\nheadline = \"x\"\n");
    EXPECT_TRUE(card.value);
    EXPECT_EQ(told(card.problems),
              "campaign/10-start.toml:6:2: warning: [svenska] is not a language\n"
              "    [svenska]\n"
              "     ^\n"
              "    A language is written as its short code. This kiosk shows sv and en.\n");
}

TEST(SlideCard, UnknownKeysAreWarningsWithASuggestion) {
    const auto card = read_slide(whole("color = \"blue\"\nrubrik = 1"));
    EXPECT_TRUE(card.value);
    EXPECT_EQ(told(card.problems),
              "campaign/10-start.toml:1:1: warning: the kiosk knows no \"color\" here\n"
              "    color = \"blue\"\n"
              "    ^\n"
              "    Did you mean \"colour\"?\n"
              "campaign/10-start.toml:2:1: warning: the kiosk knows no \"rubrik\" here\n"
              "    rubrik = 1\n"
              "    ^\n"
              "    What may stand here: focus, picture, colour, seconds, link, from and until.\n");
}

TEST(SlideCard, KeysInTheWrongPartAreToldWhereTheyBelong) {
    EXPECT_EQ(told_of_slide("text = \"x\"\n[sv]\nheadline = \"Å\"\npicture = \"hamn.jpg\"\n[en]\n"
                            "headline = \"A\"\n"),
              "campaign/10-start.toml:1:1: warning: \"text\" belongs to no language\n"
              "    text = \"x\"\n"
              "    ^\n"
              "    Put a line saying [sv] above it.\n"
              "campaign/10-start.toml:4:1: warning: \"picture\" stands below a language's line and "
              "is not seen there\n"
              "    picture = \"hamn.jpg\"\n"
              "    ^\n"
              "    Move it up, above the first line with a language in brackets, like [sv].\n");
}

TEST(SlideCard, IsLeftOutWithoutThePictureItNames) {
    const auto card = read_slide(whole("picture = \"hamm.jpg\""));
    EXPECT_FALSE(card.value);
    EXPECT_EQ(told(card.problems),
              "campaign/10-start.toml:1:11: error: there is no picture \"hamm.jpg\"\n"
              "    picture = \"hamm.jpg\"\n"
              "              ^\n"
              "    Did you mean \"hamn.jpg\"?\n");
    EXPECT_FALSE(read_slide(whole("picture = \"film.heic\"")).value);
}

TEST(SlideCard, IsLeftOutWhenItsPictureIsJudgedUnfit) {
    std::string asked;
    Shelf judged = slide_shelf;
    judged.judge = [&](const std::string& path) {
        asked += path + ";";
        return Verdict{Message{"it is damaged", "Copy it once more."}, {}};
    };
    const auto card =
        read_slide({"campaign/10-start.toml", whole("picture = \"HAMN.jpg\"")}, judged, Settings());
    EXPECT_FALSE(card.value);
    EXPECT_EQ(asked, "campaign/hamn.jpg;");
    EXPECT_EQ(told(card.problems), "campaign/10-start.toml:1:11: error: the picture \"hamn.jpg\" "
                                   "cannot be shown: it is damaged\n"
                                   "    picture = \"HAMN.jpg\"\n"
                                   "              ^\n"
                                   "    Copy it once more.\n");
}

TEST(SlideCard, FocusAndSecondsAreMovedIntoTheirRange) {
    const auto card =
        read_slide(whole("picture = \"hamn.jpg\"\nfocus = [-1, 1.5]\nseconds = 3600"));
    ASSERT_TRUE(card.value);
    EXPECT_EQ(card.value->picture->focus, (Focus{0, 1}));
    EXPECT_EQ(card.value->dwell, 600s);
    EXPECT_EQ(told(card.problems),
              "campaign/10-start.toml:2:9: warning: \"focus\" points outside the picture\n"
              "    focus = [-1, 1.5]\n"
              "            ^\n"
              "    Both numbers go from 0 to 1: 0 is the left or the top, 1 the right or the "
              "bottom. The nearest edge is used.\n"
              "campaign/10-start.toml:3:11: warning: \"seconds\" is out of range\n"
              "    seconds = 3600\n"
              "              ^\n"
              "    It can be from 2 to 600 seconds; the nearest of them is used.\n");
    EXPECT_EQ(read_slide(whole("seconds = -inf")).value->dwell, 2s);
}

TEST(SlideCard, IsLeftOutWhenItsTimeEndsBeforeItBegins) {
    const auto card = read_slide(whole("from = \"2022-06-01 09:00\"\nuntil = 2022-05-31"));
    EXPECT_FALSE(card.value);
    EXPECT_EQ(
        told(card.problems),
        "campaign/10-start.toml:2:1: error: \"until\" is not after \"from\", so this would never "
        "be shown\n"
        "    until = 2022-05-31\n"
        "    ^\n"
        "    Change one of them, or take one away.\n");
    EXPECT_EQ(told_of_slide(whole("from = 2022-06-01\nuntil = 2022-06-01")), "");
}

TEST(SlideCard, ALinkIsWhatAPhoneCanOpen) {
    const auto link_of = [](const std::string& link) {
        const auto card = read_slide(whole("link = \"" + link + "\""));
        return card.value ? card.value->link : "error: " + card.problems[0].message.en;
    };
    EXPECT_EQ(link_of("https://h22.se"), "https://h22.se");
    EXPECT_EQ(link_of("HTTP://h22.se"), "HTTP://h22.se");
    EXPECT_EQ(link_of("mailto:h22@example.org"), "mailto:h22@example.org");
    EXPECT_EQ(link_of("www.h22.se/expo?a=1"), "https://www.h22.se/expo?a=1");
    const std::string bad = "error: this is not a link that a phone can open";
    for (const char* link : {"javascript:alert(1)", "file:///etc/passwd", "h22", "h22 .se", ".se",
                             "https://h22.se och mer", "C:\\\\expo.html"})
        EXPECT_EQ(link_of(link), bad) << link;
    EXPECT_EQ(link_of("https://h22.se/" + std::string(236, 'a')),
              "error: the link is longer than 250 characters, too long for a QR code that phones "
              "read easily");
    EXPECT_EQ(told_of_slide(whole("link = \"h22.se\"")),
              "campaign/10-start.toml:1:8: warning: the link does not begin with https://\n"
              "    link = \"h22.se\"\n"
              "           ^\n"
              "    It is shown as https://h22.se.\n");
}

TEST(SlideCard, AFigureMayBeABareNumber) {
    const auto card =
        read_slide("[sv]\nheadline = \"projekt\"\nfigure = 200\n[en]\nheadline = \"x\"\n"
                   "figure = \"¼\"\n");
    ASSERT_TRUE(card.value);
    EXPECT_EQ(card.value->words.at("sv").figure, "200");
    EXPECT_EQ(card.value->words.at("en").figure, "¼");
}

TEST(SlideCard, NoControlCharacterReachesTheScreen) {
    const auto card = read_slide("[sv]\nheadline = \" \\u001b[31mRöd\\u0000\\tris\\r\\n \"\n");
    ASSERT_TRUE(card.value);
    EXPECT_EQ(card.value->words.at("sv").headline, "[31mRöd ris");
}

TEST(SlideCard, ATextTooLongForTheScreenIsCut) {
    const auto card = read_slide(whole("") + "text = \"" + std::string(3001, 'x') + "\"\n");
    ASSERT_TRUE(card.value);
    EXPECT_EQ(card.value->words.at("en").text, plain(std::string(3000, 'x')));
    ASSERT_EQ(card.problems.size(), 2u); // Swedish has no text at all
    EXPECT_EQ(card.problems[1].message.en, "\"text\" is cut after 3000 characters");
    EXPECT_EQ(card.problems[1].severity, base::Severity::warning);
}

TEST(SlideCard, TellsAScoreOfProblemsAndCountsTheRest) {
    std::string lines;
    for (int i = 0; i < 25; ++i)
        lines += "k" + std::to_string(10 + i) + " = 1\n";
    const auto card = read_slide(whole(lines));
    EXPECT_TRUE(card.value);
    ASSERT_EQ(card.problems.size(), 21u);
    EXPECT_EQ(base::to_text(card.problems.back()),
              "campaign/10-start.toml: warning: and 5 more problems in this file\n"
              "    Mend the first ones; the others often go away with them.\n");
}

} // namespace
