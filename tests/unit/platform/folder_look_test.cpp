#include "platform/folder_look.h"

#include "unit/platform/some_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/stat.h>

#include <fcntl.h>
#include <functional>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsSupersetOf;

platform::FolderLook look_at(const fs::path& folder) {
    return platform::look_at_folder(folder, [](const std::string&, const std::string&) {});
}

uint64_t signature(const fs::path& folder) {
    return look_at(folder).signature;
}

// "folder" for a folder within, "folder (name)" for one on the way.
std::vector<std::string> visits(const fs::path& folder) {
    std::vector<std::string> all;
    platform::look_at_folder(folder, [&](const std::string& path, const std::string& name) {
        all.push_back(name.empty() ? path : path + " (" + name + ")");
    });
    return all;
}

// --- what makes a difference ---------------------------------------------------------------------

struct Difference {
    const char* name;
    std::function<void(const SomeFolder&)> make;
};

std::ostream& operator<<(std::ostream& out, const Difference& difference) {
    return out << difference.name;
}

class FolderLookDifference : public testing::TestWithParam<Difference> {
protected:
    FolderLookDifference() {
        here.write("content/kiosk.toml", "title = 1");
        here.write("content/campaign/10.toml", "one");
        here.write("content/a/b/c/d/deep.toml", "four deep");
        here.write("other/30.toml", "elsewhere");
        here.link("content/linked.toml", "campaign/10.toml");
        here.link("content/lost.toml", "nowhere");
    }

    SomeFolder here;
};

TEST_P(FolderLookDifference, IsSeen) {
    const uint64_t before = signature(here / "content");
    EXPECT_EQ(signature(here / "content"), before);
    GetParam().make(here);
    EXPECT_NE(signature(here / "content"), before);
}

INSTANTIATE_TEST_SUITE_P(
    Each, FolderLookDifference,
    testing::Values(
        Difference{"AnotherSize", [](const SomeFolder& f) { f.write("content/kiosk.toml", "t"); }},
        Difference{"AnotherTime",
                   [](const SomeFolder& f) {
                       fs::last_write_time(f / "content/kiosk.toml", fs::file_time_type());
                   }},
        Difference{"AnotherFileOfTheSameSizeAndTime",
                   [](const SomeFolder& f) {
                       const auto time = fs::last_write_time(f / "content/kiosk.toml");
                       f.write("content/new", "title = 2");
                       fs::last_write_time(f / "content/new", time);
                       f.move("content/new", "content/kiosk.toml");
                   }},
        Difference{"FourDeep", [](const SomeFolder& f) { f.write("content/a/b/c/d/x", ""); }},
        Difference{"Added", [](const SomeFolder& f) { f.write("content/20.toml", ""); }},
        Difference{"Removed", [](const SomeFolder& f) { f.remove("content/campaign/10.toml"); }},
        Difference{"Renamed",
                   [](const SomeFolder& f) { f.move("content/kiosk.toml", "content/kiosk.txt"); }},
        Difference{"EmptyFolderAdded", [](const SomeFolder& f) { f.make("content/takeover"); }},
        Difference{"RightsOfAFolder",
                   [](const SomeFolder& f) { chmod((f / "content/campaign").c_str(), 0500); }},
        Difference{
            "LinkMoved",
            [](const SomeFolder& f) { f.link_over("content/linked.toml", f / "other/30.toml"); }},
        Difference{"LinkNoLongerLost", [](const SomeFolder& f) { f.write("content/nowhere", ""); }},
        Difference{"GoneAltogether", [](const SomeFolder& f) { f.remove("content"); }}),
    [](const auto& test) { return test.param.name; });

TEST(FolderLook, HiddenNamesMakeNoDifference) {
    const SomeFolder here;
    here.write("content/kiosk.toml", "");
    const uint64_t before = signature(here / "content");
    here.write("content/.kiosk.toml.swp", "x");
    here.write("content/.git/config", "x");
    EXPECT_EQ(signature(here / "content"), before);
}

TEST(FolderLook, WhatLiesDeeperThanFourMakesNoDifference) {
    const SomeFolder here;
    here.make("content/a/b/c/d/e");
    const uint64_t before = signature(here / "content");
    here.write("content/a/b/c/d/e/too-deep.toml", "x");
    EXPECT_EQ(signature(here / "content"), before);
}

TEST(FolderLook, TheSameFolderUnderAnotherNameIsTheSame) {
    const SomeFolder here;
    here.write("content/kiosk.toml", "");
    here.link("link", "content");
    const uint64_t before = signature(here / "content");
    EXPECT_EQ(signature(here / "link"), before);
    here.move("content", "renamed");
    EXPECT_EQ(signature(here / "renamed"), before);
}

// --- the way there -------------------------------------------------------------------------------

TEST(FolderLook, VisitsTheWayAndEachFolderWithin) {
    const SomeFolder here;
    here.write("content/campaign/10.toml", "");
    EXPECT_THAT(visits(here / "content"),
                IsSupersetOf({here.path().parent_path().string() + " (" +
                                  here.path().filename().string() + ")",
                              here.path().string() + " (content)", (here / "content").string(),
                              (here / "content/campaign").string()}));
    EXPECT_EQ(visits(here / "content").front().substr(0, 3), "/ (");
}

// The link, what it leads through, and what it leads to.
TEST(FolderLook, VisitsTheWayThroughLinks) {
    const SomeFolder here;
    here.make("real/inner/content");
    here.make("entrance");
    here.link("entrance/link", "../through");
    here.link("through", "real/inner");
    const std::vector<std::string> all = visits(here / "entrance/link/content");
    const auto own = std::find(all.begin(), all.end(), here.path().string() + " (entrance)");
    EXPECT_THAT(std::vector(own, all.end()),
                ElementsAre(here.path().string() + " (entrance)",
                            (here / "entrance").string() + " (link)",
                            here.path().string() + " (through)", here.path().string() + " (real)",
                            (here / "real").string() + " (inner)",
                            (here / "real/inner").string() + " (content)",
                            (here / "real/inner/content").string()));
}

TEST(FolderLook, FollowsALinkThatBeginsAtTheTop) {
    const SomeFolder here;
    here.write("real/kiosk.toml", "");
    here.link("content", here / "real");
    EXPECT_TRUE(look_at(here / "content").found);
    EXPECT_EQ(visits(here / "content").back(), (here / "real").string());
}

TEST(FolderLook, VisitsTheWayAsFarAsItGoesWhereTheFolderIsMissing) {
    const SomeFolder here;
    EXPECT_EQ(visits(here / "a/b/content").back(), here.path().string() + " (a)");
    EXPECT_FALSE(look_at(here / "a/b/content").found);
}

TEST(FolderLook, AFileIsNoFolder) {
    const SomeFolder here;
    here.write("content", "a file");
    EXPECT_FALSE(look_at(here / "content").found);
    EXPECT_FALSE(look_at(here / "content/within").found);
}

TEST(FolderLook, ALinkToItselfIsNoFolder) {
    const SomeFolder here;
    here.link("content", "content");
    EXPECT_FALSE(look_at(here / "content").found);
}

// --- strange folders -----------------------------------------------------------------------------

TEST(FolderLook, EntersALoopOfLinksOnce) {
    const SomeFolder here;
    here.write("content/a/10.toml", "");
    here.link("content/a/up", "..");
    here.link("content/self", ".");
    const std::vector<std::string> all = visits(here / "content");
    EXPECT_THAT(std::vector(all.end() - 2, all.end()),
                ElementsAre((here / "content").string(), (here / "content/a").string()));
}

TEST(FolderLook, DoesNotEnterWhatALinkLeadsToOutside) {
    const SomeFolder here;
    here.make("content-old/campaign"); // begins with the folder's name
    here.make("content");
    here.link("content/old", here / "content-old");
    here.link("content/everything", "/");
    EXPECT_EQ(visits(here / "content").back(), (here / "content").string());
}

TEST(FolderLook, EntersWhatIsHiddenThroughALink) {
    const SomeFolder here;
    here.write("content/.versions/7/10.toml", "");
    here.link("content/campaign", ".versions/7");
    EXPECT_EQ(visits(here / "content").back(), (here / "content/.versions/7").string());
    const uint64_t before = signature(here / "content");
    here.write("content/.versions/7/10.toml", "changed");
    EXPECT_NE(signature(here / "content"), before);
}

TEST(FolderLook, TakesNamesOfAnyBytesAndThingsThatAreNoFiles) {
    const SomeFolder here;
    here.write("content/\xff\x01\n.toml", "");
    here.write("content/" + std::string(255, 'x'), "");
    ASSERT_EQ(mkfifo((here / "content/pipe").c_str(), 0600), 0);
    here.link("content/endless", "/dev/zero");
    const uint64_t before = signature(here / "content");
    here.write("content/\xff\x01\n.toml", "changed");
    EXPECT_NE(signature(here / "content"), before);
}

TEST(FolderLook, EndsWhileTheFolderChanges) {
    const SomeFolder here;
    here.make("content");
    std::jthread busy([&](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            here.write("content/a/b/10.toml", "x");
            here.remove("content/a");
        }
    });
    for (int i = 0; i < 200; ++i)
        EXPECT_TRUE(look_at(here / "content").found);
}

TEST(FolderLook, KnowsWhenTheNewestFileWasWritten) {
    const SomeFolder here;
    here.write("content/old.toml", "");
    const auto before = look_at(here / "content").newest;
    here.write("content/campaign/new.toml", "");

    struct stat status {};

    ASSERT_EQ(stat((here / "content/campaign/new.toml").c_str(), &status), 0);
    const auto newest = look_at(here / "content").newest;
    EXPECT_GE(newest, before);
    EXPECT_EQ(newest.time_since_epoch(), std::chrono::seconds(status.st_ctim.tv_sec) +
                                             std::chrono::nanoseconds(status.st_ctim.tv_nsec));
}

TEST(FolderLook, LeavesNothingOpen) {
    const SomeFolder here;
    here.make("content/a/b");
    const auto next_descriptor = [] {
        const int fd = dup(STDIN_FILENO);
        close(fd);
        return fd;
    };
    const int before = next_descriptor();
    look_at(here / "content");
    EXPECT_EQ(next_descriptor(), before);
}

} // namespace
