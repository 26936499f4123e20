// The PIN pad and the staff screen, where the table in kiosk/README.md does not say all.

#include "programmes.h"

#include <gtest/gtest.h>

using namespace flow;
using namespace flow::testing;

namespace {

class StaffFlow : public ::testing::Test {
protected:
    void open_pad(base::Duration wait = 0s) {
        kiosk.does(CornerHeld{}).does(PinLookedAt{true, wait});
    }

    void type(const std::string& digits) {
        for (const char digit : digits)
            kiosk.does(TypePin{digit});
    }

    void come_in() {
        open_pad();
        type("2580");
        kiosk.does(EnterPin{}).does(PinVerified{true, 0s});
    }

    const PinPad& pad() const { return std::get<PinPad>(kiosk.state.mode); }

    const Staff& staff() const { return std::get<Staff>(kiosk.state.mode); }

    template <class E>
    const E* effect() const {
        for (const Effect& one : kiosk.effects)
            if (const auto* wanted = std::get_if<E>(&one)) return wanted;
        return nullptr;
    }

    Kiosk kiosk;
};

TEST_F(StaffFlow, APinThatCannotBeReadIsNotTakenForNone) {
    kiosk.does(CornerHeld{}).does(PinLookedAt{false, 0s, false});
    EXPECT_EQ(pad().phase, PinPad::Phase::unset);
    EXPECT_TRUE(pad().unreadable);
    type("2580");
    EXPECT_EQ(pad().digits, "") << "no way in";
}

TEST_F(StaffFlow, ThePinIsHandedOnOnceAndForgotten) {
    open_pad();
    type("2580");
    kiosk.does(EnterPin{});
    ASSERT_NE(effect<VerifyPin>(), nullptr);
    EXPECT_EQ(effect<VerifyPin>()->pin, "2580");
    EXPECT_EQ(pad().digits, "");
    kiosk.does(EnterPin{});
    EXPECT_EQ(effect<VerifyPin>(), nullptr) << "one check at a time";
}

TEST_F(StaffFlow, FewerThanFourDigitsAreNoTryAndTwelveAreTheMost) {
    open_pad();
    type("258");
    kiosk.does(EnterPin{});
    EXPECT_TRUE(kiosk.effects.empty());
    type("0123456789");
    EXPECT_EQ(pad().digits, "258012345678");
}

TEST_F(StaffFlow, TakesNoDigitsWhileItIsShut) {
    open_pad(20s);
    type("2580");
    EXPECT_EQ(pad().digits, "");
    kiosk.waits(20s);
    type("2580");
    EXPECT_EQ(pad().digits, "2580");
    kiosk.does(EnterPin{}).does(PinVerified{false, 30s});
    EXPECT_TRUE(pad().wrong);
    EXPECT_EQ(pad().shut_until, kiosk.now + 30s);
    type("2580");
    EXPECT_EQ(pad().digits, "");
}

TEST_F(StaffFlow, APadThatNobodyTouchesGivesTheWordsBeneathBack) {
    kiosk.writes("mer träd");
    open_pad();
    kiosk.waits(29s);
    kiosk.does(Presence{});
    kiosk.waits(29s);
    EXPECT_STREQ(kiosk.state.name(), "pin_pad");
    kiosk.waits(1s);
    ASSERT_STREQ(kiosk.state.name(), "visit");
    EXPECT_EQ(kiosk.visit().draft.text, "mer träd");
}

TEST_F(StaffFlow, AVisitorWhoClosesThePadIsThereAndOneWhoWentIsAskedFor) {
    kiosk.writes("mer träd").waits(50s);
    open_pad();
    kiosk.waits(15s);
    kiosk.does(Leave{});
    EXPECT_EQ(kiosk.visit().last_presence, kiosk.now);
    kiosk.waits(45s);
    open_pad();
    kiosk.waits(30s);
    EXPECT_STREQ(kiosk.state.name(), "still_there") << "the time under the pad counts";
}

TEST_F(StaffFlow, AnIdeaThatIsOnItsWayIsThankedForUnderThePad) {
    kiosk.sends("mer träd");
    open_pad();
    kiosk.hears_saved("mer träd").does(Leave{});
    EXPECT_EQ(kiosk.visit().page, Page::thanks);
}

TEST_F(StaffFlow, WhoComesInLeavesNothingOfTheVisitBefore) {
    kiosk.does(ChooseTextStep{2}).writes("mer träd");
    come_in();
    ASSERT_NE(effect<VisitEnded>(), nullptr);
    EXPECT_TRUE(effect<VisitEnded>()->draft_abandoned);
    EXPECT_EQ(kiosk.state.text_step, 0);
    EXPECT_EQ(kiosk.state.visit(), nullptr);
    kiosk.does(Leave{});
    EXPECT_TRUE(std::holds_alternative<std::monostate>(kiosk.attract().previous));
}

TEST_F(StaffFlow, NewsFromTheBoxIsNobodysTouch) {
    kiosk.writes("mer träd");
    open_pad();
    for (int second = 0; second < 30; ++second)
        kiosk.does(WallChanged{}).does(SimilarFound{}).waits(1s);
    EXPECT_STREQ(kiosk.state.name(), "visit") << "the pad has closed";
    come_in();
    for (int second = 0; second < 120; ++second)
        kiosk.does(WallChanged{}).does(SimilarFound{}).waits(1s);
    EXPECT_STREQ(kiosk.state.name(), "attract") << "staff have gone";
}

TEST_F(StaffFlow, LeavesAfterTwoMinutesWithoutATouch) {
    come_in();
    kiosk.waits(119s);
    kiosk.does(Presence{});
    EXPECT_EQ(kiosk.next(), kiosk.now + 2min);
    kiosk.waits(119s);
    EXPECT_STREQ(kiosk.state.name(), "staff");
    kiosk.waits(1s);
    EXPECT_STREQ(kiosk.state.name(), "attract");
    EXPECT_EQ(kiosk.state.language, "sv");
}

TEST_F(StaffFlow, LooksForWordsInTheBoxOfItsTab) {
    come_in();
    kiosk.does(EditSearch{Insert{"bänk"}});
    EXPECT_EQ(staff().search.text, "") << "another tab is open";
    kiosk.does(OpenTab{StaffTab::search}).does(EditSearch{Insert{"bänk"}}).does(Search{});
    ASSERT_NE(effect<ReadForStaff>(), nullptr);
    EXPECT_EQ(*effect<ReadForStaff>(), (ReadForStaff{StaffTab::search, "bänk"}));
    kiosk.does(OpenTab{StaffTab::content}).does(OpenTab{StaffTab::search});
    EXPECT_EQ(staff().search.text, "");
}

TEST_F(StaffFlow, OrdersOfTheScreenAreHandedOn) {
    come_in();
    kiosk.does(Moderate{"id-7", true, "ignored"});
    EXPECT_EQ(*effect<Decide>(), (Decide{"id-7", true, ""}));
    kiosk.does(Moderate{"id-7", false, "Reklam"});
    EXPECT_EQ(*effect<Decide>(), (Decide{"id-7", false, "Reklam"}));
    kiosk.does(ShowContent{"/media/stick/content"});
    EXPECT_EQ(*effect<BringContent>(), (BringContent{"/media/stick/content"}));
    kiosk.does(ShowContentBefore{});
    EXPECT_NE(effect<BringContentBack>(), nullptr);
    kiosk.does(EndProgram{true});
    EXPECT_EQ(*effect<Quit>(), (Quit{true}));
}

TEST_F(StaffFlow, OutsideItNothingOfItHappens) {
    kiosk.does(Presence{});
    for (const Event& event :
         {Event(Moderate{"id-7", true}), Event(EndProgram{}), Event(TakeHome{"/"}),
          Event(ShowContent{"/"}), Event(ShowContentBefore{}), Event(PinVerified{true, 0s})}) {
        kiosk.does(event);
        EXPECT_TRUE(kiosk.effects.empty());
        EXPECT_STREQ(kiosk.state.name(), "visit");
    }
}

} // namespace
