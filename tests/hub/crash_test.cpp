// Whatever ends when it will: what a visitor was thanked for is at the hub, once.

#include "hub/kiosk_side.h"
#include "ideas/courier.h"

#include <gmock/gmock.h>

#include <atomic>
#include <random>
#include <set>
#include <thread>

namespace hub {

namespace {

using namespace std::chrono_literals;

constexpr ideas::Pauses quick{1ms, 20ms, 50ms};

// A box in a folder of its own, as the kiosk's and the courier's two connections to one file.
class KioskBox {
public:
    KioskBox() : box(ideas::Box::open(folder_ / "ideas.sqlite", first_morning).value()) {}

    ideas::OpenOutbox opener() const { return outbox_of(folder_ / "ideas.sqlite"); }

private:
    e2e::TempFolder folder_;

public:
    std::unique_ptr<ideas::Box> box;
};

// A kiosk whose power fails at random: before what is sent arrives, or after, before it knows.
class FailingHub : public ideas::Hub {
public:
    FailingHub(std::unique_ptr<ideas::Hub> hub, std::mt19937& dice)
        : hub_(std::move(hub)), dice_(dice) {}

    bool moderates() const override { return hub_->moderates(); }

    base::Result<ideas::Receipt> send(const ideas::Batch& batch) override {
        if (dice_() % 4 == 0) return base::failure("before");
        auto sent = hub_->send(batch);
        if (dice_() % 4 == 0) return base::failure("after");
        return sent;
    }

    base::Result<ideas::Changes> changes_since(const std::string& place, int most) override {
        if (dice_() % 4 == 0) return base::failure("reading");
        return hub_->changes_since(place, most);
    }

    base::Result<void> wait_for_news(base::Duration longest, ideas::Bell& bell) override {
        return hub_->wait_for_news(longest, bell);
    }

private:
    std::unique_ptr<ideas::Hub> hub_;
    std::mt19937& dice_;
};

class CrashTest : public WallTest {
protected:
    std::set<std::string> at_hub() {
        std::set<std::string> found;
        pqxx::connection connection(url());
        pqxx::work work(connection);
        for (const auto& row : work.exec("SELECT id FROM expo.ideas"))
            found.insert(row[0].as<std::string>());
        return found;
    }

    ideas::OpenHub opener(const std::string& login = "harbour") {
        return [address = ideas::HubAddress{url(login), ""}] { return ideas::open_hub(address); };
    }

    SteadyClock clock;
    std::mt19937 dice{20220530}; // the same in every run
};

} // namespace

TEST_F(CrashTest, AKioskThatIsCutOffAnywhereLosesAndDoublesNothing) {
    KioskBox kiosk;
    std::set<std::string> thanked;
    int number = 0;
    int failures = 0;
    for (int run = 0; run < 24; ++run) {
        for (int i = int(dice() % 4); i > 0; --i) {
            ASSERT_TRUE(kiosk.box->add(idea(++number)));
            thanked.insert(uuid(number));
            ASSERT_TRUE(kiosk.box->like(like(number, number)));
        }
        // The courier's own memory is gone with each run; what is on disk stays.
        ideas::Rounds rounds(kiosk.opener(), [&]() -> base::Result<std::unique_ptr<ideas::Hub>> {
            auto hub = opener()();
            if (!hub) return hub;
            return std::make_unique<FailingHub>(std::move(*hub), dice);
        });
        if (!rounds.go(clock)) ++failures;
    }
    EXPECT_GT(failures, 5); // it was no idle test
    ASSERT_TRUE(ideas::Rounds(kiosk.opener(), opener()).go(clock));
    EXPECT_EQ(kiosk.box->outbox_length().value(), 0);
    EXPECT_EQ(at_hub(), thanked);
    EXPECT_EQ(query("SELECT count(*) FROM expo.ideas WHERE likes <> 1"), "0");
}

TEST_F(CrashTest, AHubThatCrashesAnywhereLosesAndDoublesNothing) {
    KioskBox kiosk;
    std::atomic<int> down = 0;
    ideas::Courier courier(
        ideas::Rounds(kiosk.opener(), opener()),
        [&](const ideas::HubNews& news) { down += news.reached ? 0 : 1; }, clock, quick,
        [] { return 0.5; });
    std::set<std::string> thanked;
    int number = 0;
    for (int crash = 0; crash < 6; ++crash) {
        std::thread visitors([&] {
            for (int i = 0; i < 40; ++i) {
                if (!kiosk.box->add(idea(++number))) continue; // no thanks for this one
                thanked.insert(uuid(number));
                courier.nudge();
            }
        });
        std::this_thread::sleep_for(std::chrono::microseconds(dice() % 30'000));
        crash % 3 == 2 ? cluster.cut_off() : cluster.crash();
        visitors.join(); // nobody notices
        cluster.start();
    }
    EXPECT_EQ(thanked.size(), 240u);
    ASSERT_TRUE(becomes([&] { return kiosk.box->outbox_length().value_or(1) == 0; }));
    EXPECT_GT(down, 0);
    EXPECT_EQ(at_hub(), thanked);
}

TEST_F(CrashTest, AConnectionThatIsCutWhereverItIsCostsNothing) {
    KioskBox kiosk;
    ideas::Courier courier(
        ideas::Rounds(kiosk.opener(), opener()), [](const ideas::HubNews&) {}, clock, quick,
        [] { return 0.5; });
    std::set<std::string> thanked;
    pqxx::connection boss(url());
    for (int number = 1; number <= 200; ++number) {
        ASSERT_TRUE(kiosk.box->add(idea(number)));
        thanked.insert(uuid(number));
        courier.nudge();
        if (dice() % 4 != 0) continue;
        pqxx::work work(boss);
        work.exec("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                  "WHERE usename = 'harbour'");
        work.commit();
    }
    ASSERT_TRUE(becomes([&] { return kiosk.box->outbox_length().value_or(1) == 0; }));
    EXPECT_EQ(at_hub(), thanked);
}

TEST_F(CrashTest, AHubThatIsDownForLongCostsOnlyDelay) {
    KioskBox kiosk;
    bool down = true;
    ideas::Rounds rounds(kiosk.opener(), [&]() -> base::Result<std::unique_ptr<ideas::Hub>> {
        if (down) return base::failure("down");
        return opener()();
    });
    for (int number = 1; number <= 450; ++number) {
        ASSERT_TRUE(kiosk.box->add(idea(number)));
        if (number % 50 == 0) {
            EXPECT_FALSE(rounds.go(clock));
        }
    }
    EXPECT_EQ(rounds.outbox_length(), 450);
    down = false;
    ASSERT_TRUE(rounds.go(clock));
    EXPECT_EQ(rounds.outbox_length(), 0);
    EXPECT_EQ(at_hub().size(), 450u);
}

TEST_F(CrashTest, WhatIsSafelyAtTheHubLeavesTheKioskAfterItsDays) {
    KioskBox kiosk;
    std::optional<int> days;
    ideas::Rounds rounds(kiosk.opener(), opener(), [&] { return days; });
    ASSERT_TRUE(kiosk.box->add(idea(1)));
    ASSERT_TRUE(rounds.go(clock));
    clock.later += 100 * 24h;
    ASSERT_TRUE(rounds.go(clock));
    EXPECT_EQ(kiosk.box->list()->size(), 1u); // nobody has said how many
    days = 90;
    ASSERT_TRUE(kiosk.box->add(idea(2)));
    const auto changed = rounds.go(clock);
    ASSERT_TRUE(changed);
    EXPECT_TRUE(*changed);
    ASSERT_EQ(kiosk.box->list()->size(), 1u);
    EXPECT_EQ(kiosk.box->list()->front().id, uuid(2));
    EXPECT_EQ(at_hub().size(), 2u);
    EXPECT_FALSE(rounds.go(clock).value_or(true)); // and the hub does not bring it back
    EXPECT_EQ(kiosk.box->list()->size(), 1u);
}

// An idea that is not fit for the hub does not stand in the others' way.
TEST_F(CrashTest, WhatTheHubRefusesStaysAndTheOthersGoOn) {
    KioskBox kiosk;
    for (int number = 1; number <= 30; ++number)
        ASSERT_TRUE(kiosk.box->add(idea(number, number == 7 ? "stranger" : "harbour")));
    ideas::Rounds rounds(kiosk.opener(), opener());
    ASSERT_TRUE(rounds.go(clock));
    EXPECT_EQ(at_hub().size(), 29u);
    EXPECT_EQ(rounds.outbox_length(), 1);
    ASSERT_TRUE(rounds.refusal());
    EXPECT_THAT(base::to_text(*rounds.refusal()), testing::HasSubstr("refuses this login"));
}

TEST_F(CrashTest, TakenBackWhileUnderWayIsGoneEverywhere) {
    KioskBox kiosk;
    ASSERT_TRUE(kiosk.box->add(idea(1)));
    ASSERT_TRUE(kiosk.box->add(idea(2)));
    ASSERT_TRUE(ideas::Rounds(kiosk.opener(), opener()).go(clock)); // both are at the hub
    ASSERT_TRUE(kiosk.box->take_back(uuid(1)));
    ASSERT_TRUE(ideas::Rounds(kiosk.opener(), opener()).go(clock));
    EXPECT_EQ(query("SELECT string_agg(status || text, ' ' ORDER BY id) FROM expo.ideas"),
              "erased pending" + idea(2).text);
    EXPECT_EQ(kiosk.box->list().value().size(), 1u);
}

} // namespace hub
