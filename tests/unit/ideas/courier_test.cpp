#include "ideas/courier.h"

#include "fakes/fake_hub.h"
#include "ideas/box.h"
#include "ideas/hub_trouble.h"
#include "ideas/hub_url.h"
#include "samples.h"

#include <gmock/gmock.h>

namespace ideas {

namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class StillClock : public base::Clock {
public:
    base::Instant now() const override { return {}; }

    base::Timestamp utc() const override { return first_morning; }
};

Decision decision(int number, int about, Decision::Kind kind) {
    return {uuid(5000 + number), uuid(about), kind, "", first_morning, "harbour"};
}

class RoundsTest : public testing::Test {
protected:
    void SetUp() override { box = Box::open(folder / "ideas.sqlite", first_morning).value(); }

    // What the hub tells next: its place moves on.
    void tell(std::vector<Idea> ideas) {
        wall.changes = {std::move(ideas), "place " + std::to_string(++places), false};
    }

    Idea found(int number) {
        const std::vector<Idea> all = box->list().value();
        for (const Idea& each : all)
            if (each.id == uuid(number)) return each;
        return {};
    }

    static Idea of_other(int number, Status status = Status::shown) {
        Idea made = idea(number);
        made.kiosk = "station";
        made.status = status;
        if (status == Status::hidden || status == Status::erased) made.text.clear();
        return made;
    }

    Folder folder;
    std::unique_ptr<Box> box;
    fakes::FakeWall wall;
    StillClock clock;
    int places = 0;
    Rounds rounds{[this]() -> base::Result<std::unique_ptr<Outbox>> {
                      auto opened = Box::open_to_change(folder / "ideas.sqlite");
                      if (!opened) return tl::unexpected(opened.error());
                      return std::move(*opened);
                  },
                  fakes::open_on(wall)};
};

} // namespace

TEST(PauseAfter, DoublesUpToTheLongestAndChanceTakesUpToHalf) {
    const Pauses pauses{1s, 60s, 20s};
    EXPECT_EQ(pause_after(1, pauses, 0), 1s);
    EXPECT_EQ(pause_after(2, pauses, 0), 2s);
    EXPECT_EQ(pause_after(4, pauses, 0.5), 6s);
    EXPECT_EQ(pause_after(7, pauses, 0), 60s);
    EXPECT_EQ(pause_after(1'000'000, pauses, 1), 30s);
}

TEST(HubUrl, IsShownWithoutWhatIsSecretInIt) {
    EXPECT_EQ(place_of("postgresql://a:p@ss@hub.example:5433/expo?password=secret"),
              "hub.example:5433/expo");
    EXPECT_EQ(place_of("postgres://hub/expo"), "hub/expo");
    // As libpq reads them; what it would not understand is not shown either.
    EXPECT_EQ(place_of("postgresql://a:pa?ss@hub/expo?sslmode=require"), "hub/expo");
    EXPECT_EQ(place_of("postgresql://a:p/ss@hub/expo"), "hub/expo");
    EXPECT_EQ(place_of("postgresql://a:p/a?ss@hub/expo"), "?");
    EXPECT_TRUE(check_url("postgresql://a:b@hub/expo?sslmode=verify-full"));
    for (const char* const wrong : {"", "hub/expo", "http://hub", "postgresql://a b@hub/x"})
        EXPECT_FALSE(check_url(wrong)) << wrong;
}

TEST(HubUrl, KeepsTheTimeLimitsThatItSets) {
    EXPECT_THAT(with_time_limits("postgresql://hub/expo"), HasSubstr("expo?connect_timeout=5&"));
    EXPECT_THAT(with_time_limits("postgresql://a:pa?ss@hub/expo"),
                HasSubstr("expo?connect_timeout=5&"));
    const std::string own = with_time_limits("postgresql://hub/expo?connect_timeout=9");
    EXPECT_THAT(own, HasSubstr("connect_timeout=9&tcp_user_timeout="));
    EXPECT_THAT(own, Not(HasSubstr("connect_timeout=5")));
}

TEST(HubTrouble, SaysWhatToDoAndRepeatsNothing) {
    const auto text = base::to_text(
        connection_trouble("FATAL: password authentication failed for user \"x\" secret", "hub/e"));
    EXPECT_THAT(text, HasSubstr("hub/e does not accept the user or the password"));
    EXPECT_THAT(text, Not(HasSubstr("secret")));
    EXPECT_TRUE(is_refusal("42501"));
    EXPECT_TRUE(is_refusal("23514"));
    EXPECT_FALSE(is_refusal("40P01"));
    EXPECT_FALSE(is_refusal("57014"));
}

TEST_F(RoundsTest, TheOutboxIsEmptiedIntoTheHub) {
    ASSERT_TRUE(box->add(idea(1)));
    ASSERT_TRUE(box->like({uuid(900), uuid(1), "harbour", first_morning, 1}));
    ASSERT_TRUE(rounds.go(clock));
    ASSERT_THAT(wall.taken, SizeIs(1));
    EXPECT_EQ(wall.taken[0].ideas.at(0).id, uuid(1));
    EXPECT_EQ(wall.taken[0].likes.at(0).id, uuid(900));
    EXPECT_EQ(box->outbox_length().value(), 0);
    ASSERT_TRUE(rounds.go(clock));
    EXPECT_THAT(wall.taken, SizeIs(1));
    EXPECT_EQ(wall.opened, 1);
}

TEST_F(RoundsTest, WhatCannotBeSentWaits) {
    wall.reachable = false;
    ASSERT_TRUE(box->add(idea(1)));
    EXPECT_FALSE(rounds.go(clock));
    EXPECT_EQ(rounds.outbox_length(), 1);
    wall.reachable = true;
    EXPECT_TRUE(rounds.go(clock));
    EXPECT_EQ(rounds.outbox_length(), 0);
}

TEST_F(RoundsTest, DecisionsLeaveAKioskThatModeratesAndErasuresOfItsOwnAnyway) {
    ASSERT_TRUE(box->add(idea(1)));
    ASSERT_TRUE(box->decide(decision(1, 1, Decision::Kind::show)));
    ASSERT_TRUE(rounds.go(clock));
    EXPECT_THAT(wall.taken.at(0).decisions, IsEmpty());
    ASSERT_TRUE(box->decide(decision(2, 1, Decision::Kind::erase)));
    ASSERT_TRUE(rounds.go(clock));
    EXPECT_THAT(wall.taken.at(1).decisions, SizeIs(1));
    wall.moderated = true;
    ASSERT_TRUE(box->add(idea(2)));
    ASSERT_TRUE(box->decide(decision(3, 2, Decision::Kind::hide)));
    ASSERT_TRUE(rounds.go(clock));
    EXPECT_THAT(wall.taken.at(2).decisions, SizeIs(1));
}

TEST_F(RoundsTest, WhatOthersShowIsTakenInAndFollowed) {
    tell({of_other(1)});
    EXPECT_TRUE(rounds.go(clock).value());
    EXPECT_THAT(box->list().value(), ElementsAre(of_other(1)));
    EXPECT_FALSE(rounds.go(clock).value()); // once
    EXPECT_EQ(box->outbox_length().value(), 0);
    Idea liked = of_other(1);
    liked.likes = 5;
    tell({liked});
    EXPECT_TRUE(rounds.go(clock).value());
    EXPECT_EQ(found(1).likes, 5);
    tell({of_other(1, Status::hidden), of_other(2, Status::hidden)});
    EXPECT_TRUE(rounds.go(clock).value());
    EXPECT_EQ(found(1).status, Status::hidden);
    EXPECT_EQ(found(1).text, idea(1).text);
    EXPECT_EQ(box->list().value().size(), 1u); // what never was here does not come hidden
    tell({of_other(1, Status::erased)});
    EXPECT_TRUE(rounds.go(clock).value());
    EXPECT_EQ(found(1).status, Status::erased);
    EXPECT_EQ(found(1).text, "");
}

TEST_F(RoundsTest, WhatWasDecidedHereHoldsUntilItIsDecidedAnewAtTheHub) {
    tell({of_other(1)});
    ASSERT_TRUE(rounds.go(clock));
    ASSERT_TRUE(box->decide(decision(1, 1, Decision::Kind::hide)));
    Idea liked = of_other(1);
    liked.likes = 1;
    tell({liked}); // still shown there: no news
    ASSERT_TRUE(rounds.go(clock));
    EXPECT_EQ(found(1).status, Status::hidden);
    tell({of_other(1, Status::hidden)});
    ASSERT_TRUE(rounds.go(clock));
    tell({of_other(1)});
    ASSERT_TRUE(rounds.go(clock));
    EXPECT_EQ(found(1).status, Status::shown);
}

TEST_F(RoundsTest, WhatWasTakenBackOrErasedHereDoesNotComeBack) {
    ASSERT_TRUE(box->add(idea(1)));
    ASSERT_TRUE(rounds.go(clock));
    ASSERT_TRUE(box->take_back(uuid(1)));
    tell({shown(1)});
    ASSERT_TRUE(rounds.go(clock));
    EXPECT_THAT(box->list().value(), IsEmpty());
}

TEST_F(RoundsTest, LikesOfThisKioskCountBeforeTheHubKnowsThem) {
    tell({of_other(1)});
    ASSERT_TRUE(rounds.go(clock));
    ASSERT_TRUE(box->like({uuid(900), uuid(1), "harbour", first_morning, 1}));
    Changes changes{{of_other(1)}, "later", false};
    changes.ideas[0].likes = 3;
    ASSERT_TRUE(box->take_in(changes, first_morning));
    EXPECT_EQ(found(1).likes, 4);
}

TEST_F(RoundsTest, WhatIsSafeAtTheHubCanBeRemovedHereAndStaysAway) {
    ASSERT_TRUE(box->add(shown(1)));
    ASSERT_TRUE(rounds.go(clock));
    ASSERT_TRUE(box->add(shown(2))); // not at the hub yet
    EXPECT_EQ(box->remove_safe(first_morning).value(), 0);
    EXPECT_EQ(box->remove_safe(first_morning + 1ms).value(), 1);
    EXPECT_THAT(box->list().value(), ElementsAre(shown(2)));
    tell({shown(1)});
    ASSERT_TRUE(rounds.go(clock));
    EXPECT_THAT(box->list().value(), ElementsAre(shown(2)));
    EXPECT_THAT(box->similar("träd", 3).value(), ElementsAre(shown(2)));
}

TEST_F(RoundsTest, OneThatIsRefusedDoesNotStandInTheOthersWay) {
    wall.refused_kiosk = "station";
    for (int number = 1; number <= 5; ++number)
        ASSERT_TRUE(box->add(number == 3 ? of_other(3) : idea(number)));
    ASSERT_TRUE(rounds.go(clock));
    EXPECT_EQ(rounds.outbox_length(), 1);
    ASSERT_TRUE(rounds.refusal());
    EXPECT_THAT(wall.taken, SizeIs(4));
}

TEST_F(RoundsTest, ARefusalIsForgottenWithWhatWasRefused) {
    wall.refused_kiosk = "harbour";
    ASSERT_TRUE(box->add(idea(1)));
    ASSERT_TRUE(rounds.go(clock));
    ASSERT_TRUE(rounds.refusal());
    ASSERT_TRUE(box->take_back(uuid(1)));
    ASSERT_TRUE(rounds.go(clock));
    ASSERT_EQ(rounds.outbox_length(), 0);
    EXPECT_FALSE(rounds.refusal());
}

TEST_F(RoundsTest, AHubThatRefusesEverythingIsAFailure) {
    wall.refused_kiosk = "harbour";
    for (int number = 1; number <= 30; ++number)
        ASSERT_TRUE(box->add(idea(number)));
    EXPECT_FALSE(rounds.go(clock));
    EXPECT_EQ(box->outbox_length().value(), 30);
}

} // namespace ideas
