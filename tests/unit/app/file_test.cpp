#include "app/file.h"

#include "unit/app/folders.h"

#include <gtest/gtest.h>

namespace app {

namespace {

std::vector<uint8_t> bytes_of(const std::string& text) {
    return {text.begin(), text.end()};
}

} // namespace

TEST(ReadFile, ReadsAllOfIt) {
    const TemporaryFolder folder;
    const std::string text("a\0b\r\n\xff", 6);
    EXPECT_EQ(*read_file(folder.write("a.bin", text), 6), bytes_of(text));
    EXPECT_EQ(*read_file(folder.write("empty", ""), 6), bytes_of(""));
}

TEST(ReadFile, RefusesWhatIsTooLarge) {
    const TemporaryFolder folder;
    const auto read = read_file(folder.write("large.png", std::string(3 << 20, 'x')), 2 << 20);
    ASSERT_FALSE(read);
    EXPECT_EQ(folder.told(read.error()), "error: large.png is too large: 3 MB.\n"
                                         "    Save it smaller than 2 MB.\n");
}

TEST(ReadFile, RefusesWhatIsNoFile) {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() / "folder");
    for (const std::string name : {"folder", "missing"}) {
        const auto read = read_file(folder.path() / name, 100);
        ASSERT_FALSE(read);
        EXPECT_EQ(folder.told(read.error()), "error: " + name +
                                                 " is not a file that can be read.\n"
                                                 "    Check its name and that it is there.\n");
    }
}

TEST(WriteFile, LeavesTheFileAndNothingElse) {
    const TemporaryFolder folder;
    ASSERT_TRUE(write_file(folder.path() / "shot.png", bytes_of("first")));
    ASSERT_TRUE(write_file(folder.path() / "shot.png", bytes_of("second")));
    EXPECT_EQ(folder.read("shot.png"), "second");
    EXPECT_EQ(folder.files(), 1);
}

TEST(WriteFile, LeavesTheOldFileWhereTheNewOneCannotTakeItsPlace) {
    const TemporaryFolder folder;
    folder.write("shot.png/inside", "kept");
    const auto written = write_file(folder.path() / "shot.png", bytes_of("new"));
    ASSERT_FALSE(written);
    EXPECT_EQ(folder.told(written.error()),
              "error: shot.png cannot be written: Is a directory.\n"
              "    Check the folder, its permissions and the free space.\n");
    EXPECT_EQ(folder.read("shot.png/inside"), "kept");
    EXPECT_EQ(folder.files(), 1) << "half of a file was left behind";
}

TEST(WriteFile, SaysWhyAFolderThatIsNotThereCannotBeWrittenTo) {
    const TemporaryFolder folder;
    const auto written = write_file(folder.path() / "no/shot.png", bytes_of("new"));
    ASSERT_FALSE(written);
    EXPECT_EQ(folder.told(written.error()),
              "error: no/shot.png cannot be written: No such file or directory.\n"
              "    Check the folder, its permissions and the free space.\n");
}

} // namespace app
