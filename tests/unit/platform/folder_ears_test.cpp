#include "platform/folder_ears.h"

#include "platform/folder_look.h"
#include "unit/platform/some_folder.h"

#include <gtest/gtest.h>

#include <sys/resource.h>
#include <sys/stat.h>

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace {

using Heard = platform::FolderEars::Heard;

// A content folder, and ears for it. The kernel puts an event in the queue before the call that
// caused it returns, so nothing here has to wait.
class FolderEarsTest : public testing::Test {
protected:
    FolderEarsTest() {
        here.write("content/kiosk.toml", "title");
        here.write("content/campaign/10.toml", "one");
    }

    void look() {
        ears.begin();
        platform::look_at_folder(
            here / "content",
            [&](const std::string& folder, const std::string& name) { ears.listen(folder, name); });
        ears.end();
    }

    // In short: "change writing look"; "" for nothing that matters.
    std::string heard() {
        const Heard heard = ears.hear();
        std::string text;
        if (heard.change) text += "change ";
        if (heard.writing) text += "writing ";
        if (heard.look) text += "look ";
        if (!text.empty()) text.pop_back();
        return text;
    }

    SomeFolder here;
    platform::FolderEars ears{1000};
};

// Root may read everything: what root runs is somebody else's while this lives.
class SomebodyElse {
public:
    explicit SomebodyElse(const std::filesystem::path& folder) {
        if (!root_) return;
        chmod(folder.c_str(), 0755);
        if (seteuid(nobody) != 0) throw std::runtime_error("seteuid");
    }

    SomebodyElse(const SomebodyElse&) = delete;
    SomebodyElse& operator=(const SomebodyElse&) = delete;

    ~SomebodyElse() {
        if (root_ && seteuid(0) != 0) std::abort();
    }

private:
    static constexpr uid_t nobody = 65534;
    bool root_ = geteuid() == 0;
};

TEST_F(FolderEarsTest, HearAFileBeingWritten) {
    look();
    here.write("content/campaign/10.toml", "two");
    EXPECT_EQ(heard(), "change writing");
    EXPECT_EQ(heard(), "");
}

// The kiosk reads the folder after each change: it must not wake itself.
TEST_F(FolderEarsTest, HearNothingOfReading) {
    look();
    std::string text;
    std::ifstream(here / "content/campaign/10.toml") >> text;
    look();
    for (const auto& entry : std::filesystem::recursive_directory_iterator(here.path()))
        EXPECT_TRUE(entry.exists());
    EXPECT_EQ(text, "one");
    EXPECT_EQ(heard(), "");
}

TEST_F(FolderEarsTest, HearFilesComeAndGo) {
    look();
    here.move("content/kiosk.toml", "content/kiosk.txt");
    EXPECT_EQ(heard(), "change look");
    here.remove("content/kiosk.txt");
    EXPECT_EQ(heard(), "change look");
}

TEST_F(FolderEarsTest, HearAFolderMadeAndListenThereAfterTheNextLook) {
    look();
    here.make("content/takeover");
    EXPECT_EQ(heard(), "change look");
    look();
    here.write("content/takeover/fair.toml", "");
    EXPECT_EQ(heard(), "change writing look");
}

TEST_F(FolderEarsTest, DoNotCountWhatIsWrittenToHiddenFiles) {
    here.write("content/.10.toml.swp", "");
    look();
    here.write("content/.10.toml.swp", "typing");
    EXPECT_EQ(heard(), "");
}

// Versions are swapped by moving a hidden link.
TEST_F(FolderEarsTest, AskForALookWhenAHiddenNameIsMoved) {
    here.link("content/.now", "campaign");
    look();
    here.link_over("content/.now", "takeover");
    EXPECT_EQ(heard(), "look");
}

TEST_F(FolderEarsTest, DoNotCountTheNeighbours) {
    look();
    here.write("neighbour.txt", "x");
    here.make("content2");
    here.remove("neighbour.txt");
    EXPECT_EQ(heard(), "");
}

TEST_F(FolderEarsTest, HearTheFolderRenamedAndANewOnePutInPlace) {
    look();
    here.move("content", "away");
    EXPECT_EQ(heard(), "look");
    look();
    here.make("content");
    EXPECT_EQ(heard(), "look");
}

TEST_F(FolderEarsTest, HearALinkOnTheWayMoved) {
    here.make("exhibition");
    here.move("content", "exhibition/v1");
    here.make("exhibition/v2");
    here.link("content", "exhibition/v1");
    look();
    here.link_over("content", "exhibition/v2");
    EXPECT_EQ(heard(), "look");
    look();
    here.write("exhibition/v2/kiosk.toml", "");
    EXPECT_EQ(heard(), "change writing look");
    here.write("exhibition/v1/kiosk.toml", "");
    EXPECT_EQ(heard(), "");
}

TEST_F(FolderEarsTest, LetGoOfAFolderThatWasMovedOut) {
    look();
    const size_t before = ears.folders();
    here.move("content/campaign", "campaign");
    heard();
    look();
    EXPECT_EQ(ears.folders(), before - 1);
    here.write("campaign/10.toml", "x");
    EXPECT_EQ(heard(), "");
}

TEST_F(FolderEarsTest, HearADiskTakenAway) {
    if (!may_mount()) GTEST_SKIP() << "needs the right to mount";
    MountedDisk disk(here / "content");
    look();
    ASSERT_TRUE(disk.take_away());
    EXPECT_EQ(heard(), "look");
}

// --- where inotify gives out ---------------------------------------------------------------------

TEST_F(FolderEarsTest, TakeLostEventsForAChangeOfEverything) {
    std::ifstream limit("/proc/sys/fs/inotify/max_queued_events");
    int most = 0;
    ASSERT_TRUE(limit >> most);
    if (most > 100'000) GTEST_SKIP() << "the queue is too long to fill";
    look();
    // Two files in turn: the same event twice in a row is one.
    for (int i = 0; i < most; ++i)
        chmod((here / (i % 2 ? "content/kiosk.toml" : "content/campaign/10.toml")).c_str(), 0600);
    here.remove("content/campaign");
    EXPECT_EQ(heard(), "change writing look");
    EXPECT_EQ(heard(), "");
}

TEST_F(FolderEarsTest, SayWhenThereAreNoWatchesLeft) {
    platform::FolderEars few(1);
    few.begin();
    few.listen("/", "tmp");
    EXPECT_EQ(few.trouble(), "");
    few.listen(here / "content", "");
    few.end();
    EXPECT_EQ(few.trouble(), "inotify has no watches left (raise fs.inotify.max_user_watches)");
    EXPECT_EQ(few.folders(), 1);
}

TEST_F(FolderEarsTest, ListenAgainOnceThereAreWatches) {
    platform::FolderEars few(1);
    few.begin();
    few.listen(here / "content", "");
    few.listen(here / "content/campaign", "");
    few.end();
    EXPECT_NE(few.trouble(), "");
    few.begin();
    few.listen(here / "content", "");
    few.end();
    EXPECT_EQ(few.trouble(), "");
}

// Nothing can be opened meanwhile.
void look_without_descriptors(platform::FolderEars& ears) {
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &before), 0);
    const rlimit none{3, before.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &none), 0);
    ears.begin();
    ears.listen("/", "");
    ears.end();
    setrlimit(RLIMIT_NOFILE, &before);
}

TEST_F(FolderEarsTest, SayWhenThereIsNoInotifyAndTryAgain) {
    look_without_descriptors(ears);
    EXPECT_EQ(ears.trouble(), "this user has no inotify instances left (raise "
                              "fs.inotify.max_user_instances)");
    EXPECT_EQ(ears.descriptor(), -1);
    EXPECT_EQ(heard(), "");
    look();
    EXPECT_EQ(ears.trouble(), "");
    here.write("content/kiosk.toml", "x");
    EXPECT_EQ(heard(), "change writing");
}

TEST_F(FolderEarsTest, SayWhichFolderMayNotBeRead) {
    chmod((here / "content/campaign").c_str(), 0300);
    {
        const SomebodyElse reader(here / "");
        look();
    }
    EXPECT_EQ(ears.trouble(),
              (here / "content/campaign").string() + " cannot be watched (Permission denied)");
    chmod((here / "content/campaign").c_str(), 0700);
}

} // namespace
