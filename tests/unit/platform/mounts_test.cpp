#include "platform/mounts.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <fstream>

namespace {

namespace fs = std::filesystem;

class Mounts : public ::testing::Test {
protected:
    Mounts() : folder_("/tmp/kiosk-mounts-" + std::to_string(::getpid())) {
        fs::create_directories(folder_ / "media/MY STICK");
        fs::create_directories(folder_ / "media/waits");
        fs::create_directories(folder_ / "mediation");
        std::ofstream table(folder_ / "mountinfo");
        const std::string at = folder_.string();
        table << "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
              << "90 22 8:17 / " << at << "/media/MY\\040STICK rw shared:5 - vfat /dev/sdb1 rw\n"
              << "91 22 0:44 / " << at << "/media/waits rw - autofs systemd-1 rw\n"
              << "92 22 8:33 / " << at << "/media/pulled rw - vfat /dev/sdc1 rw\n"
              << "93 22 8:49 / " << at << "/mediation rw - vfat /dev/sdd1 rw\n"
              << "torn line\n";
    }

    ~Mounts() override { fs::remove_all(folder_); }

    fs::path folder_;
};

TEST_F(Mounts, AreThoseBelowTheRootsThatAreThere) {
    const auto found = platform::mounts({folder_ / "media", "/mnt"}, folder_ / "mountinfo");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].place, folder_ / "media/MY STICK");
    EXPECT_GT(found[0].free, 0);
    EXPECT_TRUE(found[0].writable);
}

TEST_F(Mounts, OneThatCannotBeWrittenIsThereToBeRead) {
    fs::permissions(folder_ / "media/MY STICK", fs::perms(0555));
    const auto found = platform::mounts({folder_ / "media"}, folder_ / "mountinfo");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].writable, ::geteuid() == 0) << "root may write everywhere";
}

TEST_F(Mounts, ARootMayBeMountedItself) {
    const auto found = platform::mounts({folder_ / "media/MY STICK"}, folder_ / "mountinfo");
    EXPECT_EQ(found.size(), 1u);
}

TEST_F(Mounts, TheTableIsAnotherOnceSomethingIsMounted) {
    const std::string before = platform::mount_table(folder_ / "mountinfo");
    EXPECT_EQ(platform::mount_table(folder_ / "mountinfo"), before);
    std::ofstream(folder_ / "mountinfo", std::ios::app) << "94 22 8:65 / /media/NEW rw - vfat x\n";
    EXPECT_NE(platform::mount_table(folder_ / "mountinfo"), before);
}

TEST_F(Mounts, WithoutATableThereAreNone) {
    EXPECT_EQ(platform::mount_table(folder_ / "nothing"), "");
    EXPECT_TRUE(platform::mounts({"/"}, folder_ / "nothing").empty());
}

} // namespace
