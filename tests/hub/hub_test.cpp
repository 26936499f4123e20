// The hub as a kiosk uses it.

#include "hub/wall_test.h"

#include "ideas/hub_schema.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <thread>

namespace hub {

namespace {

using namespace std::chrono_literals;
using ideas::Status;

class HubTest : public WallTest {
protected:
    ideas::Changes changes(ideas::Hub& hub, const std::string& place = "", int most = 100) {
        auto found = hub.changes_since(place, most);
        if (!found) throw std::runtime_error(base::to_text(found.error()));
        return std::move(*found);
    }

    int likes_of(int number) {
        return std::stoi(query("SELECT likes FROM expo.ideas WHERE id = '" + uuid(number) + "'"));
    }
};

} // namespace

TEST_F(HubTest, AnIdeaComesBackAsItWasOnceItIsShown) {
    const auto kiosk = open("harbour", "editor");
    send(*kiosk, {{idea(1)}, {}, {decision(1, 1, Kind::show)}});
    ideas::Idea shown = idea(1);
    shown.status = Status::shown;
    EXPECT_THAT(changes(*open("station")).ideas, testing::ElementsAre(shown));
}

TEST_F(HubTest, WhatIsSentTwiceIsThereOnce) {
    const auto kiosk = open("harbour", "editor");
    const ideas::Batch batch{{idea(1), idea(2)},
                             {like(1, 1), like(2, 1), like(3, 1, "harbour", -1)},
                             {decision(1, 1, Kind::show)}};
    send(*kiosk, batch);
    send(*kiosk, batch);
    EXPECT_EQ(query("SELECT count(*) FROM expo.ideas"), "2");
    EXPECT_EQ(query("SELECT count(*) FROM expo.decisions"), "1");
    EXPECT_EQ(likes_of(1), 1);
}

TEST_F(HubTest, WhatArrivesBeforeItsIdeaCountsForIt) {
    const auto kiosk = open("harbour", "editor");
    send(*kiosk, {{}, {like(1, 1)}, {decision(1, 1, Kind::show), decision(2, 2, Kind::erase)}});
    send(*kiosk, {{idea(1), idea(2)}, {}, {}});
    EXPECT_EQ(likes_of(1), 1);
    EXPECT_EQ(query("SELECT string_agg(status || text, ' ' ORDER BY id) FROM expo.ideas"),
              "shown" + idea(1).text + " erased");
}

TEST_F(HubTest, TheNewestToArriveHoldsWhateverTheClocksSayAndErasedIsErased) {
    const auto kiosk = open("harbour", "editor");
    ideas::Decision late = decision(2, 1, Kind::hide);
    late.at -= std::chrono::hours(24 * 365);
    send(*kiosk, {{idea(1)}, {}, {decision(1, 1, Kind::show)}});
    send(*kiosk, {{}, {}, {late}});
    EXPECT_EQ(changes(*kiosk).ideas.at(0).status, Status::hidden);
    send(*kiosk, {{}, {}, {decision(3, 1, Kind::erase), decision(4, 1, Kind::show)}});
    EXPECT_EQ(changes(*kiosk).ideas.at(0).status, Status::erased);
    EXPECT_EQ(changes(*kiosk).ideas.at(0).text, "");
}

TEST_F(HubTest, ChangesArePagedAndNoneIsToldTwice) {
    const auto kiosk = open("harbour", "editor");
    ideas::Batch batch;
    for (int i = 1; i <= 25; ++i) {
        batch.ideas.push_back(idea(i));
        batch.decisions.push_back(decision(i, i, Kind::show));
    }
    send(*kiosk, batch);
    std::vector<std::string> seen;
    std::string place;
    for (bool more = true; more;) {
        const ideas::Changes page = changes(*kiosk, place, 10);
        for (const ideas::Idea& each : page.ideas)
            seen.push_back(each.id);
        place = page.place;
        more = page.more;
    }
    ASSERT_EQ(seen.size(), 25u);
    std::sort(seen.begin(), seen.end());
    EXPECT_EQ(std::unique(seen.begin(), seen.end()), seen.end());
    EXPECT_TRUE(changes(*kiosk, place).ideas.empty());
    send(*kiosk, {{}, {like(1, 7)}, {}});
    EXPECT_EQ(changes(*kiosk, place).ideas.at(0).likes, 1);
}

// Numbers are given in one order and seen in another: nobody may step over what is not seen yet.
TEST_F(HubTest, AChangeUnderWayIsNotSteppedOver) {
    const auto kiosk = open("harbour", "editor");
    send(*kiosk, {{idea(1), idea(2)}, {}, {}});
    std::string place = changes(*kiosk).place;
    pqxx::connection slow(url("editor"));
    pqxx::work under_way(slow);
    under_way.exec("INSERT INTO expo.decisions (id, idea, decision, reason, at, kiosk) VALUES ('" +
                   uuid(900) + "', '" + uuid(1) + "', 'show', '', now(), 'x')");
    send(*kiosk, {{}, {}, {decision(2, 2, Kind::show)}}); // later, and done before it
    place = changes(*kiosk, place).place;
    under_way.commit();
    std::vector<std::string> seen;
    for (const ideas::Idea& each : changes(*kiosk, place).ideas)
        seen.push_back(each.id);
    EXPECT_THAT(seen, testing::ElementsAre(uuid(1), uuid(2)));
}

TEST_F(HubTest, WhoWaitsIsWokenByADecision) {
    const auto kiosk = open("harbour");
    const auto editor = open("station", "editor");
    send(*kiosk, {{idea(1)}, {}, {}});
    ideas::Bell bell;
    ASSERT_TRUE(kiosk->wait_for_news(0ms, bell)); // of its own idea
    const auto before = std::chrono::steady_clock::now();
    std::thread decides([&] { send(*editor, {{}, {}, {decision(1, 1, Kind::show)}}); });
    ASSERT_TRUE(kiosk->wait_for_news(30s, bell));
    decides.join();
    EXPECT_LT(std::chrono::steady_clock::now() - before, 10s);
    EXPECT_EQ(changes(*kiosk).ideas.size(), 1u);
}

TEST_F(HubTest, TheBellWakesWhoWaits) {
    const auto kiosk = open("harbour");
    ideas::Bell bell;
    bell.ring();
    const auto before = std::chrono::steady_clock::now();
    ASSERT_TRUE(kiosk->wait_for_news(30s, bell));
    EXPECT_LT(std::chrono::steady_clock::now() - before, 10s);
}

TEST_F(HubTest, ABatchThatTheHubWillNotHaveIsRefusedAsAWhole) {
    const auto kiosk = open("harbour");
    const auto receipt = kiosk->send({{idea(1), idea(2, "station")}, {}, {}});
    ASSERT_TRUE(receipt);
    ASSERT_TRUE(receipt->refusal);
    EXPECT_THAT(base::to_text(*receipt->refusal), testing::HasSubstr("refuses this login"));
    EXPECT_EQ(query("SELECT count(*) FROM expo.ideas"), "0");
}

TEST_F(HubTest, InitIsDoneOnceAndAgainChangesNothing) {
    const auto steps =
        ideas::read_hub_steps(std::filesystem::path(KIOSK_SOURCE_DIR) / "assets/hub");
    ASSERT_TRUE(steps);
    send(*open("harbour"), {{idea(1)}, {}, {}});
    EXPECT_EQ(ideas::lay_hub(url(), *steps, {}).value(), false);
    EXPECT_EQ(query("SELECT count(*) FROM expo.ideas"), "1");
    query("INSERT INTO expo.steps VALUES (99)");
    const auto newer = ideas::lay_hub(url(), *steps, {});
    ASSERT_FALSE(newer);
    EXPECT_THAT(base::to_text(newer.error()), testing::HasSubstr("newer version"));
    EXPECT_FALSE(ideas::open_hub({url("harbour"), ""}));
}

// pg_restore into a cluster that has seen fewer transactions.
TEST_F(HubTest, AfterARestoreEverythingIsToldAgain) {
    const auto kiosk = open("harbour", "editor");
    send(*kiosk, {{idea(1)}, {}, {decision(1, 1, Kind::show)}});
    const std::string place = changes(*kiosk).place;
    query("UPDATE expo.ideas SET changed_in = changed_in + 1000000");
    EXPECT_TRUE(changes(*kiosk, place).ideas.empty());
    const auto steps =
        ideas::read_hub_steps(std::filesystem::path(KIOSK_SOURCE_DIR) / "assets/hub");
    ASSERT_TRUE(ideas::lay_hub(url(), *steps, {}));
    EXPECT_EQ(changes(*kiosk, place).ideas.size(), 1u);
}

TEST_F(HubTest, WhatIsWrongIsSaidWithoutThePassword) {
    const std::string secret = "hunter2";
    for (const std::string& wrong :
         {"postgresql://harbour:" + secret + "@/nowhere?host=/nowhere",
          "postgresql://harbour:" + secret + "@/nowhere?nonsense=" + secret,
          "postgresql://harbour:" + secret + "@[/x", "harbour:" + secret + "@x",
          "postgresql://harbour:" + secret + "@%zz/postgres"}) {
        const auto hub = ideas::open_hub({wrong, ""});
        ASSERT_FALSE(hub) << wrong;
        EXPECT_THAT(base::to_text(hub.error(), "en") + base::to_text(hub.error(), "sv"),
                    testing::Not(testing::HasSubstr(secret)));
    }
}

TEST_F(HubTest, AnUnpreparedDatabaseSaysWhatToDo) {
    query("DROP SCHEMA expo CASCADE");
    const auto hub = ideas::open_hub({url("harbour"), ""});
    ASSERT_FALSE(hub);
    EXPECT_THAT(base::to_text(hub.error()), testing::HasSubstr("expo-kiosk hub init"));
}

} // namespace hub
