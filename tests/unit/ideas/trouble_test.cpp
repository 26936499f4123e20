// The box on a bad disk: nothing is lost silently, and it works again when the cause is gone.

#include "ideas/trouble.h"

#include "faulty_disk.h"
#include "ideas/box.h"
#include "samples.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

#include <optional>
#include <stdexcept>

namespace ideas {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class TroubleTest : public testing::Test {
protected:
    std::unique_ptr<Box> opened(base::Timestamp now = first_morning) {
        auto box = Box::open(file, now);
        if (!box) throw std::runtime_error(base::to_text(box.error()));
        return std::move(*box);
    }

    // What staff read when the numbered idea is not taken in; without the file's name.
    std::string refused(Box& box, int number) {
        const auto added = box.add(idea(number, "hemliga ord"));
        if (added) return "it was saved";
        EXPECT_EQ(added.error().file, file.string());
        EXPECT_EQ(base::to_text(added.error()).find("hemliga"), std::string::npos);
        return added.error().message.en + "\n" + added.error().advice.en;
    }

    std::vector<std::string> names_in_folder() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
            names.push_back(entry.path().filename());
        return names;
    }

    // Spoils the pages that ideas are on, as a bad disk does: the schema still reads well.
    void spoil_the_ideas() {
        opened();
        const auto empty = std::ptrdiff_t(std::filesystem::file_size(file));
        auto box = opened();
        for (int number = 1; number <= 20; ++number)
            ASSERT_TRUE(box->add(idea(number, std::string(2000, 'x'))));
        box.reset();
        std::string content = content_of(file);
        ASSERT_GT(content.size(), size_t(empty) + size_t{8} * 4096);
        std::fill(content.begin() + empty, content.end(), '\x55');
        write_file(file, content);
    }

    Folder folder;
    std::filesystem::path file = folder / "ideas.db";
};

TEST_F(TroubleTest, AddWaitsUntilTheDiskHasIt) {
    const FaultyDisk disk;
    const auto box = opened();
    for (const int number : {1, 2, 3}) {
        const int before = disk.log_syncs();
        ASSERT_TRUE(box->add(idea(number)));
        EXPECT_GT(disk.log_syncs(), before);
    }
}

TEST_F(TroubleTest, FailsWhereTheDiskCannotConfirm) {
    FaultyDisk disk;
    const auto box = opened();
    disk.fail_syncs_with(SQLITE_IOERR_FSYNC);
    EXPECT_EQ(refused(*box, 1), "The disk reported an error while the idea box was in use.\n"
                                "Look at the disk's health and the system log; copy this file to "
                                "another disk if in doubt.");
}

TEST_F(TroubleTest, SaysThatTheDiskIsFullAndSavesAgainWhenThereIsRoom) {
    FaultyDisk disk;
    const auto box = opened();
    disk.fail_writes_with(SQLITE_FULL);
    EXPECT_EQ(refused(*box, 1), "The disk is full: ideas cannot be saved.\n"
                                "Free some space on the disk that holds this file. The next idea "
                                "is then saved without a restart.");
    disk.fail_writes_with(SQLITE_OK);
    ASSERT_TRUE(box->add(idea(2)));
    EXPECT_THAT(box->list().value(), ElementsAre(idea(2)));
}

TEST_F(TroubleTest, SaysThatTheDiskIsReadOnly) {
    FaultyDisk disk;
    const auto box = opened();
    disk.fail_writes_with(SQLITE_READONLY);
    EXPECT_EQ(refused(*box, 1),
              "The idea box cannot be written: the file, its folder or the disk is read-only.\n"
              "Make the file and its folder writable for the user that the kiosk runs as, and "
              "check how the disk is mounted. The next idea is then saved without a restart.");
}

TEST_F(TroubleTest, DoesNotOpenOnAFullDiskAndLeavesNothingHalfMade) {
    FaultyDisk disk;
    disk.fail_writes_with(SQLITE_FULL);
    const auto box = Box::open(file, first_morning);
    ASSERT_FALSE(box);
    EXPECT_EQ(box.error().message.en, "The disk is full: ideas cannot be saved.");
    disk.fail_writes_with(SQLITE_OK);
    ASSERT_TRUE(opened()->add(idea(1)));
    EXPECT_THAT(names_in_folder(), ElementsAre("ideas.db"));
}

TEST_F(TroubleTest, SaysThatAnotherProgramHasItLocked) {
    const auto box = opened();
    std::optional<SQLite::Database> other(std::in_place, file, SQLite::OPEN_READWRITE);
    other->exec("BEGIN IMMEDIATE");
    EXPECT_EQ(refused(*box, 1), "Another program keeps the idea box locked.\n"
                                "Close the program that has this file open. The next idea is then "
                                "saved without a restart.");
    other.reset();
    EXPECT_EQ(refused(*box, 1), "it was saved");
}

TEST_F(TroubleTest, SaysThatAFolderStandsInItsPlace) {
    std::filesystem::create_directory(file);
    const auto box = Box::open(file, first_morning);
    ASSERT_FALSE(box);
    EXPECT_EQ(base::to_text(box.error()),
              file.string() +
                  ": error: The idea box cannot be opened.\n"
                  "    Check that its folder can be read and written by the user that the kiosk "
                  "runs as, and that nothing else stands in place of this file.\n");
    std::filesystem::remove(file);
    EXPECT_TRUE(opened());
}

TEST_F(TroubleTest, SaysThatItsFolderCannotBeMade) {
    write_file(folder / "data", "a file where the folder should be");
    const auto box = Box::open(folder / "data/ideas.db", first_morning);
    ASSERT_FALSE(box);
    EXPECT_EQ(base::to_text(box.error()),
              (folder / "data").string() +
                  ": error: The folder for the ideas cannot be made (Not a directory).\n"
                  "    Check that the folder above it can be written by the user that the kiosk "
                  "runs as, and that nothing else stands in its place.\n");
}

TEST_F(TroubleTest, NoticesThatItWasDeletedWhileInUse) {
    auto box = opened();
    ASSERT_TRUE(box->add(idea(1)));
    std::filesystem::remove(file);
    EXPECT_EQ(refused(*box, 2),
              "The idea box was moved or deleted while it was in use.\n"
              "Put it back if it was moved by mistake. The next idea goes into the box that is "
              "then there, or into a new one.");
    box.reset();
    EXPECT_EQ(refused(*opened(), 2), "it was saved");
}

TEST_F(TroubleTest, SetsAsideAFileThatIsNoIdeaBox) {
    const std::string content =
        "Somebody saved a shopping list under this name. " + std::string(200, '.');
    write_file(file, content);
    write_file(folder / "ideas.db-wal", "and this");
    const auto box = opened();
    EXPECT_EQ(box->set_aside(), folder / "ideas.db.damaged-20220530T091500Z");
    EXPECT_EQ(content_of(box->set_aside()), content);
    EXPECT_EQ(content_of(folder / "ideas.db.damaged-20220530T091500Z-wal"), "and this");
    ASSERT_TRUE(box->add(idea(1)));
    EXPECT_THAT(box->list().value(), ElementsAre(idea(1)));
}

TEST_F(TroubleTest, NeverWritesOverWhatWasSetAsideBefore) {
    for (const char* const content :
         {"the first ............", "the second ...........", "the third ............"}) {
        write_file(file, content + std::string(200, '.'));
        opened();
    }
    EXPECT_THAT(names_in_folder(),
                UnorderedElementsAre("ideas.db", "ideas.db.damaged-20220530T091500Z",
                                     "ideas.db.damaged-20220530T091500Z-2",
                                     "ideas.db.damaged-20220530T091500Z-3"));
    EXPECT_EQ(content_of(folder / "ideas.db.damaged-20220530T091500Z").substr(0, 9), "the first");
}

// Opening stays fast, so damage deep in the file shows when it is used; the next opening checks.
TEST_F(TroubleTest, SetsAsideWhatProvesDamagedInUse) {
    spoil_the_ideas();
    const std::string spoilt = content_of(file);
    auto box = opened();
    ASSERT_EQ(box->set_aside(), "");
    const auto listed = box->list();
    ASSERT_FALSE(listed);
    EXPECT_EQ(base::to_text(listed.error()),
              file.string() + ": error: The idea box is damaged.\n"
                              "    It is checked when it is next opened, and set aside beside this "
                              "file if it cannot be used. Keep what is set aside: most ideas can "
                              "be recovered from it.\n");
    box.reset();

    box = opened(first_morning + std::chrono::hours(1));
    EXPECT_EQ(box->set_aside(), folder / "ideas.db.damaged-20220530T101500Z");
    EXPECT_EQ(content_of(box->set_aside()), spoilt);
    EXPECT_EQ(refused(*box, 1), "it was saved");
    box.reset();

    EXPECT_EQ(opened()->set_aside(), "") << "the new box is not in doubt";
}

TEST_F(TroubleTest, KeepsABoxThatWasDoubtedAndIsSound) {
    ASSERT_TRUE(opened()->add(idea(1)));
    write_file(folder / "ideas.db.check", "");
    const auto box = opened();
    EXPECT_EQ(box->set_aside(), "");
    EXPECT_THAT(box->list().value(), ElementsAre(idea(1)));
    EXPECT_FALSE(std::filesystem::exists(folder / "ideas.db.check"));
}

TEST_F(TroubleTest, KeepsAnIdeaTakenBackGoneWhereTheLogCannotBeEmptied) {
    const auto box = opened();
    ASSERT_TRUE(box->add(idea(1)));
    SQLite::Database reader(file, SQLite::OPEN_READONLY);
    SQLite::Statement reading(reader, "SELECT id FROM ideas");
    ASSERT_TRUE(reading.executeStep()); // holds the log as it is now
    EXPECT_TRUE(box->take_back(uuid(1)));
    EXPECT_THAT(box->list().value(), IsEmpty());
}

TEST(Trouble, HasAPlainSentenceForEveryCause) {
    EXPECT_EQ(trouble(SQLITE_CANTOPEN_ISDIR, "ideas.db").message.en,
              "The idea box cannot be opened.");
    EXPECT_EQ(trouble(SQLITE_NOTADB, "ideas.db").message.en, "The idea box is damaged.");
    EXPECT_EQ(trouble(SQLITE_NOMEM, "ideas.db").message.en,
              "There was not enough memory to use the idea box.");
    EXPECT_EQ(trouble(SQLITE_TOOBIG, "ideas.db").message.en,
              "The idea box reported an error (SQLite code 18: string or blob too big).");
}

} // namespace

} // namespace ideas
