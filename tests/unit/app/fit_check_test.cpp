#include "app/fit_check.h"

#include "app/library.h"
#include "unit/app/folders.h"

#include <gtest/gtest.h>

namespace app {

namespace {

std::string words(int count, const std::string& word = "ord") {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += (i > 0 ? " " : "") + word;
    return text;
}

// A folder with room for every word in it, to which each test adds its own.
class FitCheckTest : public ::testing::Test {
protected:
    FitCheckTest() {
        write("kiosk.toml", "languages = [\"sv\", \"en\"]\n");
        write("ideas.toml", "question = { sv = \"Vad?\", en = \"What?\" }\n");
        write("campaign/10-a.toml", slide("En rubrik", "En text."));
    }

    void write(const std::string& file, const std::string& text) {
        folder_.write("content/" + file, text);
    }

    // The text stands on a line of its own, so that a problem does not show all of it.
    static std::string slide(const std::string& headline, const std::string& text) {
        return "[sv]\nheadline = \"" + headline + "\"\ntext = \"\"\"\n" + text +
               "\"\"\"\n[en]\nheadline = \"A\"\n";
    }

    std::string told() {
        const content::Reading reading = content::read_folder(folder_.path() / "content");
        const auto library = read_library(folder_.path() / "content", shipped_assets);
        std::string text;
        for (const base::Problem& problem :
             check_.check(reading.content, reading.good, library->strings, stopped_))
            text += base::to_text(problem);
        return text;
    }

    TemporaryFolder folder_;
    FitCheck check_;
    std::function<bool()> stopped_;
};

} // namespace

TEST_F(FitCheckTest, SaysNothingOfWordsThatFit) {
    write("leadership/10-b.toml",
          "name = \"Bo Ek\"\n[sv]\nrole = \"Chef\"\n[en]\nrole = \"Head\"\n");
    EXPECT_EQ(told(), "");
}

TEST_F(FitCheckTest, SaysNothingOfTheExhibition) {
    const auto reading = content::read_folder(KIOSK_SOURCE_DIR "/content");
    const auto library = read_library(KIOSK_SOURCE_DIR "/content", shipped_assets);
    EXPECT_TRUE(check_.check(reading.content, reading.good, library->strings).empty());
}

TEST_F(FitCheckTest, SaysHowMuchOfATextIsCutOff) {
    write("campaign/10-a.toml", slide("En rubrik", words(300)));
    EXPECT_EQ(told(),
              "campaign/10-a.toml:3:1: warning: \"text\" does not fit on a wide screen (1920 × "
              "1080): its last 180 words are cut off\n"
              "    text = \"\"\"\n"
              "    ^\n"
              "    Take out 180 words or more, or use shorter ones.\n");
}

TEST_F(FitCheckTest, LooksAtEveryKindOfScreen) {
    const auto screen_where_broken = [&](const std::string& word) {
        write("campaign/10-a.toml", slide(word, "Kort."));
        const std::string problem = told().substr(0, told().find(','));
        return problem.substr(problem.find(" on ") + 1);
    };
    EXPECT_EQ(screen_where_broken("Kommunikationsstrategiutvecklings"),
              "on a small screen (1280 × 800)");
    EXPECT_EQ(screen_where_broken("Kommunikationsstrategiutvecklingsgr"),
              "on a wide screen (1920 × 1080)");
    EXPECT_EQ(screen_where_broken("Kommunikationsstrategiutvecklingsgruppen"),
              "on an upright screen (1080 × 1920)");
}

TEST_F(FitCheckTest, TellsTheWorstOfACardInEachLanguage) {
    write("campaign/10-a.toml", "[sv]\nheadline = \"\"\"\n" + words(40, "väder") +
                                    "\"\"\"\ntext = \"\"\"\n" + words(200) +
                                    "\"\"\"\n[en]\nheadline = \"\"\"\n" + words(40, "weather") +
                                    "\"\"\"\ntext = \"\"\"\n" + words(130) + "\"\"\"\n");
    EXPECT_EQ(told(), "campaign/10-a.toml:4:1: warning: \"text\" does not fit on a wide screen "
                      "(1920 × 1080): its last 80 words are cut off\n"
                      "    text = \"\"\"\n"
                      "    ^\n"
                      "    Take out 80 words or more, or use shorter ones.\n"
                      "campaign/10-a.toml:9:1: warning: \"text\" does not fit on a wide screen "
                      "(1920 × 1080): its last 10 words are cut off\n"
                      "    text = \"\"\"\n"
                      "    ^\n"
                      "    Take out 10 words or more, or use shorter ones.\n");
}

TEST_F(FitCheckTest, NamesAWordThatHadToBeBroken) {
    write("campaign/10-a.toml", slide("Kommunikationsstrategiutvecklingsgruppen", "Kort."));
    EXPECT_EQ(told(),
              "campaign/10-a.toml:2:1: warning: the word "
              "\"Kommunikationsstrategiutvecklingsgruppen\" in \"headline\" is broken in two on an "
              "upright screen (1080 × 1920), because it is wider than its place\n"
              "    headline = \"Kommunikationsstrategiutvecklingsgruppen\"\n"
              "    ^\n"
              "    Use a shorter word, or put a hyphen into it where it may be broken.\n");
    write("campaign/10-a.toml", slide("Kommunikations-strategiutvecklings-gruppen", "Kort."));
    EXPECT_EQ(told(), "");
}

TEST_F(FitCheckTest, LooksAtTakeovers) {
    write("takeover/10-a.toml", slide("En rubrik", words(300)));
    EXPECT_EQ(told(),
              "takeover/10-a.toml:3:1: warning: \"text\" does not fit on a wide screen (1920 × "
              "1080): its last 120 words are cut off\n"
              "    text = \"\"\"\n"
              "    ^\n"
              "    Take out 120 words or more, or use shorter ones.\n");
}

TEST_F(FitCheckTest, LooksAtPeopleAmongTheOthersAndOpened) {
    for (const char* n : {"11", "12", "13", "14", "15", "16", "17"})
        write("leadership/" + std::string(n) + "-b.toml",
              "name = \"Bo Ek\"\n[sv]\nrole = \"Chef\"\n[en]\nrole = \"Head\"\n");
    write("leadership/10-b.toml",
          "name = \"Bo Ek\"\n[sv]\nrole = \"Chef för det som ännu inte är gjort och annat\"\n"
          "[en]\nrole = \"Head\"\ntext = \"\"\"\n" +
              words(300) + "\"\"\"\n");
    EXPECT_EQ(told(),
              "leadership/10-b.toml:3:1: warning: \"role\" does not fit on an upright screen "
              "(1080 × 1920): its last 3 words are cut off\n"
              "    role = \"Chef för det som ännu inte är gjort och annat\"\n"
              "    ^\n"
              "    Take out 3 words or more, or use shorter ones.\n"
              "leadership/10-b.toml:6:1: warning: \"text\" does not fit on a wide screen "
              "(1920 × 1080): its last 182 words are cut off\n"
              "    text = \"\"\"\n"
              "    ^\n"
              "    Take out 182 words or more, or use shorter ones.\n");
}

TEST_F(FitCheckTest, TellsOfANameOnce) {
    const std::string name = words(19, "Anna-Karin");
    write("leadership/10-b.toml",
          "name = \"" + name + "\"\n[sv]\nrole = \"x\"\n[en]\nrole = \"y\"\n");
    EXPECT_EQ(told(), "leadership/10-b.toml:1:1: warning: \"name\" does not fit on a wide screen "
                      "(1920 × 1080): its last 12 words are cut off\n"
                      "    name = \"" +
                          name +
                          "\"\n"
                          "    ^\n"
                          "    Take out 12 words or more, or use shorter ones.\n");
}

TEST_F(FitCheckTest, OfAPictureAloneNamesThePicture) {
    const std::string name = words(30, "Anna");
    write("leadership/" + name + ".png", "x");
    EXPECT_EQ(told(), "leadership/" + name +
                          ".png: warning: \"name\" does not fit on a wide screen "
                          "(1920 × 1080): its last 13 words are cut off\n"
                          "    Take out 13 words or more, or use shorter ones.\n");
}

TEST_F(FitCheckTest, LooksAtTheQuestionThePrivacyLineAndTheCategories) {
    const std::string question = "question = { sv = \"" + words(60) + "\", en = \"What?\" }";
    const std::string privacy = "privacy = { sv = \"A\", en = \"" + words(90) + "\" }";
    const std::string name = "name = { sv = \"" + words(45) + "\", en = \"B\" }";
    write("ideas.toml", question + "\n" + privacy + "\n[[category]]\nid = \"a\"\nname = \"A\"\n" +
                            "[[category]]\nid = \"b\"\n" + name + "\n");
    EXPECT_EQ(told(),
              "ideas.toml:1:14: warning: \"question\" does not fit on a wide screen (1920 × "
              "1080): its last 41 words are cut off\n"
              "    " +
                  question +
                  "\n                 ^\n"
                  "    Take out 41 words or more, or use shorter ones.\n"
                  "ideas.toml:2:23: warning: \"privacy\" does not fit on a wide screen (1920 "
                  "× 1080): its last 4 words are cut off\n"
                  "    " +
                  privacy +
                  "\n                          ^\n"
                  "    Take out 4 words or more, or use shorter ones.\n"
                  "ideas.toml:8:10: warning: \"name\" does not fit on an upright screen (1080 "
                  "× 1920): its end is cut off\n"
                  "    " +
                  name +
                  "\n             ^\n"
                  "    Make it shorter.\n");
}

TEST_F(FitCheckTest, MeasuresACardThatHasChanged) {
    EXPECT_EQ(told(), "");
    write("campaign/10-a.toml", slide("En rubrik", words(300)));
    const std::string first = told();
    EXPECT_NE(first, "");
    EXPECT_EQ(told(), first) << "what is remembered is told again";
    write("campaign/10-a.toml", slide("En rubrik", "Kort."));
    EXPECT_EQ(told(), "");
}

TEST_F(FitCheckTest, GivesUpWhenItIsStopped) {
    write("campaign/10-a.toml", slide("En rubrik", words(300)));
    stopped_ = [] { return true; };
    EXPECT_EQ(told(), "");
    stopped_ = {};
    EXPECT_NE(told(), "");
}

} // namespace app
