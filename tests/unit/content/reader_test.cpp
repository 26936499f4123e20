#include "content/reader.h"

#include "cards.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/stat.h>

#include <fstream>

namespace {

using namespace content;
using testing::ElementsAre;
namespace fs = std::filesystem;

const std::string headline = "[sv]\nheadline = \"Å\"\n[en]\nheadline = \"A\"\n";

// A folder with nothing to complain about, to which each test adds its own.
class Reader : public testing::Test {
protected:
    Reader() {
        folder_.write("kiosk.toml", "");
        folder_.write("ideas.toml", "[[category]]\nid = \"a\"\nname = \"A\"\n");
        folder_.write("campaign/10-start.toml", headline);
    }

    void write(const std::string& file, const std::string& bytes) const {
        folder_.write(file, bytes);
    }

    fs::path path(const std::string& file) const { return folder_.path() / file; }

    Reading read() const { return read_folder(folder_.path()); }

    std::vector<std::string> slides() const {
        std::vector<std::string> ids;
        for (const Slide& slide : read().content.slides)
            ids.push_back(slide.id);
        return ids;
    }

    TemporaryFolder folder_;
};

TEST_F(Reader, ReadsAWholeFolder) {
    write("campaign/20-hamn.toml", "picture = \"HAMN.jpg\"\n" + headline);
    write("campaign/hamn.jpg", "x");
    write("leadership/10-palle.toml", "name = \"Palle Lundberg\"\n");
    write("leadership/20-Lisa_Olsson.jpg", "x");
    write("strings/SV.toml", "send = \"Lämna in\"\n");
    write("README.md", "# Guide");
    const Reading reading = read();
    EXPECT_EQ(told(reading.problems), "");
    EXPECT_TRUE(reading.folder_found);
    EXPECT_THAT(slides(), ElementsAre("campaign/10-start.toml", "campaign/20-hamn.toml"));
    ASSERT_EQ(reading.content.people.size(), 2u);
    EXPECT_EQ(reading.content.people[1].name, "Lisa Olsson");
    EXPECT_EQ(reading.content.wording.at("sv").at("send"), "Lämna in");
    EXPECT_EQ(reading.content.idea_form.categories.size(), 1u);
    EXPECT_THAT(picture_paths(reading.content),
                ElementsAre("campaign/hamn.jpg", "leadership/20-Lisa_Olsson.jpg"));
}

TEST_F(Reader, SaysWhenThereIsNoFolder) {
    const Reading missing = read_folder(path("nowhere"));
    EXPECT_FALSE(missing.folder_found);
    EXPECT_EQ(missing.content, Content());
    EXPECT_FALSE(read_folder(path("kiosk.toml")).folder_found);
}

TEST_F(Reader, AnEmptyFolderIsReadWithDefaults) {
    const TemporaryFolder empty;
    const Reading reading = read_folder(empty.path());
    EXPECT_TRUE(reading.folder_found);
    EXPECT_EQ(reading.content, Content());
    EXPECT_EQ(
        told(reading.problems),
        "campaign: warning: there are no slides to show\n"
        "    Put at least one card into the folder campaign.\n"
        "ideas.toml: warning: there is no ideas.toml in the content folder\n"
        "    It holds the question to visitors and the categories. Put it back, or write a new "
        "one.\n"
        "kiosk.toml: warning: there is no kiosk.toml in the content folder\n"
        "    It holds the title, the languages and the times. Put it back, or write a new one.\n");
}

TEST_F(Reader, KeepsTheOtherCardsWhenOneIsBroken) {
    write("campaign/05-broken.toml", "[sv\n");
    write("campaign/20-good.toml", headline);
    EXPECT_THAT(slides(), ElementsAre("campaign/10-start.toml", "campaign/20-good.toml"));
    EXPECT_EQ(told(read().problems),
              "campaign/05-broken.toml:1:4: error: the bracket ] after the language is missing\n"
              "    [sv\n"
              "       ^\n"
              "    Write it like this: [sv]\n");
}

TEST_F(Reader, ShowsInTheOrderOfTheBytesOfTheNames) {
    for (const char* name : {"9.toml", "100.toml", "a.toml", "B.toml", "å.toml"})
        write("campaign/" + std::string(name), headline);
    EXPECT_THAT(slides(),
                ElementsAre("campaign/10-start.toml", "campaign/100.toml", "campaign/9.toml",
                            "campaign/B.toml", "campaign/a.toml", "campaign/å.toml"));
}

TEST_F(Reader, DoesNotSeeWhatEditorsAndFileManagersLeaveBehind) {
    for (const char* name :
         {".hidden.toml", "._10-start.toml", "README.toml", "readme.txt", "10-start.toml~",
          ".10-start.toml.swp", "x.toml.tmp", "Thumbs.db", "desktop.ini", "~$x.toml"})
        write("campaign/" + std::string(name), "rubbish");
    EXPECT_THAT(slides(), ElementsAre("campaign/10-start.toml"));
    EXPECT_EQ(told(read().problems), "");
}

TEST_F(Reader, LetterCaseOfFoldersAndEndingsIsForgiven) {
    fs::rename(path("campaign"), path("Campaign"));
    fs::rename(path("kiosk.toml"), path("KIOSK.TOML"));
    write("Campaign/20.TOML", headline);
    EXPECT_EQ(told(read().problems), "");
    EXPECT_THAT(slides(), ElementsAre("Campaign/10-start.toml", "Campaign/20.TOML"));
}

TEST_F(Reader, WarnsOfCardsThatNobodyWillSee) {
    write("campaign/20.toml.txt", headline);
    write("30-ensam.toml", headline);
    write("idea.toml", "");
    write("strings/svenska.toml", "");
    write("notes.txt", "");
    EXPECT_EQ(
        told(read().problems),
        "30-ensam.toml: warning: this card is not read, because cards lie in folders\n"
        "    Move slides into campaign and people into leadership.\n"
        "campaign/20.toml.txt: warning: this card is not read, because its name ends in .txt\n"
        "    Rename it so that it ends in .toml. (In Windows Explorer, choose View, Show, File "
        "name extensions to see the whole name.)\n"
        "idea.toml: warning: this card is not read, because cards lie in folders\n"
        "    Did you mean \"ideas.toml\"?\n"
        "strings/svenska.toml: warning: \"svenska\" is not a language code\n"
        "    Write the short code: sv is Swedish, en is English.\n");
}

TEST_F(Reader, RefusesAFileTooLargeForACard) {
    write("campaign/20.toml", "# " + std::string(size_t(256) * 1024, 'x') + "\n" + headline);
    EXPECT_EQ(told(read().problems),
              "campaign/20.toml: error: this is larger than 256 KiB, so it is hardly a card\n"
              "    A card holds only text. Pictures lie beside it as files of their own.\n");
    EXPECT_THAT(slides(), ElementsAre("campaign/10-start.toml"));
}

TEST_F(Reader, DoesNotOpenAPipe) {
    ASSERT_EQ(mkfifo(path("campaign/20.toml").c_str(), 0600), 0);
    EXPECT_EQ(told(read().problems), "campaign/20.toml: error: this is not an ordinary file\n"
                                     "    Put a copy of the file itself here.\n");
}

TEST_F(Reader, DoesNotFollowLinksOutOfTheFolder) {
    const TemporaryFolder elsewhere;
    elsewhere.write("secret.toml", headline);
    elsewhere.write("secret.jpg", "x");
    fs::create_symlink(elsewhere.path() / "secret.toml", path("campaign/20.toml"));
    fs::create_symlink(elsewhere.path() / "secret.jpg", path("campaign/hamn.jpg"));
    fs::create_directory_symlink(elsewhere.path(), path("leadership"));
    write("campaign/10-start.toml", "picture = \"hamn.jpg\"\n" + headline);
    const Reading reading = read();
    EXPECT_EQ(
        told(reading.problems),
        "campaign/10-start.toml:1:11: error: the picture \"hamn.jpg\" is not an ordinary file "
        "in the content folder, so it is not opened\n"
        "    picture = \"hamn.jpg\"\n"
        "              ^\n"
        "    Put a copy of the picture itself beside the card.\n"
        "campaign/20.toml: error: this is a link that leads out of the content folder\n"
        "    Put a copy of the file itself here.\n"
        "leadership: error: this is a link that leads out of the content folder\n"
        "    Put a copy of the file itself here.\n");
    EXPECT_THAT(picture_paths(reading.content), ElementsAre());
    EXPECT_TRUE(reading.content.people.empty());
}

TEST_F(Reader, FollowsLinksThatStayInTheFolderAndLinksToTheFolder) {
    write("pictures/hamn.jpg", "x");
    fs::create_symlink("../pictures/hamn.jpg", path("campaign/hamn.jpg"));
    fs::create_directory_symlink(".", path("campaign/loop"));
    write("campaign/10-start.toml", "picture = \"hamn.jpg\"\n" + headline);
    const TemporaryFolder other;
    fs::create_directory_symlink(folder_.path(), other.path() / "content");
    const Reading reading = read_folder(other.path() / "content");
    EXPECT_EQ(told(reading.problems), "");
    EXPECT_THAT(picture_paths(reading.content), ElementsAre("campaign/hamn.jpg"));
}

TEST_F(Reader, LooksIntoFoldersFourDeep) {
    write("campaign/a/b/c/near.jpg", "x");
    write("campaign/a/b/c/d/far.jpg", "x");
    write("campaign/10-start.toml", "picture = \"a/b/c/near.jpg\"\n" + headline);
    write("campaign/20.toml", "picture = \"a/b/c/d/far.jpg\"\n" + headline);
    const Reading reading = read();
    EXPECT_THAT(picture_paths(reading.content), ElementsAre("campaign/a/b/c/near.jpg"));
    ASSERT_EQ(reading.problems.size(), 1u);
    EXPECT_EQ(reading.problems[0].message.en, "there is no picture \"a/b/c/d/far.jpg\"");
}

TEST_F(Reader, AFolderWhereACardShouldBeIsAProblemNotACrash) {
    fs::remove(path("kiosk.toml"));
    fs::create_directory(path("kiosk.toml"));
    fs::create_directory(path("campaign/20.toml"));
    EXPECT_EQ(
        told(read().problems),
        "kiosk.toml: warning: there is no kiosk.toml in the content folder\n"
        "    It holds the title, the languages and the times. Put it back, or write a new one.\n");
}

TEST_F(Reader, ANameThatIsNotUtf8IsToldInUtf8) {
    write("campaign/20-\xE5.toml", headline);
    EXPECT_EQ(
        told(read().problems),
        "campaign/20-\uFFFD.toml: warning: this file is not read, because its name has letters "
        "that cannot be told\n"
        "    Rename it, with the letters a to z and digits only.\n");
}

TEST_F(Reader, StopsAtTwoThousandCards) {
    for (int i = 0; i < 2001; ++i)
        write("campaign/" + std::to_string(1000 + i) + ".toml", "[sv]\n");
    const Reading reading = read();
    EXPECT_EQ(reading.problems.front().message.en,
              "this folder holds more than 2000 files; the rest is not shown");
    EXPECT_EQ(reading.problems.front().file, "campaign/");
}

} // namespace
