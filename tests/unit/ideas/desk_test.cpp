#include "ideas/desk.h"

#include "fakes/fake_store.h"
#include "ideas/box.h"
#include "samples.h"

#include <gmock/gmock.h>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace ideas {

namespace {

using fakes::Fault;
using testing::ElementsAre;

// Takes in what the worker reports and lets the test wait for it.
class Reports {
public:
    void take(Report report) {
        {
            const std::lock_guard lock(mutex_);
            reports_.push_back(std::move(report));
        }
        changed_.notify_all();
    }

    // The next `count` reports.
    std::vector<Report> next(size_t count) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return reports_.size() >= count; });
        const auto end = reports_.begin() + std::ptrdiff_t(count);
        std::vector<Report> taken(reports_.begin(), end);
        reports_.erase(reports_.begin(), end);
        return taken;
    }

    std::vector<Report> rest() {
        const std::lock_guard lock(mutex_);
        return std::exchange(reports_, {});
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Report> reports_;
};

// Each report in a line.
struct InWords {
    std::string operator()(const Saved& r) const { return "saved " + r.idea.id; }

    std::string operator()(const NotSaved& r) const {
        return "not saved " + r.idea.text + ": " + r.problem.message.en;
    }

    std::string operator()(const TakenBack& r) const { return "taken back " + r.id; }

    std::string operator()(const NotTakenBack& r) const {
        return "not taken back " + r.id + ": " + r.problem.message.en;
    }

    std::string operator()(const Liked& r) const { return "liked " + r.like.idea; }

    std::string operator()(const NotLiked& r) const {
        return "not liked " + r.like.idea + ": " + r.problem.message.en;
    }

    std::string operator()(const Decided& r) const {
        return std::string(to_text(r.decision.kind)) + " " + r.decision.idea;
    }

    std::string operator()(const NotDecided& r) const {
        return "not decided " + r.decision.idea + ": " + r.problem.message.en;
    }

    std::string operator()(const Similar& r) const {
        return "similar to " + std::to_string(r.token) + ":" + texts(r.ideas);
    }

    std::string operator()(const Found& r) const {
        return "found " + std::to_string(r.total) + " for " + std::to_string(r.token) + ":" +
               texts(r.ideas);
    }

    std::string operator()(const Statistics& r) const {
        std::string text = "statistics:";
        for (const Counter& counter : r.counters)
            text += " " + counter.name + " " + std::to_string(counter.count);
        return text;
    }

    static std::string texts(const std::vector<Idea>& ideas) {
        std::string text;
        for (const Idea& idea : ideas)
            text += " " + idea.text;
        return text;
    }

    std::string operator()(const Stock& r) const {
        std::string text = "stock of " + std::to_string(r.counts.pending + r.counts.shown +
                                                        r.counts.hidden + r.counts.erased);
        for (const Idea& idea : r.recent)
            text += " " + idea.text;
        return text;
    }

    std::string operator()(const BoxTrouble& r) const { return "trouble: " + r.problem.message.en; }
};

std::vector<std::string> words(const std::vector<Report>& reports) {
    std::vector<std::string> all;
    all.reserve(reports.size());
    for (const Report& report : reports)
        all.push_back(std::visit(InWords{}, report));
    return all;
}

class DeskTest : public testing::Test {
protected:
    fakes::FakeDisk disk;
    Reports reports;
    std::optional<Desk> desk{std::in_place, fakes::open_on(disk),
                             [this](Report report) { reports.take(std::move(report)); }};
};

const std::string full = "The disk is full: ideas cannot be saved.";

TEST_F(DeskTest, OpensNothingBeforeTheFirstOrder) {
    EXPECT_EQ(disk.times_opened(), 0);
    desk->look();
    EXPECT_THAT(words(reports.next(1)), ElementsAre("stock of 0"));
    EXPECT_EQ(disk.times_opened(), 1);
}

TEST_F(DeskTest, ReportsWhatWasSavedAndThenTheStockNewestFirst) {
    desk->save(shown(1, "one"));
    desk->save(shown(2, "two"));
    EXPECT_THAT(words(reports.next(4)), ElementsAre("saved " + uuid(1), "stock of 1 one",
                                                    "saved " + uuid(2), "stock of 2 two one"));
    EXPECT_EQ(disk.times_opened(), 1);
}

TEST_F(DeskTest, ReportsAnIdeaTakenBack) {
    desk->save(shown(1, "one"));
    desk->take_back(uuid(1));
    EXPECT_THAT(words(reports.next(4)), ElementsAre("saved " + uuid(1), "stock of 1 one",
                                                    "taken back " + uuid(1), "stock of 0"));
}

TEST_F(DeskTest, HandsTheIdeaBackWhereItCannotBeSavedAndSavesItWhenTheCauseIsGone) {
    disk.set(Fault::full_disk);
    desk->save(shown(1, "one"));
    EXPECT_THAT(words(reports.next(1)), ElementsAre("not saved one: " + full));
    disk.set(Fault::none);
    desk->save(shown(1, "one"));
    EXPECT_THAT(words(reports.next(2)), ElementsAre("saved " + uuid(1), "stock of 1 one"));
    EXPECT_EQ(disk.times_opened(), 2) << "opened afresh after the failure";
}

TEST_F(DeskTest, SavesAgainWhenABoxThatWouldNotOpenOpens) {
    disk.set(Fault::will_not_open);
    desk->look();
    desk->save(shown(1, "one"));
    EXPECT_THAT(words(reports.next(2)),
                ElementsAre("trouble: The idea box cannot be opened.",
                            "not saved one: The idea box cannot be opened."));
    disk.set(Fault::none);
    desk->save(shown(1, "one"));
    EXPECT_THAT(words(reports.next(2)), ElementsAre("saved " + uuid(1), "stock of 1 one"));
}

TEST_F(DeskTest, SaysWhereAnIdeaCannotBeTakenBack) {
    desk->save(shown(1, "one"));
    reports.next(2);
    disk.set(Fault::locked);
    desk->take_back(uuid(1));
    EXPECT_THAT(words(reports.next(1)), ElementsAre("not taken back " + uuid(1) +
                                                    ": Another program keeps the idea box "
                                                    "locked."));
    disk.set(Fault::none);
    desk->take_back(uuid(1));
    EXPECT_THAT(words(reports.next(2)), ElementsAre("taken back " + uuid(1), "stock of 0"));
}

TEST_F(DeskTest, GivesTheNewestSixty) {
    for (int number = 1; number <= 61; ++number)
        desk->save(shown(number, std::to_string(number)));
    desk.reset();
    const Stock stock = std::get<Stock>(reports.rest().back());
    EXPECT_EQ(stock.counts, (Counts{0, 61, 0, 0}));
    ASSERT_EQ(stock.recent.size(), 60U);
    EXPECT_EQ(stock.recent.front().text, "61");
    EXPECT_EQ(stock.recent.back().text, "2");
    EXPECT_EQ(stock.wall->size(), 61U);
}

TEST_F(DeskTest, ShowsNobodyAnIdeaThatWaits) {
    desk->save(idea(1, "one"));
    EXPECT_THAT(words(reports.next(2)), ElementsAre("saved " + uuid(1), "stock of 1"));
    desk->decide({uuid(101), uuid(1), Decision::Kind::show, "", first_morning, "harbour"});
    EXPECT_THAT(words(reports.next(2)), ElementsAre("show " + uuid(1), "stock of 1 one"));
}

TEST_F(DeskTest, ReportsLikesWithTheWall) {
    desk->save(shown(1, "one"));
    desk->like({uuid(101), uuid(1), "harbour", first_morning, 1});
    desk.reset();
    const auto all = reports.rest();
    EXPECT_THAT(words(all), ElementsAre("saved " + uuid(1), "stock of 1 one", "liked " + uuid(1),
                                        "stock of 1 one"));
    EXPECT_EQ(std::get<Stock>(all.back()).wall->front().likes, 1);
}

TEST_F(DeskTest, KeepsTheSameWallWhileNothingShownChanges) {
    desk->save(shown(1, "one"));
    const auto first = std::get<Stock>(reports.next(2).back()).wall;
    desk->save(idea(2, "two"));
    EXPECT_EQ(std::get<Stock>(reports.next(2).back()).wall, first);
    desk->take_back(uuid(1));
    EXPECT_THAT(*std::get<Stock>(reports.next(2).back()).wall, testing::IsEmpty());
}

TEST_F(DeskTest, SaysWhatCannotBeLikedOrDecided) {
    disk.set(Fault::full_disk);
    desk->like({uuid(101), uuid(1), "harbour", first_morning, 1});
    desk->decide({uuid(102), uuid(1), Decision::Kind::hide, "", first_morning, "harbour"});
    EXPECT_THAT(words(reports.next(2)), ElementsAre("not liked " + uuid(1) + ": " + full,
                                                    "not decided " + uuid(1) + ": " + full));
}

TEST_F(DeskTest, AnswersQuestionsByTheirToken) {
    desk->save(shown(1, "Fler träd"));
    desk->save(idea(2, "Träd i hamnen"));
    reports.next(4);
    desk->find_similar("träd", 7);
    desk->look_up({.text = "TRÄD"}, 8);
    desk->count({"visits", "", 20220530, 9, 2});
    desk->report_statistics();
    EXPECT_THAT(words(reports.next(3)),
                ElementsAre("similar to 7: Fler träd", "found 2 for 8: Träd i hamnen Fler träd",
                            "statistics: visits 2"));
}

TEST_F(DeskTest, CountingTellsOfTroubleAndOfItsEnd) {
    disk.set(Fault::full_disk);
    desk->count({"visits", "", 20220530, 9, 1});
    EXPECT_THAT(words(reports.next(1)), ElementsAre("trouble: " + full));
    disk.set(Fault::none);
    desk->count({"visits", "", 20220530, 9, 1});
    EXPECT_THAT(words(reports.next(1)), ElementsAre("stock of 0"));
}

TEST_F(DeskTest, NoticesWithTheNextOrderWhatOthersChanged) {
    desk->save(shown(1, "one"));
    reports.next(2);
    disk.change_elsewhere([](auto& ideas) { ideas.push_back(shown(2, "two")); });
    desk->find_similar("", 1);
    EXPECT_THAT(words(reports.next(2)), ElementsAre("similar to 1:", "stock of 2 two one"));
}

TEST_F(DeskTest, KeepsNobodyWaitingOnASlowDiskAndDropsNothing) {
    disk.hold();
    desk->save(shown(1, "one"));
    desk->save(shown(2, "two"));
    disk.wait_for_an_order(); // the desk's worker waits; this thread has come here
    EXPECT_THAT(reports.rest(), testing::IsEmpty());
    disk.let_go();
    desk.reset();
    EXPECT_THAT(words(reports.rest()), ElementsAre("saved " + uuid(1), "stock of 1 one",
                                                   "saved " + uuid(2), "stock of 2 two one"));
    EXPECT_THAT(disk.ideas(), ElementsAre(shown(1, "one"), shown(2, "two")));
}

// The whole way down: desk, box, SQLite and a file.
TEST(DeskAndBox, KeepAnIdeaOverARestart) {
    const Folder folder;
    Reports reports;
    const auto start = [&] {
        return std::make_unique<Desk>(
            [&]() -> base::Result<std::unique_ptr<Store>> {
                auto box = Box::open(folder / "ideas.db", first_morning);
                if (!box) return tl::unexpected(box.error());
                return std::move(*box);
            },
            [&](Report report) { reports.take(std::move(report)); });
    };
    start()->save(shown(1, "one"));
    EXPECT_THAT(words(reports.rest()), ElementsAre("saved " + uuid(1), "stock of 1 one"));
    start()->look();
    EXPECT_THAT(words(reports.rest()), ElementsAre("stock of 1 one"));
}

} // namespace

} // namespace ideas
