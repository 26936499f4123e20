// Commands that need no kiosk: their exit codes and words.

#include "e2e/kiosk_test.h"

namespace e2e {

namespace {

class Commands : public KioskTest {};

std::string shipped() {
    return KIOSK_SOURCE_DIR "/content";
}

} // namespace

TEST_F(Commands, HelpNamesEveryCommand) {
    const Finished help = expo({"--help"});
    EXPECT_EQ(help.code, 0);
    for (const char* name : {"run", "check", "new", "tour", "ideas", "pin", "ctl"})
        EXPECT_NE(help.out.find("\n  " + std::string(name)), std::string::npos) << name;
    EXPECT_EQ(help.err, "");
}

TEST_F(Commands, AnUnknownCommandIsRefused) {
    const Finished wrong = expo({"dance"});
    EXPECT_NE(wrong.code, 0);
    EXPECT_NE(wrong.err.find("dance"), std::string::npos) << wrong.err;
}

TEST_F(Commands, AWrongSizeIsRefused) {
    const Finished wrong = expo({"--window", "10by10"});
    EXPECT_EQ(wrong.code, 1);
    EXPECT_EQ(wrong.err,
              "expo-kiosk: error: \"10by10\" is not a size.\n"
              "    Write width x height in pixels, from 320 to 16384 each, like 1080x1920.\n");
}

TEST_F(Commands, WithoutADisplayItSaysSo) {
    write_small_exhibition(content(), {});
    const Finished none = expo({"--content", content(), "--data", data()});
    EXPECT_EQ(none.code, 1);
    EXPECT_NE(none.err.find("There is no display to draw on"), std::string::npos) << none.err;
}

TEST_F(Commands, ABrokenConfigFileIsRefusedWithItsLine) {
    write_text(folder_ / "config.toml", "kiosk = \"a\"\nkisok = \"b\"\n");
    const Finished wrong = expo({"--config", folder_ / "config.toml"});
    EXPECT_EQ(wrong.code, 1);
    EXPECT_NE(wrong.err.find("config.toml:2:1: error: \"kisok\" is not an option."),
              std::string::npos)
        << wrong.err;
}

TEST_F(Commands, TheShippedContentIsInOrder) {
    const Finished check = expo({"check", shipped()});
    EXPECT_EQ(check.code, 0);
    EXPECT_EQ(check.out, shipped() + ": 14 slides, 4 people, 6 categories, languages sv, en\n");
    EXPECT_THAT(check.err, testing::MatchesRegex( // of a machine that takes its time
                               "(Opening pictures: [0-9]+ of 14\n)*"
                               "(Measuring words: [0-9]+ of 20 cards\n)*"));
}

TEST_F(Commands, CheckSpeaksJsonToMachines) {
    const Finished check = expo({"check", shipped(), "--json"});
    EXPECT_EQ(check.code, 0);
    const json answer = json::parse(check.out);
    EXPECT_EQ(answer.at("people"), 4);
    EXPECT_EQ(answer.at("problems"), json::array());
}

TEST_F(Commands, CheckFindsWhatIsWrongAndSaysWhere) {
    write_small_exhibition(content(), {});
    write_text(content() / "campaign/10-one.toml", "[sv]\nheadline = Ett\n");
    const Finished check = expo({"check", content()});
    EXPECT_EQ(check.code, 1);
    EXPECT_NE(check.out.find("campaign/10-one.toml:2:"), std::string::npos) << check.out;
}

TEST_F(Commands, CheckOfNoFolderIsAnErrorOfItsOwn) {
    const Finished check = expo({"check", folder_ / "none"});
    EXPECT_EQ(check.code, 2);
    EXPECT_EQ(check.out, "");
    EXPECT_EQ(check.err,
              "expo-kiosk: there is no content folder " + (folder_ / "none").string() + "\n");
}

TEST_F(Commands, NewPutsACardIntoTheFolder) {
    write_small_exhibition(content(), {});
    const Finished made = expo({"new", "slide", "Öppet hus", "--content", content()});
    EXPECT_EQ(made.code, 0) << made.err;
    const std::string file = (content() / "campaign/25-oppet-hus.toml").string();
    EXPECT_EQ(made.out, file +
                            " is there.\n"
                            "Open it in Notepad, fill it in and save. It is shown from now on, "
                            "with its headline alone until you have.\n"
                            "To see whether all is well: expo-kiosk check " +
                            content().string() + "\n");
    EXPECT_NE(read_text(file).find("headline = \"Öppet hus\""), std::string::npos);
    const Finished check = expo({"check", content()});
    EXPECT_EQ(check.code, 0) << check.out;
}

TEST_F(Commands, NewSpeaksSwedish) {
    write_small_exhibition(content(), {});
    const Finished made =
        expo({"new", "takeover", "Utrymning", "--content", content(), "--language", "sv"});
    EXPECT_EQ(made.code, 0) << made.err;
    EXPECT_EQ(made.out, (content() / "takeover/10-utrymning.toml").string() +
                            " finns nu.\n"
                            "Öppna det i Anteckningar (Notepad), fyll i och spara. Det visas inte "
                            "förrän du har ställt in dess tid.\n"
                            "Så ser du om allt stämmer: expo-kiosk check " +
                            content().string() + " --language sv\n");
    const Finished nameless =
        expo({"new", "person", " ", "--content", content(), "--language", "sv"});
    EXPECT_EQ(nameless.code, 1);
    EXPECT_EQ(nameless.err, "expo-kiosk: fel: ett kort måste ha ett namn\n"
                            "    Skriv det inom citattecken, till exempel \"Öppet hus\".\n");
}

TEST_F(Commands, NewWithoutAFolderFails) {
    const Finished none = expo({"new", "slide", "Hej", "--content", folder_ / "none"});
    EXPECT_EQ(none.code, 1);
    EXPECT_EQ(none.out, "");
    EXPECT_EQ(none.err, "expo-kiosk: error: there is no content folder " +
                            (folder_ / "none").string() + "\n    Name one with --content.\n");
}

TEST_F(Commands, CheckMeasuresTheWords) {
    write_small_exhibition(content(), {});
    write_text(content() / "campaign/10-one.toml",
               "[sv]\nheadline = \"Kommunikationsstrategiutvecklingsgruppen\"\n"
               "[en]\nheadline = \"One\"\n");
    const Finished check = expo({"check", content(), "--language", "sv"});
    EXPECT_EQ(check.code, 1);
    EXPECT_EQ(check.err, "") << "no word of how far it is where it is soon done";
    EXPECT_NE(check.out.find("ordet \"Kommunikationsstrategiutvecklingsgruppen\" i \"headline\" "
                             "delas på en stående skärm (1080 × 1920)"),
              std::string::npos)
        << check.out;
}

TEST_F(Commands, CtlWithoutAKioskSaysSo) {
    const Finished status = expo({"ctl", "status", "--data", data()});
    EXPECT_EQ(status.code, 1);
    EXPECT_NE(status.err.find("No kiosk is running with this data folder"), std::string::npos)
        << status.err;
}

TEST_F(Commands, TourTakesAPictureOfEveryScreenInEachLanguageAndSize) {
    use_screen(landscape);
    write_small_exhibition(content(), {});
    const Finished tour = expo({"tour", "--content", content(), "--out", folder_ / "shots",
                                "--size", "400x700", "--size", "700x400"});
    ASSERT_EQ(tour.code, 0) << tour.err;
    const auto exists = [&](const std::string& name) {
        return std::filesystem::exists(folder_ / "shots" / name);
    };
    for (const char* size : {"400x700", "700x400"})
        for (const char* language : {"sv", "en"})
            EXPECT_TRUE(exists(std::string(size) + "-" + language + "-01-attract-slide-10-one.png"))
                << size << " " << language;
}

TEST_F(Commands, TourOfNoFolderFails) {
    use_screen(landscape);
    const Finished tour = expo({"tour", "--content", folder_ / "none", "--out", folder_ / "shots"});
    EXPECT_EQ(tour.code, 1);
    EXPECT_NE(tour.err.find("there is no content folder"), std::string::npos) << tour.err;
}

} // namespace e2e
