// The librarian with real folders: what is read, what is kept, and what comes back after a restart.

#include "app/librarian.h"

#include "app/file.h"
#include "media/png.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace app {

namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

std::string card(const std::string& headline, const std::string& more = {}) {
    return more + "[sv]\nheadline = \"" + headline + "\"\n[en]\nheadline = \"" + headline + "\"\n";
}

// Of one colour; larger ones are longer files.
std::vector<uint8_t> picture(int side) {
    media::Pixels pixels{{side, side}, std::vector<uint8_t>(size_t(side) * size_t(side) * 4, 200)};
    return media::encode_png(pixels);
}

class LibrarianTest : public testing::Test {
protected:
    LibrarianTest() {
        std::string name = fs::temp_directory_path() / "librarian-XXXXXX";
        root_ = mkdtemp(name.data());
        write("kiosk.toml", "");
        write("ideas.toml", "question = \"Vad?\"\n[[category]]\nid = \"a\"\nname = \"A\"\n");
        write("campaign/10.toml", card("A"));
        write("campaign/20.toml", card("B", "picture = \"b.png\"\n"));
        write_picture("campaign/b.png", 40);
        restart();
    }

    ~LibrarianTest() override { fs::remove_all(root_); }

    void write(const std::string& file, const std::string& bytes) const {
        fs::create_directories((content() / file).parent_path());
        std::ofstream(content() / file, std::ios::binary) << bytes;
    }

    void write_picture(const std::string& file, int side) const {
        ASSERT_TRUE(write_file(content() / file, picture(side)));
    }

    // A new process: only what is on disk is left.
    void restart() {
        keep_ = std::make_unique<Keep>(root_ / "data/last-good", content());
        librarian_ = std::make_unique<Librarian>(content(), KIOSK_SOURCE_DIR "/assets", *keep_);
        at_once_ = librarian_->read_at_once();
    }

    static std::vector<std::string> headlines(const Library& library) {
        std::vector<std::string> all;
        for (const content::Slide& slide : library.content.slides)
            all.push_back(slide.words.at("sv").headline);
        return all;
    }

    // The files with errors. (Every picture here is too small for a screen, which is a warning.)
    static std::vector<std::string> troubled(const Library& library) {
        std::vector<std::string> files;
        for (const base::Problem& problem : library.problems)
            if (problem.severity == base::Severity::error) files.push_back(problem.file);
        return files;
    }

    size_t pictures_kept() const {
        return size_t(std::distance(fs::directory_iterator(root_ / "data/last-good/pictures"),
                                    fs::directory_iterator()));
    }

    fs::path content() const { return root_ / "content"; }

    fs::path root_;
    std::unique_ptr<Keep> keep_;
    std::unique_ptr<Librarian> librarian_;
    std::shared_ptr<const Library> at_once_;
};

TEST_F(LibrarianTest, WithNothingKeptTheFolderIsShownAtOnce) {
    EXPECT_THAT(headlines(*at_once_), ElementsAre("A", "B"));
    EXPECT_FALSE(fs::exists(root_ / "data/last-good"));
    const auto library = librarian_->read();
    EXPECT_EQ(library->content, at_once_->content);
    EXPECT_THAT(troubled(*library), ElementsAre());
}

TEST_F(LibrarianTest, WhatIsSaidOfAPictureIsSaidAgainAfterARestart) {
    const auto before = librarian_->read()->problems;
    ASSERT_EQ(before.size(), 1u);
    EXPECT_EQ(before[0].message.en,
              "the picture \"b.png\" has 40 × 40 pixels, so it looks blurred on the screen");
    restart();
    EXPECT_EQ(librarian_->read()->problems, before);
}

TEST_F(LibrarianTest, WhatIsBrokenWhenItStartsIsShownAsItLastWas) {
    librarian_->read();
    write("campaign/10.toml", "[sv\n");
    write("campaign/b.png", "not a picture, alas");
    restart();
    EXPECT_THAT(headlines(*at_once_), ElementsAre("A", "B"));
    const auto library = librarian_->read();
    EXPECT_THAT(headlines(*library), ElementsAre("A", "B"));
    EXPECT_THAT(library->kept, ElementsAre("campaign/10.toml", "campaign/20.toml"));
    EXPECT_THAT(troubled(*library), ElementsAre("campaign/10.toml", "campaign/20.toml"));
    EXPECT_EQ(library->content, at_once_->content);
}

TEST_F(LibrarianTest, AFolderThatIsGoneWhenItStartsIsShownAsItLastWas) {
    librarian_->read();
    fs::rename(content(), root_ / "away");
    restart();
    const auto library = librarian_->read();
    EXPECT_THAT(headlines(*library), ElementsAre("A", "B"));
    EXPECT_TRUE(library->folder_found) << "there is something to show";
    EXPECT_EQ(library->problems.size(), 1u);
    ASSERT_TRUE(read_picture(*keep_, content(), *library->content.slides[1].picture));
}

TEST_F(LibrarianTest, APictureIsShownFromTheBytesThatWereFoundGood) {
    const auto library = librarian_->read();
    const content::Picture shown = *library->content.slides[1].picture;
    write("campaign/b.png", "torn");
    const auto bytes = read_picture(*keep_, content(), shown);
    ASSERT_TRUE(bytes);
    EXPECT_EQ(*bytes, picture(40));
}

TEST_F(LibrarianTest, WithoutTheKeepAnotherVersionIsNotTakenForThisOne) {
    const content::Picture shown = *at_once_->content.slides[1].picture;
    ASSERT_TRUE(read_picture(*keep_, content(), shown));
    write_picture("campaign/b.png", 50);
    EXPECT_FALSE(read_picture(*keep_, content(), shown));
}

TEST_F(LibrarianTest, OldPicturesAreLetGoOnceNothingShowsThem) {
    const auto before = librarian_->read();
    write_picture("campaign/b.png", 50);
    const auto after = librarian_->read();
    EXPECT_EQ(pictures_kept(), 2u) << "the old one is still on screen";
    librarian_->went_live(*after);
    EXPECT_EQ(pictures_kept(), 1u);
    EXPECT_FALSE(keep_->has(*before->content.slides[1].picture));
    EXPECT_TRUE(keep_->has(*after->content.slides[1].picture));
}

TEST_F(LibrarianTest, WhatWasKeptOfAnotherFolderIsNotUsed) {
    librarian_->read();
    fs::rename(content(), root_ / "other");
    const Keep keep(root_ / "data/last-good", root_ / "other");
    EXPECT_EQ(*keep.load(), content::LastGood());
}

TEST_F(LibrarianTest, ADamagedCopyIsToldAndMadeAnew) {
    librarian_->read();
    std::ofstream(root_ / "data/last-good/content.json") << "{\"format\": 1, \"con";
    restart();
    EXPECT_THAT(headlines(*at_once_), ElementsAre("A", "B"));
    EXPECT_THAT(headlines(*librarian_->read()), ElementsAre("A", "B"));
    restart();
    EXPECT_EQ(keep_->load()->cards.size(), 4u);
}

TEST_F(LibrarianTest, ADataFolderThatCannotBeWrittenIsToldAndCostsNothingElse) {
    std::ofstream(root_ / "data") << "a file where a folder should be";
    const auto library = librarian_->read();
    EXPECT_THAT(headlines(*library), ElementsAre("A", "B"));
    EXPECT_EQ(troubled(*library).size(), 1u);
    fs::remove(root_ / "data");
    EXPECT_THAT(troubled(*librarian_->read()), ElementsAre()) << "it is tried again";
    EXPECT_EQ(keep_->load()->cards.size(), 4u);
    EXPECT_EQ(pictures_kept(), 1u);
}

TEST_F(LibrarianTest, OnceStoppedThereIsNothingToShow) {
    librarian_->stop();
    EXPECT_EQ(librarian_->read(), nullptr);
}

} // namespace

} // namespace app
