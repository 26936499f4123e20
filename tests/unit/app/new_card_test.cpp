#include "app/new_card.h"

#include "content/reader.h"
#include "unit/app/folders.h"

#include <gtest/gtest.h>

#include <sys/fsuid.h>

namespace app {

namespace {

namespace fs = std::filesystem;

class NewCard : public ::testing::Test {
protected:
    NewCard() {
        folder_.write("content/kiosk.toml", "languages = [\"sv\", \"en\"]\n");
        folder_.write("content/ideas.toml", "[[category]]\nid = \"a\"\nname = \"A\"\n");
    }

    fs::path content() const { return folder_.path() / "content"; }

    // Where the card is, or why there is none.
    std::string make(CardKind kind, const std::string& name) const {
        const auto card = write_new_card(kind, name, content(), assets_);
        return card ? *card : folder_.told(card.error());
    }

    std::string slide(const std::string& name) const { return make(CardKind::slide, name); }

    void take(const std::string& number) { folder_.write("content/campaign/" + number, ""); }

    TemporaryFolder folder_;
    fs::path assets_ = shipped_assets;
};

} // namespace

TEST_F(NewCard, IsAcceptedAsItIs) {
    slide("Öppet \"hus\" \\ på\nlördag");
    make(CardKind::person, "Bo Ek");
    make(CardKind::takeover, "Utrymning");
    const content::Reading reading = content::read_folder(content());
    for (const base::Problem& problem : reading.problems)
        ADD_FAILURE() << base::to_text(problem);
    ASSERT_EQ(reading.content.slides.size(), 1U);
    for (const char* language : {"sv", "en"})
        EXPECT_EQ(reading.content.slides[0].words.at(language).headline,
                  "Öppet \"hus\" \\ på\nlördag");
    ASSERT_EQ(reading.content.people.size(), 1U);
    EXPECT_EQ(reading.content.people[0].name, "Bo Ek");
    ASSERT_EQ(reading.content.takeovers.size(), 1U);
    EXPECT_TRUE(reading.content.takeovers[0].from) << "nobody is surprised by it";
}

TEST_F(NewCard, HasEveryLanguageOfTheExhibitionAndNoOther) {
    folder_.write("content/kiosk.toml", "languages = [\"sv\", \"uk\", \"fi\"]\n");
    slide("Hej");
    const content::Reading reading = content::read_folder(content());
    EXPECT_TRUE(reading.problems.empty());
    ASSERT_EQ(reading.content.slides.size(), 1U);
    EXPECT_EQ(reading.content.slides[0].words.size(), 3U);
}

TEST_F(NewCard, IsTheLastOfItsKind) {
    EXPECT_EQ(slide("Hej"), "campaign/10-hej.toml");
    EXPECT_EQ(slide("Hej"), "campaign/15-hej.toml");
    take("71-a.png");
    EXPECT_EQ(slide("Hej"), "campaign/75-hej.toml");
    take("2022-minnen.toml"); // no number of two digits
    EXPECT_EQ(slide("Hej"), "campaign/80-hej.toml");
    EXPECT_EQ(make(CardKind::person, "Bo"), "leadership/10-bo.toml");
    EXPECT_EQ(make(CardKind::takeover, "Ut"), "takeover/10-ut.toml");
}

TEST_F(NewCard, FindsANumberAmongManyCards) {
    take("97-a.toml");
    EXPECT_EQ(slide("Hej"), "campaign/98-hej.toml");
    EXPECT_EQ(slide("Hej"), "campaign/99-hej.toml");
    EXPECT_EQ(slide("Hej"), "campaign/96-hej.toml") << "the last that is free";
    for (int i = 0; i < 100; ++i)
        take((i < 10 ? "0" : "") + std::to_string(i) + "-a.toml");
    EXPECT_EQ(slide("Hej"), "campaign/99-hej-2.toml");
    EXPECT_EQ(slide("Då"), "campaign/99-da.toml");
}

TEST_F(NewCard, WritesOverNothing) {
    take("99-hej.toml");
    for (int i = 6; i < 99; ++i)
        take((i < 10 ? "0" : "") + std::to_string(i) + "-a.toml");
    EXPECT_EQ(slide("Hej"), "campaign/99-hej-2.toml");
    EXPECT_EQ(fs::file_size(content() / "campaign/99-hej.toml"), 0U);
}

TEST_F(NewCard, HasAFileNameThatEveryMachineKnows) {
    EXPECT_EQ(slide("Öppet hus på lördag!"), "campaign/10-oppet-hus-pa-lordag.toml");
    EXPECT_EQ(slide("Æble, ßmør & Łódź"), "campaign/15-aeble-ssmor-lodz.toml");
    EXPECT_EQ(slide("../../etc/passwd"), "campaign/20-etc-passwd.toml");
    EXPECT_EQ(slide("a/b\\c:d"), "campaign/25-a-b-c-d.toml");
    EXPECT_EQ(slide("🎉"), "campaign/30-slide.toml");
    EXPECT_EQ(slide("Київ"), "campaign/35-slide.toml");
    EXPECT_EQ(slide(std::string(200, 'x')), "campaign/40-" + std::string(40, 'x') + ".toml");
    EXPECT_EQ(slide("-"), "campaign/45-slide.toml");
    EXPECT_EQ(slide("{language}"), "campaign/50-language.toml");
    const content::Reading reading = content::read_folder(content());
    EXPECT_TRUE(reading.problems.empty());
    EXPECT_EQ(reading.content.slides.size(), 9U);
    EXPECT_EQ(reading.content.slides[4].words.at("sv").headline, "🎉");
    EXPECT_EQ(reading.content.slides[8].words.at("sv").headline, "{language}");
}

TEST_F(NewCard, MustHaveAName) {
    const std::string nameless = "error: a card must have a name\n"
                                 "    Write it in quotation marks, like \"Open house\".\n";
    EXPECT_EQ(slide(""), nameless);
    EXPECT_EQ(slide(" \n\t"), nameless);
    EXPECT_EQ(slide("\xFF"), nameless);
    EXPECT_EQ(slide(std::string(300, 'x')),
              "error: the name has 300 characters; 200 at most will do\n"
              "    Give the card a short name. What else there is to say stands in its text.\n");
    EXPECT_FALSE(fs::exists(content() / "campaign"));
}

TEST_F(NewCard, UsesTheFolderInItsOwnSpelling) {
    folder_.write("content/Campaign/20-a.toml", "");
    EXPECT_EQ(slide("Hej"), "Campaign/25-hej.toml");
}

TEST_F(NewCard, NeedsAContentFolder) {
    const auto card =
        write_new_card(CardKind::slide, "Hej", folder_.path() / "nowhere", shipped_assets);
    EXPECT_EQ(folder_.told(card.error()), "error: there is no content folder nowhere\n"
                                          "    Name one with --content.\n");
}

TEST_F(NewCard, SaysThatTheFolderCannotBeWritten) {
    folder_.write("content/campaign", ""); // a file is in its place
    EXPECT_EQ(slide("Hej"), "error: content/campaign/ cannot be written: Not a directory\n"
                            "    Check the folder, its permissions and the free space.\n");
}

TEST_F(NewCard, SaysThatItMayNotWriteThere) {
    fs::permissions(folder_.path(), fs::perms(0755));
    fs::permissions(content(), fs::perms(0555));
    assets_ = folder_.path() / "assets"; // the superuser's own may be closed to others
    fs::copy(shipped_assets, assets_, fs::copy_options::recursive);
    constexpr uid_t nobody = 65534;
    const int before = setfsuid(nobody); // the superuser may write anywhere
    const std::string said = slide("Hej");
    setfsuid(uid_t(before));
    EXPECT_EQ(said, "error: content/campaign/ cannot be written: Permission denied\n"
                    "    Check the folder, its permissions and the free space.\n");
}

TEST_F(NewCard, NamesThePortraitThatItWouldFind) {
    const std::string card = make(CardKind::person, "Bo Ek");
    fs::create_directories(content() / "leadership");
    folder_.write("content/leadership/10-bo-ek.jpg", "x");
    const content::Reading reading = content::read_folder(content());
    ASSERT_EQ(reading.content.people.size(), 1U);
    ASSERT_TRUE(reading.content.people[0].picture);
    EXPECT_EQ(reading.content.people[0].picture->path, "leadership/10-bo-ek.jpg");
}

} // namespace app
