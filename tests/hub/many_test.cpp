// Many kiosks, one wall. EXPO_KIOSKS and EXPO_IDEAS say how many and how much each, for a longer
// run: EXPO_KIOSKS=50 EXPO_IDEAS=200 build/release/tests/test_hub --gtest_filter='Many.*'

#include "hub/kiosk_side.h"
#include "ideas/courier.h"

#include <atomic>
#include <cstdlib>
#include <set>
#include <vector>

namespace hub {

namespace {

using namespace std::chrono_literals;

int setting(const char* name, int otherwise) {
    const char* const value = std::getenv(name);
    return value != nullptr ? std::atoi(value) : otherwise;
}

// A kiosk with its box and courier.
class Kiosk {
public:
    Kiosk(std::string name, ideas::HubAddress address, const base::Clock& clock)
        : name_(std::move(name)),
          box(ideas::Box::open(folder_ / "ideas.sqlite", first_morning).value()),
          courier_(
              ideas::Rounds(outbox_of(folder_ / "ideas.sqlite"),
                            [address = std::move(address)] { return ideas::open_hub(address); }),
              [this](const ideas::HubNews& news) { reached = news.reached; }, clock,
              ideas::Pauses{10ms, 200ms, 20s}, [] { return 0.5; }) {}

    void nudge() { courier_.nudge(); }

    const std::string& name() const { return name_; }

    std::set<std::string> shown() const {
        std::set<std::string> ids;
        const std::vector<ideas::Idea> wall = box->wall(1'000'000).value();
        for (const ideas::Idea& each : wall)
            ids.insert(each.id);
        return ids;
    }

    std::atomic<bool> reached = false;

private:
    std::string name_;
    e2e::TempFolder folder_;

public:
    std::unique_ptr<ideas::Box> box;

private:
    ideas::Courier courier_;
};

class Many : public WallTest {
protected:
    SteadyClock clock;
};

} // namespace

TEST_F(Many, KiosksConvergeOnOneWall) {
    const int kiosks = setting("EXPO_KIOSKS", 6);
    const int each = setting("EXPO_IDEAS", 20);
    query("UPDATE expo.about SET moderation = 'after'");
    std::vector<std::unique_ptr<Kiosk>> all;
    for (int k = 0; k < kiosks; ++k) {
        const std::string name = "many" + std::to_string(k);
        query("CREATE ROLE " + name + " LOGIN IN ROLE expo_kiosk");
        all.push_back(std::make_unique<Kiosk>(name, ideas::HubAddress{url(name), ""}, clock));
    }
    std::set<std::string> thanked;
    for (int i = 0; i < each; ++i)
        for (int k = 0; k < kiosks; ++k) {
            ideas::Idea idea = hub::idea(i * kiosks + k, all[size_t(k)]->name());
            idea.status = ideas::Status::shown;
            ASSERT_TRUE(all[size_t(k)]->box->add(idea));
            thanked.insert(idea.id);
            all[size_t(k)]->nudge();
        }
    for (const auto& kiosk : all)
        EXPECT_TRUE(becomes([&] { return kiosk->shown() == thanked; }, 600s))
            << kiosk->name() << " has " << kiosk->shown().size() << " of " << thanked.size();
    EXPECT_EQ(query("SELECT count(*) FROM expo.ideas"), std::to_string(thanked.size()));
}

TEST_F(Many, WhatIsShownAtOneKioskIsOnTheOthersWithinTwoSeconds) {
    Kiosk harbour("harbour", {url("harbour"), ""}, clock);
    Kiosk station("station", {url("station"), url("editor")}, clock); // its staff moderate
    ASSERT_TRUE(becomes([&] { return harbour.reached && station.reached; }));
    ASSERT_TRUE(harbour.box->add(idea(1)));
    harbour.nudge();
    const auto waits = [&] { return station.box->list().value().size() == 1; };
    ASSERT_TRUE(becomes(waits));
    EXPECT_EQ(station.box->list().value().at(0).status, ideas::Status::pending);
    ASSERT_TRUE(station.box->decide(decision(1, 1, Kind::show, "station")));
    station.nudge();
    const auto before = std::chrono::steady_clock::now();
    ASSERT_TRUE(becomes([&] { return harbour.shown().size() == 1; }));
    EXPECT_LT(std::chrono::steady_clock::now() - before, 2s);
    ASSERT_TRUE(station.box->like(like(1, 1, "station")));
    station.nudge();
    EXPECT_TRUE(becomes([&] { return harbour.box->wall(10).value().at(0).likes == 1; }));
}

TEST_F(Many, WhatWasDecidedAtOneKioskReachesTheOthers) {
    Kiosk harbour("harbour", {url("harbour"), ""}, clock);
    Kiosk station("station", {url("station"), url("editor")}, clock);
    for (int number : {1, 2}) {
        ASSERT_TRUE(harbour.box->add(idea(number)));
        ASSERT_TRUE(harbour.box->decide(decision(number, number, Kind::show))); // stays at harbour
    }
    harbour.nudge();
    ASSERT_TRUE(becomes([&] { return station.box->counts().value().pending == 2; }));
    ASSERT_TRUE(station.box->decide(decision(11, 1, Kind::hide, "station")));
    ASSERT_TRUE(station.box->decide(decision(12, 2, Kind::erase, "station")));
    station.nudge();
    EXPECT_TRUE(becomes([&] {
        return harbour.box->counts().value() == ideas::Counts{0, 0, 1, 1};
    }));
}

} // namespace hub
