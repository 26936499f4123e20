#include "app/exhibitions.h"

#include "unit/app/folders.h"

#include <gtest/gtest.h>

namespace app {

namespace {

namespace fs = std::filesystem;

class Exhibitions : public testing::Test {
protected:
    void put(const std::string& folder) const {
        here.write("STICK/" + folder + "kiosk.toml", "");
        here.write("STICK/" + folder + "campaign/10-one.toml", "");
    }

    std::vector<std::string> found() const {
        std::vector<std::string> titles;
        for (const screens::Exhibition& one : exhibitions_on(stick)) {
            EXPECT_EQ(one.stick, "STICK");
            EXPECT_EQ(fs::path(one.folder), one.name.empty() ? stick : stick / one.name);
            titles.push_back(one.title());
        }
        return titles;
    }

    TemporaryFolder here;
    fs::path stick = here.path() / "STICK";
};

using Titles = std::vector<std::string>;

} // namespace

TEST_F(Exhibitions, AreTheStickItselfAndTheFoldersOnIt) {
    put("");
    put("vinter/");
    put("höst/");
    put("deeper/down/");
    here.write("STICK/photos/a.jpg", "");
    EXPECT_EQ(found(), (Titles{"STICK", "höst", "vinter"}));
}

TEST_F(Exhibitions, AreKnownInAnyLetterCase) {
    here.write("STICK/a/KIOSK.TOML", "");
    here.write("STICK/a/Campaign/10-one.toml", "");
    EXPECT_EQ(found(), Titles{"a"});
}

TEST_F(Exhibitions, HaveBothAFileAndCards) {
    here.write("STICK/a/kiosk.toml", "");
    here.write("STICK/b/campaign/10-one.toml", "");
    EXPECT_EQ(found(), Titles());
}

TEST_F(Exhibitions, ALinkOrAHiddenFolderIsNone) {
    put(".trash/");
    put("elsewhere/");
    fs::rename(stick / "elsewhere", here.path() / "elsewhere");
    fs::create_directory_symlink("../elsewhere", stick / "link");
    EXPECT_EQ(found(), Titles());
}

TEST_F(Exhibitions, AreNoMoreThanStaffWouldLookThrough) {
    for (int n = 100; n < 130; ++n)
        put(std::to_string(n) + "/");
    EXPECT_EQ(found().size(), 20U);
}

TEST_F(Exhibitions, OfAStickThatIsGoneThereAreNone) {
    EXPECT_EQ(found(), Titles());
}

} // namespace app
