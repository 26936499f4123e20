#include "flow/hand_over.h"

#include "programmes.h"

#include <gtest/gtest.h>

using namespace flow;
using namespace flow::testing;

namespace {

Programme without(std::initializer_list<const char*> cards) {
    Programme after = programme();
    for (const std::string card : cards) {
        std::erase_if(after.stops, [&](const Stop& stop) { return stop.card == card; });
        std::erase(after.person_cards, card);
    }
    after.people = int(after.person_cards.size());
    return after;
}

TEST(HandOver, ASlideThatWillGoIsWipedOutByTheNextThatStays) {
    Kiosk kiosk;
    kiosk.does(LeadOn{without({"campaign/10.toml", "campaign/20.toml"})});
    EXPECT_EQ(kiosk.attract().stop, 2);
    EXPECT_EQ(std::get<Stop>(kiosk.attract().previous), programme().stops[0]);
    EXPECT_EQ(settled_from(kiosk.state), kiosk.now + wipe);
    // Asked again while the wipe runs, there is nothing left to do.
    const State before = kiosk.state;
    kiosk.now += 100ms;
    kiosk.does(LeadOn{without({"campaign/10.toml", "campaign/20.toml"})});
    EXPECT_EQ(kiosk.state, before);
}

TEST(HandOver, TheLastSlideOfTheLoopGivesWayToTheTeam) {
    Kiosk kiosk;
    kiosk.skips_to(2).does(
        LeadOn{without({"campaign/10.toml", "campaign/20.toml", "campaign/30.toml"})});
    EXPECT_EQ(kiosk.attract().stop, team_stop);
}

TEST(HandOver, WhatStaysIsLeftAlone) {
    for (Kiosk kiosk : {Kiosk(), Kiosk().does(Presence{}), Kiosk().skips_to(team_stop)}) {
        const State before = kiosk.state;
        kiosk.does(LeadOn{without({"campaign/20.toml", "leadership/b.toml"})});
        EXPECT_EQ(kiosk.state, before);
    }
}

TEST(HandOver, WhereNothingStaysNothingMoves) {
    Kiosk kiosk;
    kiosk.does(Presence{});
    const State before = kiosk.state;
    Programme after = programme();
    after.stops.clear();
    kiosk.does(LeadOn{after});
    EXPECT_EQ(kiosk.state, before);
}

TEST(HandOver, AReaderIsLedOnWithoutBeingTakenForPresent) {
    Kiosk kiosk;
    kiosk.does(Presence{}).does(ShowStory{1});
    const base::Instant touched = kiosk.visit().last_presence;
    kiosk.now += 5s;
    kiosk.does(LeadOn{without({"campaign/20.toml"})});
    EXPECT_EQ(kiosk.visit().story, 2);
    EXPECT_EQ(kiosk.visit().previous_story, 1);
    EXPECT_EQ(kiosk.visit().last_presence, touched);
    EXPECT_EQ(settled_from(kiosk.state), kiosk.now + story_wipe);
}

TEST(HandOver, APersonWhoWillGoCloses) {
    Kiosk kiosk;
    kiosk.does(OpenPage{Page::team}).does(OpenPerson{1});
    kiosk.now += 5s;
    kiosk.does(LeadOn{without({"leadership/b.toml"})});
    EXPECT_EQ(kiosk.visit().person, std::nullopt);
    EXPECT_EQ(kiosk.visit().previous_person, 1);
    EXPECT_EQ(settled_from(kiosk.state), kiosk.now + portrait_growth);
}

TEST(HandOver, OnlyWordsMakeASentence) {
    Kiosk kiosk;
    EXPECT_FALSE(mid_sentence(kiosk.state));
    kiosk.does(OpenPage{Page::idea});
    EXPECT_FALSE(mid_sentence(kiosk.state));
    kiosk.types("mer träd");
    EXPECT_TRUE(mid_sentence(kiosk.state));
    Kiosk idle = kiosk;
    EXPECT_TRUE(mid_sentence(idle.waits(60s).state)); // under "still there?" too
    kiosk.does(SendIdea{});
    EXPECT_TRUE(mid_sentence(kiosk.state));
    kiosk.hears_saved("mer träd");
    EXPECT_FALSE(mid_sentence(kiosk.state));
}

} // namespace
