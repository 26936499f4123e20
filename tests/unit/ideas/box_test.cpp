#include "ideas/box.h"

#include "samples.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <stdexcept>

namespace ideas {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class BoxTest : public testing::Test {
protected:
    std::unique_ptr<Box> opened() {
        auto box = Box::open(file, first_morning);
        if (!box) throw std::runtime_error(base::to_text(box.error()));
        return std::move(*box);
    }

    static std::vector<Idea> list(Store& store) {
        auto ideas = store.list();
        if (!ideas) ADD_FAILURE() << base::to_text(ideas.error());
        return ideas.value_or(std::vector<Idea>{});
    }

    static int mode_of(const std::filesystem::path& path) {
        struct stat found {};

        EXPECT_EQ(stat(path.c_str(), &found), 0) << path;
        return int(found.st_mode & 0777);
    }

    Folder folder;
    std::filesystem::path file = folder / "ideas.db";
};

TEST_F(BoxTest, IsEmptyWhenItIsNew) {
    const auto box = opened();
    EXPECT_THAT(list(*box), IsEmpty());
    EXPECT_EQ(box->counts(), Counts{});
    EXPECT_EQ(box->set_aside(), "");
}

TEST_F(BoxTest, HasEverythingOfAnIdeaAfterItIsOpenedAgain) {
    Idea kept = idea(7, "Bänkar i solen 🌞\nvid hamnen, \"tack\"; DROP TABLE ideas --");
    kept.status = Status::shown;
    kept.likes = 3;
    ASSERT_TRUE(opened()->add(kept));
    EXPECT_THAT(list(*opened()), ElementsAre(kept));
}

TEST_F(BoxTest, TakesTheSameIdeaTwiceAsOne) {
    const auto box = opened();
    ASSERT_TRUE(box->add(idea(1, "first")));
    ASSERT_TRUE(box->add(idea(1, "second")));
    EXPECT_THAT(list(*box), ElementsAre(idea(1, "first")));
}

TEST_F(BoxTest, RefusesAnIdeaThatIsNotFit) {
    const auto box = opened();
    const auto added = box->add(idea(1, ""));
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().message.en, "The idea has no text.");
    EXPECT_THAT(list(*box), IsEmpty());
}

TEST_F(BoxTest, ListsTheOldestFirst) {
    const auto box = opened();
    for (const int number : {2, 3, 1})
        ASSERT_TRUE(box->add(idea(number)));
    EXPECT_THAT(list(*box), ElementsAre(idea(1), idea(2), idea(3)));
}

TEST_F(BoxTest, GivesTheNewestThatAreShown) {
    const auto box = opened();
    for (const int number : {1, 2, 3, 4})
        ASSERT_TRUE(box->add(number == 3 ? idea(3) : shown(number)));
    EXPECT_THAT(box->wall(2).value(), ElementsAre(shown(4), shown(2)));
    EXPECT_THAT(box->wall(60).value(), ElementsAre(shown(4), shown(2), shown(1)));
    EXPECT_THAT(box->wall(0).value(), IsEmpty());
    EXPECT_THAT(box->wall(-1).value(), IsEmpty());
}

TEST_F(BoxTest, CountsByStatus) {
    const auto box = opened();
    int number = 0;
    for (const Status status : {Status::pending, Status::shown, Status::shown, Status::hidden,
                                Status::hidden, Status::hidden}) {
        Idea made = idea(++number);
        made.status = status;
        ASSERT_TRUE(box->add(made));
    }
    EXPECT_EQ(box->counts(), (Counts{1, 2, 3, 0}));
    ASSERT_TRUE(box->take_back(uuid(1)));
    EXPECT_EQ(box->counts(), (Counts{0, 2, 3, 0}));
}

TEST_F(BoxTest, TakesAnIdeaBackAndNoOther) {
    const auto box = opened();
    ASSERT_TRUE(box->add(idea(1)));
    ASSERT_TRUE(box->add(idea(2)));
    ASSERT_TRUE(box->take_back(uuid(1)));
    ASSERT_TRUE(box->take_back(uuid(1))) << "it is gone already, which is no error";
    EXPECT_THAT(list(*box), ElementsAre(idea(2)));
}

// While the box is still open: what was taken back is in no file any more.
TEST_F(BoxTest, LeavesNoWordOfAnIdeaThatWasTakenBack) {
    const auto box = opened();
    const std::string words = "osynliga ord";
    const auto holds_the_words = [&] {
        bool found = false;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
            found = found || content_of(entry.path()).find(words) != std::string::npos;
        return found;
    };
    ASSERT_TRUE(box->add(idea(1, words)));
    ASSERT_TRUE(box->add(idea(2)));
    ASSERT_TRUE(holds_the_words());
    ASSERT_TRUE(box->take_back(uuid(1)));
    EXPECT_FALSE(holds_the_words());
}

TEST_F(BoxTest, IsReadableByItsOwnerAlone) {
    file = folder / "data/kiosk/ideas.db";
    const auto box = opened();
    ASSERT_TRUE(box->add(idea(1)));
    EXPECT_EQ(mode_of(folder / "data"), 0700);
    EXPECT_EQ(mode_of(folder / "data/kiosk"), 0700);
    EXPECT_EQ(mode_of(file), 0600);
    EXPECT_EQ(mode_of(folder / "data/kiosk/ideas.db-wal"), 0600);
}

TEST_F(BoxTest, TakesAnExistingFileFromEverybodyElse) {
    opened();
    std::filesystem::permissions(file, std::filesystem::perms(0644));
    opened();
    EXPECT_EQ(mode_of(file), 0600);
}

TEST_F(BoxTest, CanBeReadBesideAKioskThatWrites) {
    const auto box = opened();
    ASSERT_TRUE(box->add(idea(1)));
    const auto reader = Box::open_read_only(file);
    ASSERT_TRUE(reader) << base::to_text(reader.error());
    EXPECT_THAT(list(**reader), ElementsAre(idea(1)));
    ASSERT_TRUE(box->add(idea(2)));
    EXPECT_THAT(list(**reader), ElementsAre(idea(1), idea(2)));
}

TEST_F(BoxTest, OpenedForReadingTakesNothingIn) {
    opened();
    const auto reader = Box::open_read_only(file);
    ASSERT_TRUE(reader);
    const auto added = (*reader)->add(idea(1));
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().message.en,
              "The idea box cannot be written: the file, its folder or the disk is read-only.");
}

TEST_F(BoxTest, IsNotMadeByReading) {
    const auto reader = Box::open_read_only(file);
    ASSERT_FALSE(reader);
    EXPECT_EQ(base::to_text(reader.error()),
              file.string() +
                  ": error: There is no idea box here.\n"
                  "    It is made when the kiosk first runs. Name the kiosk's data folder.\n");
    EXPECT_FALSE(std::filesystem::exists(file));
}

} // namespace

} // namespace ideas
