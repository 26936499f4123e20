// Content that changes while it is shown.

#include "programmes.h"

#include <gtest/gtest.h>

using namespace flow;
using namespace flow::testing;

namespace {

Programme without(int stop) {
    Programme next = programme();
    next.stops.erase(next.stops.begin() + stop);
    return next;
}

Programme with_one_first() {
    Programme next = programme();
    next.stops.insert(next.stops.begin(), slide(0, "campaign/05.toml"));
    next.person_cards.insert(next.person_cards.begin(), "leadership/0.toml");
    next.people = 5;
    return next;
}

TEST(ChangedContent, KeepsWhatTheLoopShows) {
    Kiosk kiosk;
    kiosk.waits(10s);
    const base::Instant since = kiosk.now;
    kiosk.now += 3s;
    kiosk.shows(with_one_first());
    EXPECT_EQ(kiosk.attract(), (Attract{2, slide(0, "campaign/10.toml"), since}));
}

TEST(ChangedContent, WipesToTheNextCardWhenTheShownOneIsGone) {
    Kiosk kiosk;
    kiosk.waits(10s);
    kiosk.now += 3s;
    kiosk.shows(without(1));
    EXPECT_EQ(kiosk.attract(), (Attract{1, slide(1, "campaign/20.toml", 8s), kiosk.now}))
        << "the third slide, for its full time";
}

TEST(ChangedContent, GoesToTheCardBeforeWhenThereIsNoneAfter) {
    Kiosk kiosk;
    kiosk.skips_to(invitation_stop).shows(without(invitation_stop));
    EXPECT_EQ(kiosk.attract().stop, team_stop);
}

TEST(ChangedContent, MayEmptyTheLoopAndFillItAgain) {
    Kiosk kiosk;
    kiosk.skips_to(2).shows(Programme{});
    EXPECT_EQ(kiosk.attract().stop, 0);
    EXPECT_EQ(kiosk.next(), std::nullopt);
    kiosk.now += 1h;
    kiosk.shows(programme());
    EXPECT_EQ(kiosk.attract().stop, 0);
    EXPECT_EQ(kiosk.attract().since, kiosk.now);
    EXPECT_EQ(kiosk.state.language, "sv");
}

TEST(ChangedContent, GivesALoneSlideItsTimeWhenOthersJoinIt) {
    Programme one = programme();
    one.stops.resize(1);
    Kiosk kiosk{one};
    kiosk.now += 1h;
    kiosk.shows(programme());
    EXPECT_EQ(kiosk.attract().since, kiosk.now);
}

TEST(ChangedContent, KeepsTheStoryThatIsRead) {
    Kiosk kiosk;
    kiosk.does(Presence{}).does(ShowStory{2}).shows(with_one_first());
    EXPECT_EQ(kiosk.visit().story, 3);
    EXPECT_EQ(kiosk.visit().previous_story, 1);
    kiosk.shows(programme());
    EXPECT_EQ(kiosk.visit().story, 2);
}

TEST(ChangedContent, OpensTheNeighbourOfAStoryThatIsGone) {
    Kiosk kiosk;
    kiosk.does(Presence{}).does(ShowStory{2});
    kiosk.now += 3s;
    kiosk.shows(without(2));
    EXPECT_EQ(kiosk.visit().story, 1);
    EXPECT_EQ(kiosk.visit().previous_story, -1);
    EXPECT_EQ(kiosk.visit().story_since, kiosk.now);
}

TEST(ChangedContent, KeepsThePersonWhoIsOpen) {
    Kiosk kiosk;
    kiosk.does(Presence{}).does(OpenPage{Page::team}).does(OpenPerson{1}).does(OpenPerson{3});
    kiosk.shows(with_one_first());
    EXPECT_EQ(kiosk.visit().person, 4);
    EXPECT_EQ(kiosk.visit().previous_person, 2);
}

TEST(ChangedContent, ClosesAPersonWhoIsGoneRatherThanOpenAnother) {
    Kiosk kiosk;
    kiosk.does(Presence{}).does(OpenPage{Page::team}).does(OpenPerson{1});
    Programme next = programme();
    next.person_cards.erase(next.person_cards.begin() + 1);
    next.people = 3;
    kiosk.shows(next);
    EXPECT_EQ(kiosk.visit().person, std::nullopt);
    EXPECT_EQ(kiosk.visit().page, Page::team);
}

TEST(ChangedContent, GivesUpALanguageThatIsGone) {
    Kiosk kiosk;
    kiosk.does(Presence{}).does(ChooseLanguage{"en"});
    Programme next = programme();
    next.languages = {"sv", "ar"};
    kiosk.shows(next);
    EXPECT_EQ(kiosk.state.language, "sv");
}

TEST(ChangedContent, SpeaksTheHousesNewLanguageWhenNobodyIsThere) {
    Kiosk kiosk;
    Programme next = programme();
    next.languages = {"en", "sv"};
    kiosk.shows(next);
    EXPECT_EQ(kiosk.state.language, "en");
    kiosk.does(Presence{}).shows(programme());
    EXPECT_EQ(kiosk.state.language, "en") << "a visitor keeps theirs";
}

TEST(ChangedContent, NeverTouchesTheDraft) {
    Kiosk kiosk;
    kiosk.does(Presence{}).writes("mer träd").does(ChooseCategory{"climate"});
    const Draft draft = kiosk.visit().draft;
    kiosk.shows(with_one_first());
    EXPECT_EQ(kiosk.visit().draft, draft);
    kiosk.shows(Programme{});
    EXPECT_EQ(kiosk.visit().draft, draft);
    EXPECT_EQ(kiosk.visit().page, Page::idea);
}

TEST(ChangedContent, IsFollowedUnderTheCountdownToo) {
    Kiosk kiosk;
    kiosk.skips_to(1).does(Presence{}).waits(60s).waits(5s);
    Programme next = with_one_first();
    next.countdown = 30s;
    kiosk.shows(next);
    EXPECT_EQ(kiosk.state.visit()->story, 2);
    EXPECT_EQ(kiosk.still_there().seconds_left, 25);
    kiosk.does(Leave{});
    EXPECT_EQ(kiosk.attract().stop, 3) << "after the stop where the visit began";
}

TEST(ChangedContent, WithoutTheProgrammeBeforeStaysInRange) {
    Kiosk kiosk;
    kiosk.skips_to(invitation_stop);
    kiosk.shown.stops.resize(2);
    kiosk.does(ProgrammeChanged{});
    EXPECT_EQ(kiosk.attract().stop, 1);
}

} // namespace
