// What the table of kiosk/README.md cannot say: instants, indices, and what stays with whom.

#include "programmes.h"

#include <gtest/gtest.h>

using namespace flow;
using namespace flow::testing;

namespace {

TEST(Loop, StartsAtTheFirstStopInTheHousesLanguage) {
    const Kiosk kiosk;
    EXPECT_EQ(kiosk.attract(), (Attract{0, {}, opening}));
    EXPECT_EQ(kiosk.state.language, "sv");
    EXPECT_STREQ(kiosk.state.name(), "attract");
    EXPECT_EQ(kiosk.next(), opening + 10s);
}

TEST(Loop, GoesOnWhenTheStopHasHadItsTimeAndNotBefore) {
    Kiosk kiosk;
    kiosk.waits(10s - 1ns);
    EXPECT_EQ(kiosk.attract(), (Attract{0, {}, opening}));
    kiosk.waits(1ns);
    EXPECT_EQ(kiosk.attract(), (Attract{1, kiosk.shown.stops[0], opening + 10s}));
    EXPECT_EQ(kiosk.next(), opening + 18s) << "the second slide has eight seconds";
}

TEST(Loop, GoesRound) {
    Kiosk kiosk;
    kiosk.skips_to(invitation_stop).waits(12s);
    EXPECT_EQ(kiosk.attract().stop, 0);
    EXPECT_EQ(std::get<Stop>(kiosk.attract().previous), kiosk.shown.stops[invitation_stop]);
}

TEST(Loop, TakesOneStepAfterALongSleep) {
    Kiosk kiosk;
    kiosk.waits(9h);
    EXPECT_EQ(kiosk.attract(), (Attract{1, kiosk.shown.stops[0], opening + 9h}));
    EXPECT_EQ(kiosk.next(), opening + 9h + 8s);
}

TEST(Loop, StaysCalmWithNothingToShow) {
    Kiosk kiosk{Programme{}};
    EXPECT_EQ(kiosk.next(), std::nullopt);
    kiosk.waits(1h).does(SkipAhead{});
    EXPECT_EQ(kiosk.attract().stop, 0);
    kiosk.does(Presence{}).does(StepStory{1}).does(ShowStory{0}).does(Leave{});
    EXPECT_EQ(kiosk.attract().stop, 0);
}

TEST(Loop, DoesNotWipeAStopOntoItself) {
    Programme one = programme();
    one.stops.resize(1);
    Kiosk kiosk{one};
    EXPECT_EQ(kiosk.next(), std::nullopt);
    kiosk.waits(1h).does(SkipAhead{});
    EXPECT_EQ(kiosk.attract(), (Attract{0, {}, opening}));
}

TEST(Loop, GivesEveryStopTheTimeToComeIn) {
    Programme hasty = programme();
    hasty.stops[0].dwell = 0s;
    const Kiosk kiosk{hasty};
    EXPECT_EQ(kiosk.next(), opening + least_dwell);
}

TEST(Visit, BeginsAtTheSlideThatIsShown) {
    Programme mixed = programme();
    std::swap(mixed.stops[1], mixed.stops[3]); // the team between the slides
    Kiosk kiosk{mixed};
    kiosk.skips_to(2).does(Presence{});
    EXPECT_EQ(kiosk.visit().page, Page::stories);
    EXPECT_EQ(kiosk.visit().story, 1) << "counted among the slides, not the stops";
    EXPECT_EQ(kiosk.visit().previous_story, -1);
}

TEST(Visit, HasANumberOfItsOwn) {
    Kiosk kiosk;
    kiosk.does(Presence{});
    EXPECT_EQ(kiosk.visit().number, 1u);
    kiosk.does(Leave{}).does(Presence{});
    EXPECT_EQ(kiosk.visit().number, 2u);
}

TEST(Visit, PresenceChangesNothingButThePatience) {
    Kiosk kiosk;
    kiosk.does(Presence{}).writes("mer träd");
    Visit expected = kiosk.visit();
    kiosk.now += 59s;
    expected.last_presence = kiosk.now;
    kiosk.does(Presence{});
    EXPECT_EQ(kiosk.visit(), expected);
    EXPECT_EQ(kiosk.next(), kiosk.now + 60s);
}

TEST(Visit, StoriesWrapBothWays) {
    Kiosk kiosk;
    kiosk.does(Presence{}).does(StepStory{-1});
    EXPECT_EQ(kiosk.visit().story, 2);
    EXPECT_EQ(kiosk.visit().previous_story, 0);
    kiosk.does(StepStory{1});
    EXPECT_EQ(kiosk.visit().story, 0);
    kiosk.does(StepStory{7});
    EXPECT_EQ(kiosk.visit().story, 1);
    kiosk.does(StepStory{-3});
    EXPECT_EQ(kiosk.visit().previous_story, 0) << "all the way round is no step";
}

TEST(Visit, NoStoryOrPersonOpensThatDoesNotExist) {
    Kiosk kiosk;
    kiosk.does(Presence{}).does(ShowStory{-1}).does(ShowStory{3});
    EXPECT_EQ(kiosk.visit().story, 0);
    kiosk.does(OpenPerson{0});
    EXPECT_EQ(kiosk.visit().person, std::nullopt) << "only the team page has people";
    kiosk.does(OpenPage{Page::team}).does(OpenPerson{-1}).does(OpenPerson{4});
    EXPECT_EQ(kiosk.visit().person, std::nullopt);
}

TEST(Visit, ThePersonWhoClosesIsKeptForTheWayBack) {
    Kiosk kiosk;
    kiosk.does(Presence{}).does(OpenPage{Page::team}).does(OpenPerson{2});
    EXPECT_EQ(kiosk.visit().person, 2);
    EXPECT_EQ(kiosk.visit().previous_person, std::nullopt);
    kiosk.now += 5s;
    kiosk.does(ClosePerson{});
    EXPECT_EQ(kiosk.visit().person, std::nullopt);
    EXPECT_EQ(kiosk.visit().previous_person, 2);
    EXPECT_EQ(kiosk.visit().person_since, kiosk.now);
}

TEST(Visit, APersonClosesWithTheTeamPage) {
    Kiosk kiosk;
    kiosk.does(Presence{}).does(OpenPage{Page::team}).does(OpenPerson{2}).does(OpenPerson{1});
    kiosk.does(OpenPage{Page::stories}).does(OpenPage{Page::team});
    EXPECT_EQ(kiosk.visit().person, std::nullopt);
    EXPECT_EQ(kiosk.visit().previous_person, std::nullopt);
}

TEST(Visit, PagesRememberWhereTheyCameFrom) {
    Kiosk kiosk;
    kiosk.does(Presence{});
    kiosk.now += 5s;
    kiosk.does(OpenPage{Page::team});
    EXPECT_EQ(kiosk.visit().previous_page, Page::stories);
    EXPECT_EQ(kiosk.visit().page_since, kiosk.now);
}

TEST(Visit, LanguageAndTextSizeGoBackWhenTheVisitorLeaves) {
    Kiosk kiosk;
    kiosk.does(Presence{}).does(ChooseLanguage{"en"}).does(ChooseTextStep{2}).does(Leave{});
    EXPECT_EQ(kiosk.state.language, "en") << "while the page is wiped away";
    EXPECT_EQ(kiosk.state.text_step, 2);
    EXPECT_EQ(kiosk.next(), kiosk.now + wipe_meets);
    kiosk.waits(wipe_meets);
    EXPECT_EQ(kiosk.state.language, "sv");
    EXPECT_EQ(kiosk.state.text_step, 0);
    EXPECT_EQ(kiosk.attract(), (Attract{1, Hidden{}, opening}));
    EXPECT_EQ(kiosk.next(), opening + 8s);
}

TEST(Visit, LeavesNothingToWhoComesBeforeItIsWipedAway) {
    Kiosk kiosk;
    kiosk.does(Presence{}).does(ChooseLanguage{"en"}).does(ChooseTextStep{2}).writes("hemligt");
    kiosk.does(Leave{});
    EXPECT_EQ(std::get<Visit>(kiosk.attract().previous).draft, Draft{});
    kiosk.does(Presence{});
    EXPECT_EQ(kiosk.state.language, "sv");
    EXPECT_EQ(kiosk.state.text_step, 0);
    EXPECT_EQ(kiosk.visit().draft, Draft{});
}

TEST(Visit, LeavesItsPageToBeWipedAwayWithoutItsWords) {
    Kiosk kiosk;
    kiosk.does(Presence{}).sends("hemligt").hears_saved("hemligt").does(Leave{});
    const Visit& left = std::get<Visit>(kiosk.attract().previous);
    EXPECT_EQ(left.page, Page::thanks);
    EXPECT_EQ(left.sent, (Sent{"", "", "", opening}));
}

TEST(Visit, TheLoopGoesOnAfterTheStopItBeganAt) {
    Kiosk kiosk;
    kiosk.skips_to(invitation_stop).does(Presence{}).does(OpenPage{Page::team});
    kiosk.now += 20s;
    kiosk.does(Leave{});
    EXPECT_EQ(kiosk.attract().stop, 0);
    EXPECT_EQ(kiosk.attract().since, kiosk.now);
}

TEST(Idea, IsSavedAsItStands) {
    Kiosk kiosk;
    kiosk.does(Presence{}).does(ChooseLanguage{"en"}).writes("  more trees ");
    kiosk.does(ChooseCategory{"climate"}).does(SendIdea{});
    EXPECT_EQ(kiosk.effects, (std::vector<Effect>{SaveIdea{"  more trees ", "climate", "en", 1}}));
}

TEST(Idea, CategoryIsUnchosenByChoosingItAgain) {
    Kiosk kiosk;
    kiosk.does(OpenPage{Page::idea}).does(ChooseCategory{"climate"});
    EXPECT_EQ(kiosk.visit().draft.category, "climate");
    kiosk.does(ChooseCategory{"school"});
    EXPECT_EQ(kiosk.visit().draft.category, "school");
    kiosk.does(ChooseCategory{"school"});
    EXPECT_EQ(kiosk.visit().draft.category, "");
}

TEST(Idea, IsNotSentWithoutWords) {
    Kiosk kiosk;
    kiosk.sends("  ");
    EXPECT_EQ(kiosk.visit().sending, Sending::no);
    EXPECT_EQ(kiosk.effects, std::vector<Effect>{});
}

TEST(Idea, StandsStillAndIsSentOnceWhileItIsOnItsWay) {
    Kiosk kiosk;
    kiosk.sends("mer träd");
    const Draft draft = kiosk.visit().draft;
    kiosk.types("!").does(ChooseCategory{"climate"}).does(SendIdea{});
    EXPECT_EQ(kiosk.effects, std::vector<Effect>{});
    EXPECT_EQ(kiosk.visit().draft, draft);
}

TEST(Idea, IsThankedForOnlyWhenItIsSafe) {
    Kiosk kiosk;
    kiosk.sends("mer träd");
    EXPECT_EQ(kiosk.visit().page, Page::idea);
    kiosk.now += 3s;
    kiosk.does(IdeaSaved{"id-1", "mer träd", "climate", 1});
    EXPECT_EQ(kiosk.visit().page, Page::thanks);
    EXPECT_EQ(kiosk.visit().sent, (Sent{"id-1", "mer träd", "climate", kiosk.now}));
    EXPECT_EQ(kiosk.visit().draft, Draft{});
    EXPECT_EQ(kiosk.visit().sending, Sending::no);
}

TEST(Idea, StaysWhenItCannotBeSavedAndTheNextTryGoesThrough) {
    Kiosk kiosk;
    kiosk.sends("mer träd").does(IdeaNotSaved{1});
    EXPECT_EQ(kiosk.visit().sending, Sending::failed);
    EXPECT_EQ(kiosk.visit().draft.text, "mer träd");
    kiosk.types(" nu");
    EXPECT_EQ(kiosk.visit().sending, Sending::failed) << "the notice stays until the next try";
    kiosk.does(SendIdea{});
    EXPECT_EQ(kiosk.effects, (std::vector<Effect>{SaveIdea{"mer träd nu", "", "sv", 1}}));
    kiosk.hears_saved("mer träd nu");
    EXPECT_EQ(kiosk.visit().page, Page::thanks);
}

TEST(Idea, ThatFailsWhileAnotherPageIsOpenIsTold) {
    Kiosk kiosk;
    kiosk.sends("mer träd").does(OpenPage{Page::team}).does(IdeaNotSaved{1});
    EXPECT_EQ(kiosk.visit().page, Page::idea);
    EXPECT_EQ(kiosk.visit().draft.text, "mer träd");
}

TEST(Idea, AnAnswerThatComesTwiceIsHeardOnce) {
    Kiosk kiosk;
    kiosk.sends("mer träd").hears_saved("mer träd").does(OpenPage{Page::team});
    const State state = kiosk.state;
    kiosk.hears_saved("mer träd").does(IdeaNotSaved{1});
    EXPECT_EQ(kiosk.state, state);
}

TEST(Idea, SavedAfterTheVisitorLeftIsSeenByNobody) {
    Kiosk kiosk;
    kiosk.sends("mer träd").does(Leave{});
    EXPECT_EQ(kiosk.effects, (std::vector<Effect>{VisitEnded{false}})) << "it is on its way";
    State state = kiosk.state;
    kiosk.does(IdeaSaved{"id-1", "mer träd", "", 1});
    EXPECT_EQ(kiosk.state, state);

    kiosk.sends("något annat");
    state = kiosk.state;
    kiosk.does(IdeaSaved{"id-1", "mer träd", "", 1}).does(IdeaNotSaved{1});
    EXPECT_EQ(kiosk.state, state) << "the next visitor waits for an answer of their own";
}

TEST(TakeBack, IsPossibleForThirtySeconds) {
    Kiosk kiosk;
    kiosk.sends("mer träd").hears_saved("mer träd");
    EXPECT_EQ(kiosk.next(), kiosk.now + 30s) << "the button goes away by itself";
    kiosk.now += 30s;
    kiosk.does(TakeBackIdea{});
    EXPECT_EQ(kiosk.effects, std::vector<Effect>{});
    EXPECT_EQ(kiosk.visit().sent->take_back, Sent::TakeBack::possible);
    kiosk.does(Tick{});
    EXPECT_EQ(kiosk.visit().sent->take_back, Sent::TakeBack::over);
}

TEST(TakeBack, ForgetsTheWords) {
    Kiosk kiosk;
    kiosk.sends("mer träd").hears_saved("mer träd").does(TakeBackIdea{});
    EXPECT_EQ(kiosk.effects, (std::vector<Effect>{TakeBackFromBox{"id-1"}}));
    kiosk.does(TakeBackIdea{});
    EXPECT_EQ(kiosk.effects, std::vector<Effect>{}) << "asked once";
    kiosk.does(IdeaTakenBack{"id-1"});
    EXPECT_EQ(kiosk.visit().page, Page::thanks);
    EXPECT_EQ(kiosk.visit().sent->text, "");
}

TEST(TakeBack, ThatFailedMayBeTriedAgainLater) {
    Kiosk kiosk;
    kiosk.sends("mer träd").hears_saved("mer träd");
    kiosk.waits(29s).does(TakeBackIdea{}).waits(10s).does(IdeaNotTakenBack{"id-1"});
    EXPECT_EQ(kiosk.visit().sent->take_back, Sent::TakeBack::failed);
    kiosk.does(TakeBackIdea{});
    EXPECT_EQ(kiosk.effects, (std::vector<Effect>{TakeBackFromBox{"id-1"}}));
}

TEST(Thanks, GiveWayToTheStoriesWhenNobodyTouches) {
    Kiosk kiosk;
    kiosk.sends("mer träd").hears_saved("mer träd").waits(30s);
    EXPECT_EQ(kiosk.next(), kiosk.now + 15s);
    kiosk.waits(10s).does(Presence{});
    EXPECT_EQ(kiosk.next(), kiosk.now + 45s) << "a touch gives them their time again";
    kiosk.waits(45s);
    EXPECT_EQ(kiosk.visit().page, Page::stories);
    EXPECT_EQ(kiosk.visit().previous_page, Page::thanks);
}

TEST(StillThere, IsAskedAfterTheIdleTime) {
    Kiosk kiosk;
    kiosk.does(Presence{});
    EXPECT_EQ(kiosk.next(), opening + 60s);
    kiosk.waits(60s - 1ns);
    EXPECT_STREQ(kiosk.state.name(), "visit");
    kiosk.waits(1ns);
    EXPECT_STREQ(kiosk.state.name(), "still_there");
    EXPECT_EQ(kiosk.still_there().since, opening + 60s);
}

TEST(StillThere, IsNeverAskedInAHurry) {
    Programme hasty = programme();
    hasty.idle = hasty.countdown = 1s;
    Kiosk kiosk{hasty};
    kiosk.does(Presence{});
    EXPECT_EQ(kiosk.next(), opening + least_idle);
    kiosk.waits(least_idle);
    EXPECT_EQ(seconds_left(kiosk.state, kiosk.shown, kiosk.now), 20);
}

TEST(StillThere, LeavesTwentySecondsAlsoAfterALongSleep) {
    Kiosk kiosk;
    kiosk.does(Presence{}).waits(9h);
    EXPECT_EQ(kiosk.still_there().seconds_left, 20);
    EXPECT_EQ(kiosk.next(), kiosk.now + 1s);
}

TEST(StillThere, CountsDownSecondBySecondToTheLoop) {
    Kiosk kiosk;
    kiosk.skips_to(1).does(Presence{}).writes("mer träd").waits(60s);
    for (int left = 20; left > 0; --left) {
        EXPECT_EQ(kiosk.still_there().seconds_left, left);
        EXPECT_EQ(seconds_left(kiosk.state, kiosk.shown, kiosk.now), left);
        EXPECT_EQ(kiosk.next(), kiosk.now + 1s);
        kiosk.waits(1s);
    }
    EXPECT_EQ(kiosk.attract().stop, 2);
    EXPECT_EQ(kiosk.attract().since, kiosk.now);
    EXPECT_EQ(kiosk.effects, (std::vector<Effect>{VisitEnded{true}}));
    EXPECT_EQ(seconds_left(kiosk.state, kiosk.shown, kiosk.now), 0);
}

TEST(StillThere, RoundsAStartedSecondUp) {
    Kiosk kiosk;
    kiosk.does(Presence{}).waits(60s).waits(500ms);
    EXPECT_EQ(kiosk.still_there().seconds_left, 20);
    EXPECT_EQ(kiosk.next(), kiosk.now + 500ms);
}

TEST(StillThere, IsAnsweredAsOftenAsWanted) {
    Kiosk kiosk;
    kiosk.does(Presence{}).writes("mer träd");
    for (int i = 0; i < 100; ++i) {
        kiosk.waits(60s).waits(19s).does(i % 2 == 0 ? Event(Stay{}) : Event(Presence{}));
        ASSERT_STREQ(kiosk.state.name(), "visit");
        EXPECT_EQ(kiosk.visit().last_presence, kiosk.now);
        EXPECT_EQ(kiosk.visit().draft.text, "mer träd");
    }
}

TEST(StillThere, TheTouchThatAnswersDoesNothingElse) {
    Kiosk kiosk;
    kiosk.does(Presence{}).writes("mer träd");
    Visit expected = kiosk.visit();
    for (const Event& event :
         {Event(SendIdea{}), Event(OpenPage{Page::team}), Event(EditDraft{Insert{"!"}})}) {
        kiosk.waits(60s).does(event);
        expected.last_presence = kiosk.now;
        EXPECT_EQ(kiosk.visit(), expected);
        EXPECT_EQ(kiosk.effects, std::vector<Effect>{});
    }
}

TEST(StillThere, CanBeReadInAnotherLanguage) {
    Kiosk kiosk;
    kiosk.does(Presence{}).waits(60s).does(ChooseLanguage{"en"});
    EXPECT_STREQ(kiosk.state.name(), "visit");
    EXPECT_EQ(kiosk.state.language, "en");
}

TEST(StillThere, WaitsForTheBoxButNotForEver) {
    Kiosk kiosk;
    kiosk.sends("mer träd");
    EXPECT_EQ(kiosk.next(), kiosk.now + 120s);
    kiosk.waits(120s - 1ns);
    EXPECT_STREQ(kiosk.state.name(), "visit");
    kiosk.waits(1ns);
    EXPECT_STREQ(kiosk.state.name(), "still_there");
}

TEST(StillThere, LeavesTheTimeToReadWhatTheBoxAnswered) {
    Kiosk kiosk;
    kiosk.sends("mer träd").waits(100s).does(IdeaNotSaved{1}).does(Tick{});
    EXPECT_STREQ(kiosk.state.name(), "visit");
    EXPECT_EQ(kiosk.next(), kiosk.now + 60s);
}

TEST(StillThere, AnAnswerOfTheBoxIsNobodysTouch) {
    Kiosk kiosk;
    kiosk.sends("mer träd").waits(120s).hears_saved("mer träd");
    EXPECT_STREQ(kiosk.state.name(), "still_there");
    EXPECT_EQ(kiosk.state.visit()->page, Page::thanks);
    kiosk.does(Stay{});
    EXPECT_EQ(kiosk.visit().sent->text, "mer träd");
}

TEST(Closed, IsWipedToAndArrangedAnewInTurn) {
    Kiosk kiosk;
    kiosk.waits(3s).shows(closed());
    EXPECT_EQ(kiosk.attract(), (Attract{0, programme().stops[0], kiosk.now}));
    EXPECT_EQ(kiosk.next(), kiosk.now + 60s);
    kiosk.waits(60s);
    EXPECT_EQ(kiosk.attract().stop, 1);
    EXPECT_EQ(kiosk.state.language, "sv") << "until the dots meet";
    EXPECT_EQ(kiosk.next(), kiosk.now + wipe_meets);
    kiosk.waits(wipe_meets);
    EXPECT_EQ(kiosk.state.language, "en");
}

TEST(Closed, OpensWithTheFirstSlideInTheHousesLanguage) {
    Kiosk kiosk{closed()};
    kiosk.waits(60s).waits(1s);
    ASSERT_EQ(kiosk.state.language, "en");
    kiosk.shows(programme());
    EXPECT_EQ(kiosk.attract(), (Attract{0, closed().instead[1], kiosk.now}));
    kiosk.waits(wipe_meets);
    EXPECT_EQ(kiosk.state.language, "sv");
    kiosk.does(Presence{});
    EXPECT_EQ(kiosk.visit().story, 0);
}

TEST(Closed, LetsNobodyIn) {
    Kiosk kiosk{closed()};
    const State state = kiosk.state;
    for (const Event& hand : {Event(Presence{}), Event(OpenPage{Page::idea}), Event(ShowStory{1}),
                              Event(ChooseLanguage{"en"}), Event(ChooseTextStep{1})})
        kiosk.does(hand);
    EXPECT_EQ(kiosk.state, state);
    EXPECT_EQ(kiosk.effects, std::vector<Effect>{});
}

TEST(Closed, WaitsForTheVisitorToLeave) {
    Kiosk kiosk;
    kiosk.does(Presence{}).writes("mer träd").shows(closed());
    EXPECT_EQ(kiosk.visit().draft.text, "mer träd");
    kiosk.sends("!").hears_saved("mer träd!");
    EXPECT_EQ(kiosk.visit().page, Page::thanks);
    kiosk.does(OpenPage{Page::team}).does(OpenPerson{1});
    EXPECT_EQ(kiosk.visit().person, 1) << "and may look about until then";
    kiosk.does(Leave{});
    EXPECT_EQ(kiosk.attract().stop, 0);
    kiosk.does(Presence{});
    EXPECT_STREQ(kiosk.state.name(), "attract");
}

TEST(Takeover, SpeaksEachLanguageInTurn) {
    Kiosk kiosk;
    kiosk.does(Presence{}).does(ChooseLanguage{"en"}).shows(taken_over());
    EXPECT_EQ(kiosk.state.language, "en") << "the visitor's, until the dots meet";
    kiosk.waits(wipe_meets);
    EXPECT_EQ(kiosk.state.language, "sv");
    kiosk.waits(10s).waits(wipe_meets);
    EXPECT_EQ(kiosk.state.language, "en");
}

TEST(Takeover, BringsWordsFromElsewhereBackToTheirPage) {
    Kiosk kiosk;
    kiosk.does(Presence{}).writes("mer träd").does(OpenPage{Page::team}).shows(taken_over());
    EXPECT_EQ(kiosk.visit().page, Page::idea);
    EXPECT_EQ(kiosk.visit().draft.text, "mer träd");
}

TEST(Takeover, LetsAnIdeaBeWrittenAnewAndSent) {
    Kiosk kiosk;
    kiosk.does(Presence{}).writes("x").shows(taken_over());
    kiosk.does(EditDraft{Backspace{}});
    EXPECT_EQ(kiosk.visit().page, Page::idea) << "an empty page on the way to another sentence";
    kiosk.types("mer träd").does(SendIdea{}).hears_saved("mer träd");
    EXPECT_EQ(kiosk.visit().page, Page::thanks);
    kiosk.waits(30s).waits(15s);
    EXPECT_STREQ(kiosk.state.name(), "attract");
}

TEST(Takeover, ThatEndsGivesTheVisitorTheHouseBack) {
    Kiosk kiosk;
    kiosk.does(Presence{}).writes("mer träd").shows(taken_over()).shows(programme());
    kiosk.does(OpenPage{Page::team});
    EXPECT_EQ(kiosk.visit().page, Page::team);
    EXPECT_EQ(kiosk.visit().draft.text, "mer träd");
}

TEST(Takeover, WipesFromCardToCardAsTheirTimesEnd) {
    Programme two = taken_over();
    two.instead.push_back(Stop{Stop::Kind::takeover, 1, "takeover/b.toml", 10s, "sv"});
    Kiosk kiosk{two};
    kiosk.now += 3s;
    Programme one = two;
    one.instead = {two.instead[2]};
    kiosk.shows(one);
    EXPECT_EQ(kiosk.attract(), (Attract{0, two.instead[0], kiosk.now}));
    EXPECT_EQ(kiosk.next(), std::nullopt);
}

} // namespace
