#include "app/content_swap.h"

#include "unit/app/folders.h"

#include <gtest/gtest.h>

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <set>
#include <thread>

namespace app {

namespace {

namespace fs = std::filesystem;

constexpr const char* whole_slide = "[sv]\nheadline = \"Hej\"\n[en]\nheadline = \"Hello\"\n";

class ContentSwap : public testing::Test {
protected:
    void SetUp() override {
        write("content", "old");
        write("stick", "new");
    }

    void write(const std::string& folder, const std::string& name) const {
        here.write(folder + "/kiosk.toml", "");
        here.write(folder + "/campaign/" + name + ".toml", whole_slide);
    }

    bool shows(const std::string& name) const {
        return fs::exists(here.path() / "content/campaign" / (name + ".toml"));
    }

    SwapResult bring() const { return bring_in(stick, content); }

    // A picture of so many bytes that no card names, so that only copying it takes time.
    void write_large_file(size_t megabytes) const {
        here.write("stick/sources/large.bin", std::string(megabytes << 20, 'x'));
    }

    // Besides the two that the test has made.
    int folders_more() const { return here.files() - 2; }

    TemporaryFolder here;
    fs::path content = here.path() / "content";
    fs::path stick = here.path() / "stick";
};

// For the calling thread and those it starts: no file gets the set-group-ID bit by chmod().
bool forbid_setgid() {
    std::array code = {
        sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_chmod, 0, 3),
        sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args[1])),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, S_ISGID, 0, 1),
        sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
        sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const sock_fprog program{code.size(), code.data()};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

} // namespace

TEST_F(ContentSwap, ShowsTheNewAndKeepsTheOld) {
    EXPECT_TRUE(may_be_exchanged(content));
    const auto done = bring();
    ASSERT_TRUE(done) << base::to_text(done.error().problem);
    EXPECT_TRUE(shows("new"));
    EXPECT_FALSE(shows("old"));
    EXPECT_EQ(here.read("content/campaign/new.toml"), whole_slide);
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
    EXPECT_EQ(done.error().problem.message.en,
              stick.string() + " has 1 error in it. Nothing has been changed.");
    EXPECT_EQ(done.error().problem.message.sv,
              stick.string() + " har 1 fel i sig. Inget har ändrats.");
    ASSERT_EQ(done.error().errors.size(), 1U);
    EXPECT_EQ(done.error().errors[0].file, "campaign/broken.toml");
    EXPECT_NE(done.error().errors[0].advice.sv, "");
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
    here.write("content-coming/campaign/half.toml", "");
    ASSERT_TRUE(bring());
    EXPECT_TRUE(shows("new"));
    EXPECT_FALSE(fs::exists(content / "half.toml"));
}

TEST_F(ContentSwap, TellsHowFarItHasCome) {
    write_large_file(3);
    std::string lines;
    uint64_t done = 0;
    ASSERT_TRUE(bring_in(stick, content, [&](const HowFar& far) {
        lines += far.line.en + "\n";
        EXPECT_LE(far.done, far.of);
        done = far.done;
        return true;
    }));
    EXPECT_NE(lines.find("Measuring words: 1 of 2 cards\n"), std::string::npos) << lines;
    EXPECT_NE(lines.find("Copying: 2 of 4 MB\n"), std::string::npos) << lines;
    EXPECT_EQ(done, fs::file_size(stick / "sources/large.bin") +
                        fs::file_size(stick / "campaign/new.toml"));
}

TEST_F(ContentSwap, CanBeStoppedAtAnyTimeAndHasThenChangedNothing) {
    write_large_file(3);
    int words = 0;
    ASSERT_TRUE(bring_in(stick, content, [&](const HowFar&) { return ++words > 0; }));
    ASSERT_TRUE(go_back(content));
    ASSERT_GT(words, 4);
    for (int stop = 1; stop <= words; ++stop) {
        int told = 0;
        EXPECT_FALSE(bring_in(stick, content, [&](const HowFar&) { return ++told < stop; }));
        EXPECT_EQ(told, stop) << "not a word more";
        EXPECT_TRUE(shows("old")) << stop;
        EXPECT_EQ(folders_more(), 1) << stop;
    }
}

TEST_F(ContentSwap, AStickPulledOutInTheMiddleLeavesTheOldOne) {
    write_large_file(3);
    here.write("stick/strings/sv.toml", "send = \"Skicka in\"\n");
    const auto done = bring_in(stick, content, [&](const HowFar& far) {
        if (far.line.en.starts_with("Copying")) fs::remove_all(stick);
        return true;
    });
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().problem.message.en,
              "It could not be read: No such file or directory. What is shown is as it was.");
    EXPECT_NE(done.error().problem.advice.en.find("Was the stick pulled out?"), std::string::npos);
    EXPECT_TRUE(shows("old"));
    EXPECT_EQ(folders_more(), -1) << "the stick is gone";
}

TEST_F(ContentSwap, NothingFromOutsideTheFolderComesInByALink) {
    here.write("secret", "ours alone");
    here.write("elsewhere/secret.toml", "ours alone");
    fs::create_directories(stick / "sources");
    fs::create_symlink("/etc/passwd", stick / "sources/passwd");
    fs::create_symlink("../../secret", stick / "sources/secret");
    fs::create_symlink(here.path() / "elsewhere", stick / "sources/elsewhere");
    fs::create_symlink("secret", stick / "sources/by-another-link");
    fs::create_symlink(stick / "kiosk.toml", stick / "sources/absolute");
    fs::create_symlink("nowhere", stick / "sources/dangling");
    fs::create_symlink("../campaign/new.toml", stick / "sources/within");
    fs::create_directory_symlink("../campaign", stick / "sources/folder");
    ASSERT_TRUE(bring());
    std::set<std::string> came;
    for (const auto& entry : fs::directory_iterator(content / "sources"))
        came.insert(entry.path().filename());
    EXPECT_EQ(came, (std::set<std::string>{"within", "folder"}));
    EXPECT_EQ(here.read("content/sources/within"), whole_slide);
}

TEST_F(ContentSwap, ACardThatIsALinkOutOfTheFolderIsRefused) {
    here.write("elsewhere.toml", whole_slide);
    fs::create_symlink("../../elsewhere.toml", stick / "campaign/20-link.toml");
    const auto done = bring();
    ASSERT_FALSE(done);
    ASSERT_EQ(done.error().errors.size(), 1U);
    EXPECT_EQ(done.error().errors[0].file, "campaign/20-link.toml");
    EXPECT_EQ(done.error().errors[0].message.en,
              "this is a link that leads out of the content folder");
    EXPECT_TRUE(shows("old"));
}

TEST_F(ContentSwap, APipeOnTheStickHoldsNothingUp) {
    ASSERT_EQ(mkfifo((stick / "campaign/pipe").c_str(), 0600), 0);
    ASSERT_TRUE(bring());
    EXPECT_FALSE(fs::exists(content / "campaign/pipe"));
}

TEST_F(ContentSwap, WhatSystemsLeaveOnASticksTopStaysThere) {
    here.write("stick/System Volume Information/IndexerVolumeGuid", "x");
    here.write("stick/.Trashes/old.jpg", "x");
    here.write("stick/campaign/._new.toml", "x");
    ASSERT_TRUE(bring());
    EXPECT_FALSE(fs::exists(content / "System Volume Information"));
    EXPECT_FALSE(fs::exists(content / ".Trashes"));
    EXPECT_FALSE(fs::exists(content / "campaign/._new.toml"));
}

// Another user than root: root may write everywhere.
class ContentOfOthers : public ContentSwap {
protected:
    void SetUp() override {
        ContentSwap::SetUp();
        if (geteuid() == 0) become_nobody();
    }

    void TearDown() override {
        const int again = was_root_ ? seteuid(0) : 0;
        ASSERT_EQ(again, 0);
        for (const auto& entry : fs::recursive_directory_iterator(here.path()))
            if (entry.is_directory()) fs::permissions(entry, fs::perms::owner_all);
        fs::permissions(here.path(), fs::perms::owner_all);
    }

private:
    void become_nobody() {
        constexpr uid_t nobody = 65534;
        ASSERT_EQ(chown(here.path().c_str(), nobody, gid_t(-1)), 0);
        for (const auto& entry : fs::recursive_directory_iterator(here.path()))
            ASSERT_EQ(chown(entry.path().c_str(), nobody, gid_t(-1)), 0);
        ASSERT_EQ(seteuid(nobody), 0);
        was_root_ = true;
    }

    bool was_root_ = false;
};

TEST_F(ContentOfOthers, WhoMayNotWriteThereIsToldSoBeforeAnythingIsRead) {
    fs::permissions(here.path(), fs::perms(0500));
    int words = 0;
    const auto done = bring_in(stick, content, [&](const HowFar&) { return ++words > 0; });
    ASSERT_FALSE(done);
    EXPECT_EQ(words, 0);
    EXPECT_EQ(done.error().problem.file, here.path().string());
    EXPECT_EQ(done.error().problem.message.en,
              "The content could not be exchanged: Permission denied. It is as it was.");
    EXPECT_NE(done.error().problem.advice.en.find("A technician gives it the right"),
              std::string::npos);
    EXPECT_NE(done.error().problem.advice.sv.find("En tekniker ger den rätt"), std::string::npos);
    const auto may = may_be_exchanged(content);
    ASSERT_FALSE(may);
    EXPECT_EQ(may.error().file, here.path().string());
    const auto back = go_back(content);
    ASSERT_FALSE(back);
    EXPECT_EQ(back.error().file, here.path().string());
}

TEST_F(ContentOfOthers, AFolderFromBeforeThatCannotBeRemovedIsToldOfFirst) {
    ASSERT_TRUE(bring());
    fs::permissions(content_before(content) / "campaign", fs::perms(0500));
    const auto done = bring();
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().problem.file, (content_before(content) / "campaign").string());
    EXPECT_TRUE(shows("new"));
    EXPECT_EQ(folders_more(), 1);
}

TEST_F(ContentOfOthers, WhatCameIsAsOpenAsTheFolderAroundIt) {
    fs::permissions(here.path(), fs::perms(02775));
    ASSERT_TRUE(bring());

    struct stat file {};

    ASSERT_EQ(stat((content / "campaign").c_str(), &file), 0);
    EXPECT_EQ(file.st_mode & 07777, 02775U);
    ASSERT_EQ(stat((content / "campaign/new.toml").c_str(), &file), 0);
    EXPECT_EQ(file.st_mode & 07777, 0664U);
}

TEST_F(ContentSwap, RootDoesNotWorkWhereOthersMayPutALink) {
    if (geteuid() != 0) GTEST_SKIP() << "for root alone";
    fs::permissions(here.path(), fs::perms(0775));
    const auto done = bring();
    ASSERT_FALSE(done);
    EXPECT_NE(done.error().problem.advice.en.find("sudo -u expo-kiosk"), std::string::npos);
    EXPECT_FALSE(go_back(content));
    EXPECT_TRUE(shows("old"));
}

// As under RestrictSUIDSGID= of the service, in the mask that it sets.
TEST_F(ContentSwap, WhatStaffPutIntoWhatCameIsTheirGroupsAlsoWhereThatBitMayNotBeSet) {
    ASSERT_EQ(::chmod(here.path().c_str(), 02755), 0);
    const mode_t mask = ::umask(077);
    SwapResult done;
    std::thread([&] {
        ASSERT_TRUE(forbid_setgid());
        ASSERT_NE(::chmod(content.c_str(), 02775), 0);
        done = bring();
    }).join();
    EXPECT_EQ(::umask(mask), 077u) << "others keep theirs";
    ASSERT_TRUE(done) << base::to_text(done.error().problem);
    for (const char* folder : {"content", "content/campaign"}) {
        struct stat status {};

        ASSERT_EQ(::stat((here.path() / folder).c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 07777, 02755u) << folder;
    }
}

TEST_F(ContentSwap, EverybodyMayReadWhatCame) {
    fs::permissions(stick / "campaign/new.toml", fs::perms::owner_read);
    ASSERT_TRUE(bring());

    struct stat file {};

    ASSERT_EQ(stat((content / "campaign/new.toml").c_str(), &file), 0);
    EXPECT_EQ(file.st_mode & 0444, 0444U);
}

} // namespace app
