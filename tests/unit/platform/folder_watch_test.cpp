#include "platform/folder_watch.h"

#include "fakes/share.h"
#include "unit/platform/some_folder.h"

#include <gtest/gtest.h>

#include <sys/stat.h>

#include <cerrno>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace {

using namespace std::chrono_literals;
using platform::FolderWatch;
using platform::FolderWatchOptions;
namespace fs = std::filesystem;

constexpr auto patience = 60s; // never waited for by a test that passes

// Counts calls, and lets a test wait for them.
class Bell {
public:
    void ring() {
        {
            const std::lock_guard lock(mutex_);
            ++rung_;
        }
        changed_.notify_all();
    }

    int rung() const {
        const std::lock_guard lock(mutex_);
        return rung_;
    }

    bool rings(int times, std::chrono::milliseconds within = patience) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, within, [&] { return rung_ >= times; });
    }

private:
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    int rung_ = 0;
};

// A content folder that is watched from watch() on.
class FolderWatchTest : public testing::Test {
protected:
    FolderWatchTest() {
        here.write("content/kiosk.toml", "title");
        here.write("content/campaign/10.toml", "one");
    }

    // Looks so seldom that only inotify can be the reason for what is told.
    static FolderWatchOptions hearing() {
        FolderWatchOptions options;
        options.quiet = 40ms;
        options.look = options.blind_look = 1h;
        options.most_watches = 1000;
        return options;
    }

    static FolderWatchOptions blind() {
        FolderWatchOptions options;
        options.quiet = 40ms;
        options.look = 1h;
        options.blind_look = 20ms;
        options.most_watches = 0;
        return options;
    }

    void watch(FolderWatchOptions options, const std::string& folder = "content") {
        const int before = changed.rung();
        options.stirred = [this] { stirred.ring(); };
        options.rested = [this] { rested.ring(); };
        watching.emplace(
            here / folder,
            [this] {
                begun.ring();
                const std::lock_guard lock(held);
                changed.ring();
            },
            std::move(options));
        ASSERT_TRUE(changed.rings(before + 1));
        told = before + 1;
    }

    // Since the last time that was expected.
    void expect_told() {
        ASSERT_TRUE(changed.rings(told + 1));
        told = changed.rung();
    }

    // That the watch goes on: a file is written where the content is by now.
    void expect_told_of(const std::string& file) {
        here.write(file, "written after the " + std::to_string(told) + "th time");
        expect_told();
    }

    SomeFolder here;
    Bell begun; // to tell
    Bell changed;
    Bell stirred;
    Bell rested;
    std::mutex held; // by a test that wants the telling to take its time
    int told = 0;
    std::optional<FolderWatch> watching;
};

// --- what is followed, with inotify and without --------------------------------------------------

class FolderWatchFollows : public FolderWatchTest, public testing::WithParamInterface<bool> {
protected:
    void watch(const std::string& folder = "content") {
        FolderWatchTest::watch(GetParam() ? hearing() : blind(), folder);
    }
};

INSTANTIATE_TEST_SUITE_P(With, FolderWatchFollows, testing::Values(true, false),
                         [](const auto& test) { return test.param ? "Inotify" : "LooksAlone"; });

TEST_P(FolderWatchFollows, AFileEditedInPlace) {
    watch();
    here.write("content/campaign/10.toml", "two");
    expect_told();
    expect_told_of("content/kiosk.toml");
}

TEST_P(FolderWatchFollows, AFileSavedByRename) {
    watch();
    here.write("content/.10.toml.swp", "two");
    here.move("content/.10.toml.swp", "content/campaign/10.toml");
    expect_told();
    expect_told_of("content/campaign/10.toml");
}

TEST_P(FolderWatchFollows, AFileTakenAway) {
    watch();
    here.remove("content/campaign/10.toml");
    expect_told();
}

TEST_P(FolderWatchFollows, AFolderAdded) {
    watch();
    here.make("content/takeover");
    expect_told();
    expect_told_of("content/takeover/fair.toml");
    expect_told_of("content/takeover/fair.toml");
}

TEST_P(FolderWatchFollows, AFolderMovedInWithWhatIsInIt) {
    here.write("takeover/deep/fair.toml", "x");
    watch();
    here.move("takeover", "content/takeover");
    expect_told();
    expect_told_of("content/takeover/deep/fair.toml");
}

TEST_P(FolderWatchFollows, AFolderTakenAway) {
    watch();
    here.remove("content/campaign");
    expect_told();
}

TEST_P(FolderWatchFollows, TheFolderRenamedAwayAndANewOnePutInItsPlace) {
    here.write("new/kiosk.toml", "new");
    watch();
    here.move("content", "old");
    here.move("new", "content");
    expect_told();
    expect_told_of("content/kiosk.toml");
}

TEST_P(FolderWatchFollows, AFolderThatIsMadeLater) {
    watch("a/b/content");
    here.make("a");
    here.make("a/b");
    here.write("a/b/content/kiosk.toml", "at last");
    expect_told();
    expect_told_of("a/b/content/kiosk.toml");
}

TEST_P(FolderWatchFollows, AFolderThatGoesAndComesBack) {
    watch();
    here.move("content", "away");
    expect_told();
    here.move("away", "content");
    expect_told();
    expect_told_of("content/kiosk.toml");
}

TEST_P(FolderWatchFollows, ALinkTakenAwayAndMadeAnew) {
    here.write("v2/kiosk.toml", "two");
    here.move("content", "v1");
    here.link("content", "v1");
    watch();
    here.remove("content");
    here.link("content", "v2");
    expect_told();
    expect_told_of("v2/kiosk.toml");
}

TEST_P(FolderWatchFollows, ALinkRenamedOver) {
    here.write("v2/kiosk.toml", "two");
    here.move("content", "v1");
    here.link("content", "v1");
    watch();
    here.link_over("content", here / "v2");
    expect_told();
    expect_told_of("v2/kiosk.toml");
}

TEST_P(FolderWatchFollows, ALinkOnTheWay) {
    here.write("2022/expo/content/kiosk.toml", "this year");
    here.write("2021/expo/content/kiosk.toml", "last year");
    here.link("now", "2021");
    watch("now/expo/content");
    here.link_over("now", "2022");
    expect_told();
    expect_told_of("2022/expo/content/kiosk.toml");
}

TEST_P(FolderWatchFollows, AFolderOnTheWayRenamed) {
    here.write("expo/content/kiosk.toml", "");
    watch("expo/content");
    here.move("expo", "away");
    expect_told();
    here.move("away", "expo");
    expect_told();
    expect_told_of("expo/content/kiosk.toml");
}

TEST_P(FolderWatchFollows, ADiskMountedOnTopAndTakenAway) {
    if (!may_mount()) GTEST_SKIP() << "needs the right to mount";
    watch();
    MountedDisk disk(here / "content");
    ASSERT_TRUE(disk.mounted());
    expect_told();
    expect_told_of("content/kiosk.toml");
    while (!disk.take_away()) // a look may be under way
        ASSERT_EQ(errno, EBUSY);
    expect_told();
    expect_told_of("content/kiosk.toml");
}

TEST_P(FolderWatchFollows, ALinkThatLoopsAndIsMended) {
    here.link("loop", "loop");
    watch("loop");
    here.link_over("loop", "content");
    expect_told();
    expect_told_of("content/kiosk.toml");
}

// --- rest ----------------------------------------------------------------------------------------

class FolderWatchRest : public FolderWatchTest {
protected:
    static constexpr auto quiet = 300ms;

    using Write = std::function<void(const std::string& bytes)>;

    // How often it was told meanwhile; nothing where the machine was so slow that the file may have
    // looked finished.
    std::optional<int> told_during_a_slow_copy(const Write& write) {
        const int before = changed.rung();
        int after = before;
        base::Duration longest{};
        for (int piece = 1; piece <= 30; ++piece) {
            const auto written_at = std::chrono::steady_clock::now();
            write(std::string(size_t(1000) * size_t(piece), 'x'));
            std::this_thread::sleep_for(quiet / 10);
            after = changed.rung();
            longest =
                std::max<base::Duration>(longest, std::chrono::steady_clock::now() - written_at);
        }
        return longest < quiet / 2 ? std::optional(after - before) : std::nullopt;
    }

    // It need not come to rest in a slow machine's breaks: tries until it was steady.
    void expect_a_slow_copy_to_be_told_once_it_is_whole(
        FolderWatchOptions options, const Write& write,
        const std::function<void()>& begin = [] {}) {
        options.quiet = quiet;
        watch(options);
        std::optional<int> meanwhile;
        while (!meanwhile) {
            begin();
            meanwhile = told_during_a_slow_copy(write);
            expect_told();
            while (changed.rings(told + 1, quiet * 4)) // only where the machine is slow
                expect_told();
        }
        EXPECT_EQ(*meanwhile, 0);
    }

    // Appends, as a copy does.
    Write copy_to(const std::string& name) {
        return [this, name](const std::string& bytes) {
            std::ofstream(here / name, std::ios::binary | std::ios::app) << bytes;
        };
    }
};

TEST_F(FolderWatchRest, ASlowCopyIsToldOnceItIsWhole) {
    expect_a_slow_copy_to_be_told_once_it_is_whole(hearing(), copy_to("content/photo.jpg"));
}

TEST_F(FolderWatchRest, ASlowCopyIsToldOnceItIsWholeWhereThereAreLooksAlone) {
    expect_a_slow_copy_to_be_told_once_it_is_whole(blind(), copy_to("content/photo.jpg"));
}

TEST_F(FolderWatchRest, ASlowCopyInAFolderJustMadeIsToldOnceItIsWhole) {
    expect_a_slow_copy_to_be_told_once_it_is_whole(hearing(), copy_to("content/new/photo.jpg"),
                                                   [this] {
                                                       here.remove("content/new");
                                                       here.make("content/new");
                                                   });
}

TEST_F(FolderWatchRest, ASlowCopyByAComputerWhoseClockIsWrongIsToldOnceItIsWhole) {
    if (!may_mount()) GTEST_SKIP() << "needs the right to mount";
    fakes::Share share(here / "content");
    if (!share.mounted()) GTEST_SKIP() << "there is no FUSE";
    share.put_clock_back(1h);
    FolderWatchOptions options = hearing();
    options.blind_look = quiet * 2;
    expect_a_slow_copy_to_be_told_once_it_is_whole(
        options, [&](const std::string& bytes) { share.write("photo.jpg", bytes); });
    watching.reset();
}

// Under another name, where nothing is heard of it: the file's age tells.
TEST_F(FolderWatchRest, AFileThatIsWrittenUnheardIsWaitedFor) {
    here.write("elsewhere.toml", "");
    fs::create_hard_link(here / "elsewhere.toml", here / "content/linked.toml");
    FolderWatchOptions options = hearing();
    options.quiet = quiet;
    watch(options);
    here.write("content/kiosk.toml", "heard");
    ASSERT_TRUE(stirred.rings(1));
    std::this_thread::sleep_for(quiet / 2);
    const auto written_at = std::chrono::steady_clock::now();
    here.write("elsewhere.toml", "unheard");
    expect_told();
    // The kernel's clock of files has steps of up to 10 ms.
    EXPECT_GE(std::chrono::steady_clock::now() - written_at, quiet - 20ms);
}

// The second writing leaves the file as long as it was.
TEST_F(FolderWatchTest, WhatIsWrittenWhileSomeoneReadsIsToldAfterwards) {
    for (const FolderWatchOptions& options : {hearing(), blind()}) {
        watch(options);
        {
            const std::lock_guard reading(held);
            here.write("content/kiosk.toml", "1");
            ASSERT_TRUE(begun.rings(told + 1));
            here.write("content/kiosk.toml", "2");
        }
        ASSERT_TRUE(changed.rings(told + 2));
        watching.reset();
    }
}

// What comes and goes again is noticed each time, and nobody is told to read.
TEST_F(FolderWatchTest, NothingIsToldWhereAllIsAsItWas) {
    watch(hearing());
    while (stirred.rung() < 3) {
        here.link("content/passing", "nowhere");
        here.remove("content/passing");
        stirred.rings(3, 200ms);
    }
    EXPECT_TRUE(rested.rings(3)) << "whoever heard of the change hears that it is over";
    EXPECT_EQ(changed.rung(), 1);
}

TEST_F(FolderWatchTest, ManyChangesAtOnceAreToldOnce) {
    FolderWatchOptions options = hearing();
    options.quiet = 1s;
    watch(options);
    const auto begun_at = std::chrono::steady_clock::now();
    for (int i = 0; i < 300; ++i)
        here.write("content/campaign/" + std::to_string(i) + ".toml", "x");
    const bool in_time = std::chrono::steady_clock::now() - begun_at < options.quiet;
    expect_told();
    if (in_time) {
        EXPECT_EQ(changed.rung(), 2);
    }
}

// --- where inotify gives out ---------------------------------------------------------------------

// More events than the kernel keeps, while nobody listens; the last of them is lost.
TEST_F(FolderWatchTest, AfterLostEventsEverythingIsWatchedAnew) {
    std::ifstream limit("/proc/sys/fs/inotify/max_queued_events");
    int most = 0;
    ASSERT_TRUE(limit >> most);
    if (most > 100'000) GTEST_SKIP() << "the queue is too long to fill";
    watch(hearing());
    {
        const std::lock_guard reading(held);
        here.write("content/kiosk.toml", "1");
        ASSERT_TRUE(begun.rings(told + 1));
        for (int i = 0; i < most; ++i)
            chmod((here / (i % 2 ? "content/kiosk.toml" : "content/campaign/10.toml")).c_str(),
                  0600);
        here.make("content/late");
    }
    ASSERT_TRUE(changed.rings(told + 2));
    told = changed.rung();
    expect_told_of("content/late/10.toml");
}

TEST_F(FolderWatchTest, SaysHowManyFoldersItHears) {
    watch(hearing());
    // The folder and the one in it, and the way: each of its names is heard of in the one before.
    const auto way = std::distance(here.path().begin(), here.path().end());
    EXPECT_EQ(watching->description(), "inotify, " + std::to_string(way + 2) + " folders");
    here.move("content", "away");
    expect_told();
    EXPECT_EQ(watching->description(),
              "inotify, " + std::to_string(way) + " folders; the folder is not there");
}

TEST_F(FolderWatchTest, LooksWhileInotifyHasNoWatchesLeftAndSaysSo) {
    FolderWatchOptions options = blind();
    const auto way = std::distance(here.path().begin(), here.path().end());
    options.most_watches = size_t(way) + 2;
    here.make("content/more");
    watch(options);
    EXPECT_EQ(watching->description(), "looking every 0 s, because inotify has no watches left "
                                       "(raise fs.inotify.max_user_watches)");
    expect_told_of("content/more/10.toml");
    expect_told_of("content/campaign/10.toml");
    here.remove("content/more");
    expect_told();
    here.write("content/kiosk.toml", "hears again, some looks later");
    expect_told();
    EXPECT_EQ(watching->description(), "inotify, " + std::to_string(way + 2) + " folders");
}

// --- shares --------------------------------------------------------------------------------------

class FolderWatchShare : public FolderWatchTest {
protected:
    void SetUp() override {
        if (!may_mount()) GTEST_SKIP() << "needs the right to mount";
        share = std::make_unique<fakes::Share>(here / "content");
        if (!share->mounted()) GTEST_SKIP() << "there is no FUSE";
        share->write("campaign/10.toml", "one");
    }

    static FolderWatchOptions options() {
        FolderWatchOptions options = hearing();
        options.blind_look = 100ms;
        return options;
    }

    static auto threads() {
        return std::distance(fs::directory_iterator("/proc/self/task"), fs::directory_iterator());
    }

    std::unique_ptr<fakes::Share> share;
};

TEST_F(FolderWatchShare, WhatAnotherComputerChangesIsFollowed) {
    watch(options());
    EXPECT_EQ(watching->description(), "looking every 0.1 s, because inotify does not hear what "
                                       "others change on " +
                                           (here / "content").string() + " (FUSE)");
    share->write("campaign/10.toml", "two");
    expect_told();
    share->write("campaign/20.toml", "new");
    expect_told();
    share->remove("campaign/10.toml");
    expect_told();
}

TEST_F(FolderWatchShare, AShareThatVanishesAndComesBackIsFollowed) {
    watch(options());
    share->vanish();
    expect_told();
    share = std::make_unique<fakes::Share>(here / "content");
    share->write("kiosk.toml", "back");
    expect_told();
    share->write("kiosk.toml", "changed");
    expect_told();
}

TEST_F(FolderWatchShare, AShareThatFallsSilentIsWaitedFor) {
    watch(options());
    share->fall_silent();
    share->write("campaign/10.toml", "written while nobody can see");
    share->speak_again();
    expect_told();
}

TEST_F(FolderWatchShare, ItIsSaidHowLongAShareHasBeenSilent) {
    watch(options());
    const std::string before = watching->description();
    share->fall_silent();
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (watching->description() == before && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(10ms);
    EXPECT_EQ(watching->description(), before + "; the disk has not answered for 2 s");
    share->vanish();
    expect_told();
    EXPECT_EQ(watching->description().find("answered"), std::string::npos);
}

TEST_F(FolderWatchShare, AShareThatNeverAnswersHoldsNobodyUp) {
    share->fall_silent();
    const auto before = threads() - 1; // that of the share, which will be gone
    const auto begun_at = std::chrono::steady_clock::now();
    watching.emplace(
        here / "content", [this] { changed.ring(); }, options());
    EXPECT_EQ(watching->description(), "not yet");
    watching.reset();
    EXPECT_LT(std::chrono::steady_clock::now() - begun_at, 30s); // it would wait for ever
    EXPECT_EQ(changed.rung(), 0);
    share->vanish(); // lets the thread go that was left behind
    while (threads() > before)
        ASSERT_LT(std::chrono::steady_clock::now() - begun_at, patience);
}

// --- the end -------------------------------------------------------------------------------------

TEST_F(FolderWatchTest, NothingIsCalledOnceItIsGone) {
    for (int i = 0; i < 50; ++i) {
        watch(i % 2 ? hearing() : blind());
        here.write("content/kiosk.toml", std::to_string(i));
        watching.reset();
        const int rung = changed.rung() + stirred.rung();
        here.write("content/kiosk.toml", "unwatched");
        EXPECT_EQ(changed.rung() + stirred.rung(), rung);
    }
}

TEST_F(FolderWatchTest, TheEndWaitsForACallUnderWay) {
    bool finished = false;
    Bell entered;
    {
        const FolderWatch watch(here / "content", [&] {
            entered.ring();
            std::this_thread::sleep_for(50ms); // long enough for the end to come meanwhile
            finished = true;
        });
        ASSERT_TRUE(entered.rings(1));
    }
    EXPECT_TRUE(finished);
}

TEST_F(FolderWatchTest, APathThatIsNotAbsoluteIsWhereItWasAtTheStart) {
    const fs::path before = fs::current_path();
    fs::current_path(here.path());
    watching.emplace(
        "content", [this] { changed.ring(); }, hearing());
    fs::current_path(before);
    ASSERT_TRUE(changed.rings(1));
    told = 1;
    expect_told_of("content/kiosk.toml");
}

} // namespace
