#include "app/content_swap.h"

#include "unit/app/folders.h"

#include <gtest/gtest.h>

#include <sys/stat.h>

namespace app {

namespace {

namespace fs = std::filesystem;

constexpr const char* slide = "[sv]\nheadline = \"Hej\"\n[en]\nheadline = \"Hello\"\n";

class ContentSwap : public testing::Test {
protected:
    void SetUp() override {
        write("content", "old");
        write("stick", "new");
    }

    void write(const std::string& folder, const std::string& name) const {
        here.write(folder + "/kiosk.toml", "");
        here.write(folder + "/campaign/" + name + ".toml", slide);
    }

    bool shows(const std::string& name) const {
        return fs::exists(here.path() / "content/campaign" / (name + ".toml"));
    }

    base::Result<void> bring() const { return bring_in(stick, content); }

    // Besides the two that the test has made.
    int folders_more() const { return here.files() - 2; }

    TemporaryFolder here;
    fs::path content = here.path() / "content";
    fs::path stick = here.path() / "stick";
};

} // namespace

TEST_F(ContentSwap, ShowsTheNewAndKeepsTheOld) {
    const auto done = bring();
    ASSERT_TRUE(done) << base::to_text(done.error());
    EXPECT_TRUE(shows("new"));
    EXPECT_FALSE(shows("old"));
    EXPECT_EQ(here.read("content/campaign/new.toml"), slide);
    EXPECT_TRUE(fs::exists(content_before(content) / "campaign/old.toml"));
    EXPECT_EQ(folders_more(), 1);
}

TEST_F(ContentSwap, GoesBackAndForth) {
    ASSERT_TRUE(bring());
    ASSERT_TRUE(go_back(content));
    EXPECT_TRUE(shows("old"));
    ASSERT_TRUE(go_back(content));
    EXPECT_TRUE(shows("new"));
}

TEST_F(ContentSwap, KeepsTheOneBeforeAlone) {
    ASSERT_TRUE(bring());
    fs::remove_all(stick);
    write("stick", "newest");
    ASSERT_TRUE(bring());
    EXPECT_TRUE(shows("newest"));
    EXPECT_TRUE(fs::exists(content_before(content) / "campaign/new.toml"));
    EXPECT_FALSE(fs::exists(content_before(content) / "campaign/old.toml"));
    EXPECT_EQ(folders_more(), 1);
}

TEST_F(ContentSwap, RefusesWhatHasAnErrorInItAndChangesNothing) {
    here.write("stick/campaign/broken.toml", "headline =\n");
    const auto done = bring();
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().message.en,
              stick.string() + " has 1 error in it. Nothing has been changed.");
    EXPECT_EQ(done.error().message.sv, stick.string() + " har 1 fel i sig. Inget har ändrats.");
    EXPECT_TRUE(shows("old"));
    EXPECT_EQ(folders_more(), 0);
}

TEST_F(ContentSwap, RefusesAFolderThatIsNoExhibition) {
    fs::remove_all(stick);
    EXPECT_FALSE(bring());
    fs::create_directories(stick);
    EXPECT_FALSE(bring());
    EXPECT_TRUE(shows("old"));
    EXPECT_EQ(folders_more(), 0);
}

TEST_F(ContentSwap, ThereMayBeNothingToGoBackTo) {
    const auto done = go_back(content);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().message.en, "There is no content from before to go back to.");
    EXPECT_TRUE(shows("old"));
}

TEST_F(ContentSwap, ExchangesWhatALinkLeadsTo) {
    fs::rename(content, here.path() / "real");
    fs::create_directory_symlink("real", content);
    ASSERT_TRUE(bring());
    EXPECT_TRUE(fs::is_symlink(content));
    EXPECT_TRUE(shows("new"));
    EXPECT_TRUE(fs::exists(here.path() / "real-before/campaign/old.toml"));
}

TEST_F(ContentSwap, WhatWasCutOffIsNotInTheWay) {
    here.write("content-coming/half.toml", "");
    ASSERT_TRUE(bring());
    EXPECT_TRUE(shows("new"));
    EXPECT_FALSE(fs::exists(content / "half.toml"));
}

TEST_F(ContentSwap, EverybodyMayReadWhatCame) {
    fs::permissions(stick / "campaign/new.toml", fs::perms::owner_read);
    ASSERT_TRUE(bring());

    struct stat file {};

    ASSERT_EQ(stat((content / "campaign/new.toml").c_str(), &file), 0);
    EXPECT_EQ(file.st_mode & 0444, 0444U);
}

} // namespace app
