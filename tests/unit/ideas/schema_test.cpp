#include "ideas/schema.h"

#include "ideas/box.h"
#include "samples.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

namespace ideas {

namespace {

using testing::ElementsAre;

class SchemaTest : public testing::Test {
protected:
    void make_file(const std::string& sql) {
        SQLite::Database made(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        made.exec(sql);
    }

    int number(const std::string& sql) {
        SQLite::Database read(file, SQLite::OPEN_READONLY);
        return read.execAndGet(sql).getInt();
    }

    Folder folder;
    std::filesystem::path file = folder / "ideas.db";
};

TEST_F(SchemaTest, IsMadeInAnEmptyFile) {
    ASSERT_TRUE(Box::open(file, first_morning));
    EXPECT_EQ(number("PRAGMA user_version"), 2);
    EXPECT_EQ(number("PRAGMA application_id"), 0x48323269);
}

TEST_F(SchemaTest, BringsAnOlderFileUpToDateAndKeepsWhatItHolds) {
    make_file("CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('kept')");
    ASSERT_EQ(number("PRAGMA user_version"), 0);
    const auto box = Box::open(file, first_morning);
    ASSERT_TRUE(box) << base::to_text(box.error());
    ASSERT_TRUE((*box)->add(idea(1)));
    EXPECT_THAT((*box)->list().value(), ElementsAre(idea(1)));
    EXPECT_EQ(number("PRAGMA user_version"), 2);
    EXPECT_EQ(number("SELECT count(*) FROM notes WHERE text = 'kept'"), 1);
}

// As the first version of the kiosk left it.
TEST_F(SchemaTest, KeepsEveryIdeaOfTheFirstVersion) {
    make_file(R"(
        CREATE TABLE ideas (id TEXT PRIMARY KEY NOT NULL, created INTEGER NOT NULL,
            kiosk TEXT NOT NULL, language TEXT NOT NULL, category TEXT NOT NULL,
            text TEXT NOT NULL CHECK (text <> ''),
            status TEXT NOT NULL CHECK (status IN ('pending', 'shown', 'hidden')),
            likes INTEGER NOT NULL CHECK (likes >= 0)) STRICT;
        CREATE INDEX ideas_by_created ON ideas (created);
        CREATE INDEX ideas_by_status ON ideas (status);
        PRAGMA user_version = 1; PRAGMA application_id = 1211249257;)");
    make_file("INSERT INTO ideas VALUES ('" + uuid(2) +
              "', 1653902102000, 'harbour', 'sv', 'climate', 'Fler träd på torget', 'shown', 3), "
              "('" +
              uuid(1) +
              "', 1653902101000, 'harbour', 'sv', 'climate', 'Fler träd på torget', 'pending', 0)");
    const auto box = Box::open(file, first_morning);
    ASSERT_TRUE(box) << base::to_text(box.error());
    Idea liked = shown(2);
    liked.likes = 3;
    EXPECT_THAT((*box)->list().value(), ElementsAre(idea(1), liked));
    EXPECT_EQ((*box)->counts().value(), (Counts{1, 1, 0, 0}));
    EXPECT_THAT((*box)->similar("träd", 3).value(), ElementsAre(liked));
    EXPECT_EQ(number("SELECT count(*) FROM outbox WHERE kind = 'idea'"), 2);
}

TEST_F(SchemaTest, TakesAStepWholeOrNotAtAll) {
    make_file("CREATE TABLE t (x); CREATE INDEX ideas_by_status ON t (x)"); // in the step's way
    const auto box = Box::open(file, first_morning);
    ASSERT_FALSE(box);
    EXPECT_EQ(base::to_text(box.error()),
              file.string() + ": error: The idea box reported an error (SQLite code 1: SQL logic "
                              "error).\n"
                              "    Tell the technician; this file has been left as it was.\n");
    EXPECT_EQ(number("PRAGMA user_version"), 0);
    EXPECT_EQ(number("SELECT count(*) FROM sqlite_schema WHERE name = 'ideas'"), 0);
}

TEST_F(SchemaTest, LeavesAFileOfANewerVersionAsItIs) {
    make_file("CREATE TABLE ideas (id TEXT, mood TEXT); PRAGMA user_version = 3");
    const std::string before = content_of(file);
    const auto box = Box::open(file, first_morning);
    ASSERT_FALSE(box);
    EXPECT_EQ(base::to_text(box.error()),
              file.string() +
                  ": error: This idea box was made by a newer version of the kiosk (schema 3; this "
                  "one knows 2).\n"
                  "    Install the newer version again, or choose another data folder. The file "
                  "has been left as it was.\n");
    EXPECT_EQ(content_of(file), before);
    EXPECT_FALSE(Box::open_read_only(file));
}

TEST_F(SchemaTest, LeavesAFileOfAnotherProgramAsItIs) {
    make_file("CREATE TABLE addresses (name TEXT); PRAGMA application_id = 12345");
    const std::string before = content_of(file);
    const auto box = Box::open(file, first_morning);
    ASSERT_FALSE(box);
    EXPECT_EQ(base::to_text(box.error()),
              file.string() +
                  ": error: This file belongs to another program; it is not an idea box.\n"
                  "    Choose another data folder. The file has been left as it was.\n");
    EXPECT_EQ(content_of(file), before);
}

TEST_F(SchemaTest, IsNotBroughtUpToDateByReading) {
    make_file("CREATE TABLE notes (text TEXT)");
    const auto reader = Box::open_read_only(file);
    ASSERT_FALSE(reader);
    EXPECT_EQ(reader.error().message.en,
              "This idea box was made by an older version of the kiosk.");
    EXPECT_EQ(number("PRAGMA user_version"), 0);
}

} // namespace

} // namespace ideas
