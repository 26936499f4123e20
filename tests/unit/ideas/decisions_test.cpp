#include "ideas/box.h"
#include "samples.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

#include <stdexcept>

namespace ideas {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Kind = Decision::Kind;

// Likes and decisions in a box, and what they leave for others.
class DecisionsTest : public testing::Test {
protected:
    DecisionsTest() {
        auto made = Box::open(file, first_morning);
        if (!made) throw std::runtime_error(base::to_text(made.error()));
        box = std::move(*made);
    }

    static Like like_of(int number, int idea, int delta = 1) {
        return {uuid(number), uuid(idea), "harbour", first_morning, delta};
    }

    static Decision decision(int number, int idea, Kind kind, std::string reason = "") {
        return {uuid(number), uuid(idea), kind, std::move(reason), first_morning, "town-hall"};
    }

    int likes_of(int idea) {
        const std::vector<Idea> all = box->list().value();
        for (const Idea& each : all)
            if (each.id == uuid(idea)) return each.likes;
        return -1;
    }

    // Every row's text, one after the other.
    std::vector<std::string> rows(const std::string& sql) {
        SQLite::Database database(file, SQLite::OPEN_READWRITE);
        SQLite::Statement statement(database, sql);
        std::vector<std::string> all;
        while (statement.executeStep())
            all.push_back(statement.getColumn(0).getString());
        return all;
    }

    std::vector<std::string> outbox() {
        return rows("SELECT kind || ' ' || ref FROM outbox ORDER BY seq");
    }

    // As the hub does before it sends, and when all has arrived.
    void set_tried() { rows("UPDATE outbox SET tried = 1"); }

    void empty_outbox() { rows("DELETE FROM outbox"); }

    bool a_file_holds(const std::string& words) {
        for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
            if (content_of(entry.path()).find(words) != std::string::npos) return true;
        return false;
    }

    Folder folder;
    std::filesystem::path file = folder / "ideas.db";
    std::unique_ptr<Box> box;
};

TEST_F(DecisionsTest, ALikeCountsOnceAndCanBeUndone) {
    ASSERT_TRUE(box->add(shown(1)));
    ASSERT_TRUE(box->like(like_of(11, 1)));
    ASSERT_TRUE(box->like(like_of(11, 1)));
    ASSERT_TRUE(box->like(like_of(12, 1)));
    EXPECT_EQ(likes_of(1), 2);
    ASSERT_TRUE(box->like(like_of(13, 1, -1)));
    EXPECT_EQ(likes_of(1), 1);
    EXPECT_THAT(outbox(), ElementsAre("idea " + uuid(1), "like " + uuid(11), "like " + uuid(12),
                                      "like " + uuid(13)));
}

TEST_F(DecisionsTest, LikesNeverFallBelowNone) {
    ASSERT_TRUE(box->add(shown(1)));
    ASSERT_TRUE(box->like(like_of(11, 1, -1)));
    EXPECT_EQ(likes_of(1), 0);
}

TEST_F(DecisionsTest, ALikeForAnIdeaThatIsGoneChangesNothing) {
    ASSERT_TRUE(box->like(like_of(11, 1)));
    EXPECT_THAT(outbox(), IsEmpty());
    EXPECT_FALSE(box->like(like_of(11, 1, 2)));
    EXPECT_FALSE(box->like({"eleven", uuid(1), "harbour", first_morning, 1}));
}

TEST_F(DecisionsTest, ShowAndHideDecideWhatIsOnTheWall) {
    ASSERT_TRUE(box->add(idea(1)));
    EXPECT_THAT(box->wall(9).value(), IsEmpty());
    ASSERT_TRUE(box->decide(decision(21, 1, Kind::show)));
    EXPECT_THAT(box->wall(9).value(), ElementsAre(shown(1)));
    EXPECT_THAT(box->similar("träd torget", 3).value(), ElementsAre(shown(1)));
    ASSERT_TRUE(box->decide(decision(22, 1, Kind::hide, "names a neighbour")));
    EXPECT_THAT(box->wall(9).value(), IsEmpty());
    EXPECT_THAT(box->similar("träd torget", 3).value(), IsEmpty());
    EXPECT_EQ(box->counts().value(), (Counts{0, 0, 1, 0}));
    EXPECT_THAT(rows("SELECT decision || ', ' || reason || ', ' || kiosk || ', ' || at FROM "
                     "decisions ORDER BY id"),
                ElementsAre("show, , town-hall, 1653902100000",
                            "hide, names a neighbour, town-hall, 1653902100000"));
    EXPECT_THAT(outbox(),
                ElementsAre("idea " + uuid(1), "decision " + uuid(21), "decision " + uuid(22)));
}

TEST_F(DecisionsTest, ADecisionThatComesTwiceIsCarriedOutOnce) {
    ASSERT_TRUE(box->add(idea(1)));
    ASSERT_TRUE(box->decide(decision(21, 1, Kind::show)));
    ASSERT_TRUE(box->decide(decision(22, 1, Kind::hide)));
    ASSERT_TRUE(box->decide(decision(21, 1, Kind::show)));
    EXPECT_THAT(box->wall(9).value(), IsEmpty());
}

TEST_F(DecisionsTest, NothingIsDecidedAboutAnIdeaThatIsNotThere) {
    const auto decided = box->decide(decision(21, 1, Kind::show));
    ASSERT_FALSE(decided);
    EXPECT_EQ(decided.error().message.en, "There is no idea with this id.");
    EXPECT_THAT(outbox(), IsEmpty());
}

TEST_F(DecisionsTest, ErasingLeavesATombstoneAndNoWord) {
    const std::string words = "osynligheten";
    ASSERT_TRUE(box->add(shown(1, words + " vid hamnen")));
    ASSERT_TRUE(box->add(shown(2, "Träd vid hamnen")));
    ASSERT_TRUE(box->like(like_of(11, 1)));
    ASSERT_TRUE(a_file_holds(words));
    ASSERT_TRUE(box->decide(decision(21, 1, Kind::erase, "on request")));
    EXPECT_FALSE(a_file_holds(words));
    EXPECT_FALSE(a_file_holds("synligheten")) << "the index keeps the ends of words apart";
    Idea tombstone = idea(1, "");
    tombstone.status = Status::erased;
    tombstone.likes = 1;
    EXPECT_THAT(box->list().value(), ElementsAre(tombstone, shown(2, "Träd vid hamnen")));
    EXPECT_EQ(box->counts().value(), (Counts{0, 1, 0, 1}));
    EXPECT_THAT(box->similar("hamnen", 3).value(), ElementsAre(shown(2, "Träd vid hamnen")));
    EXPECT_THAT(rows("SELECT id FROM likes"), IsEmpty());
    EXPECT_THAT(outbox(),
                ElementsAre("idea " + uuid(1), "idea " + uuid(2), "decision " + uuid(21)));
}

TEST_F(DecisionsTest, WhatIsErasedStaysErased) {
    ASSERT_TRUE(box->add(idea(1)));
    ASSERT_TRUE(box->decide(decision(21, 1, Kind::erase)));
    EXPECT_TRUE(box->decide(decision(22, 1, Kind::erase))) << "it is, already";
    const auto decided = box->decide(decision(23, 1, Kind::show));
    ASSERT_FALSE(decided);
    EXPECT_EQ(decided.error().message.en,
              "The idea has been erased; it cannot be shown or hidden any more.");
    ASSERT_TRUE(box->like(like_of(11, 1)));
    EXPECT_EQ(likes_of(1), 0);
}

TEST_F(DecisionsTest, AnIdeaTakenBackBeforeItWasPassedOnLeavesNothing) {
    ASSERT_TRUE(box->add(shown(1, "osynligheten")));
    ASSERT_TRUE(box->add(shown(2)));
    ASSERT_TRUE(box->like(like_of(11, 1)));
    ASSERT_TRUE(box->decide(decision(21, 1, Kind::show)));
    ASSERT_TRUE(box->take_back(uuid(1)));
    EXPECT_THAT(box->list().value(), ElementsAre(shown(2)));
    EXPECT_THAT(outbox(), ElementsAre("idea " + uuid(2)));
    EXPECT_THAT(rows("SELECT id FROM decisions UNION SELECT id FROM likes"), IsEmpty());
    EXPECT_FALSE(a_file_holds("synligheten"));
}

TEST_F(DecisionsTest, AnIdeaTakenBackAfterItWasPassedOnIsToBeForgottenThereToo) {
    ASSERT_TRUE(box->add(idea(1)));
    empty_outbox();
    ASSERT_TRUE(box->take_back(uuid(1)));
    EXPECT_THAT(box->list().value(), IsEmpty());
    EXPECT_THAT(outbox(), ElementsAre("decision " + uuid(1)));
    EXPECT_THAT(rows("SELECT decision || ', ' || reason FROM decisions"),
                ElementsAre("erase, taken back"));
}

TEST_F(DecisionsTest, AnIdeaThatMayBeOnItsWayCountsAsPassedOn) {
    ASSERT_TRUE(box->add(idea(1)));
    set_tried();
    ASSERT_TRUE(box->take_back(uuid(1)));
    EXPECT_THAT(outbox(), ElementsAre("decision " + uuid(1)));
}

TEST_F(DecisionsTest, AreNoticedByWhoeverHasTheBoxOpen) {
    ASSERT_TRUE(box->add(idea(1)));
    (void)box->changed_elsewhere();
    ASSERT_TRUE(box->add(idea(2)));
    EXPECT_FALSE(box->changed_elsewhere().value()) << "its own changes are no news";
    auto other = Box::open_to_change(file);
    ASSERT_TRUE(other) << base::to_text(other.error());
    ASSERT_TRUE((*other)->decide(decision(21, 1, Kind::show)));
    EXPECT_TRUE(box->changed_elsewhere().value());
    EXPECT_FALSE(box->changed_elsewhere().value());
    EXPECT_THAT(box->wall(9).value(), ElementsAre(shown(1)));
}

TEST_F(DecisionsTest, CountersAddUp) {
    ASSERT_TRUE(box->count({"visits", "", 20220530, 9, 1}));
    ASSERT_TRUE(box->count({"visits", "", 20220530, 9, 2}));
    ASSERT_TRUE(box->count({"slides", "10-start", 20220530, 8, 1}));
    EXPECT_THAT(box->statistics().value().counters,
                ElementsAre(Counter{"slides", "10-start", 20220530, 8, 1},
                            Counter{"visits", "", 20220530, 9, 3}));
}

} // namespace

} // namespace ideas
