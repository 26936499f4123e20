// An idea is sent: thanks waits for the box, a failure is told, and it can be taken back for a
// while.

#include "screens/everywhere.h"

namespace test {

using flow::Page;

class Sending : public Everywhere {
protected:
    void write() {
        arrive();
        tap(word("your_idea"));
        wait(500ms);
        type(idea());
        tap("category/climate");
    }

    void send() {
        write();
        tap(word("send"));
    }

    std::string take_back(int seconds) const {
        return content::fill(word("take_back"), "n", std::to_string(seconds));
    }
};

TEST_P(Sending, NeedsWords) {
    arrive();
    tap(word("your_idea"));
    ASSERT_TRUE(sees("idea/send"));
    EXPECT_FALSE(find("idea/send")->enabled);
    tap("idea/send");
    EXPECT_EQ(count<flow::SaveIdea>(), 0);
    type("   ");
    EXPECT_FALSE(find("idea/send")->enabled);
    tap("idea/send");
    EXPECT_EQ(count<flow::SaveIdea>(), 0);
    type("A");
    EXPECT_TRUE(find("idea/send")->enabled);
    tap(word("key_backspace"));
    EXPECT_FALSE(find("idea/send")->enabled);
}

TEST_P(Sending, OrdersOneIdeaToBeStored) {
    send();
    EXPECT_EQ(count<flow::SaveIdea>(), 1);
    ASSERT_NE(effect<flow::SaveIdea>(), nullptr);
    EXPECT_EQ(*effect<flow::SaveIdea>(), (flow::SaveIdea{idea(), "climate", language(), 1}));
}

TEST_P(Sending, NeedsNoCategory) {
    arrive();
    tap(word("your_idea"));
    type("Ja");
    tap(word("send"));
    EXPECT_EQ(*effect<flow::SaveIdea>(), (flow::SaveIdea{"Ja", "", language(), 1}));
}

TEST_P(Sending, ThanksOnlyWhenTheIdeaIsStored) {
    send();
    EXPECT_EQ(visit().page, Page::idea);
    EXPECT_TRUE(sees(word("sending")));
    EXPECT_FALSE(find("idea/send")->enabled);
    EXPECT_FALSE(sees(word("write_another")));
    save();
    EXPECT_EQ(visit().page, Page::thanks);
    EXPECT_TRUE(sees(word("write_another")));
    EXPECT_EQ(value_of("nav/idea"), "current");
}

TEST_P(Sending, IsNotDisturbedByImpatientFingers) {
    send();
    tap("idea/send");
    tap(find("idea/text")->rect.centre());
    type("x");
    tap("category/climate");
    EXPECT_EQ(count<flow::SaveIdea>(), 1);
    EXPECT_EQ(visit().draft.text, idea());
    EXPECT_EQ(visit().draft.category, "climate");
    save();
    EXPECT_EQ(visit().page, Page::thanks);
}

TEST_P(Sending, KeepsTheTextWhenItCouldNotBeStoredAndTriesAgain) {
    send();
    fail_to_save();
    EXPECT_EQ(visit().page, Page::idea);
    EXPECT_EQ(visit().draft.text, idea());
    EXPECT_EQ(value_of("idea/text"), idea());
    EXPECT_TRUE(find("idea/send")->enabled);
    tap(word("send_again"));
    EXPECT_EQ(count<flow::SaveIdea>(), 2);
    EXPECT_EQ(effect<flow::SaveIdea>()->text, idea());
    save();
    EXPECT_EQ(visit().page, Page::thanks);
}

TEST_P(Sending, ComesBackFromAnotherPageToTellOfAFailure) {
    send();
    tap("idea/cancel");
    ASSERT_EQ(visit().page, Page::stories);
    fail_to_save();
    EXPECT_EQ(visit().page, Page::idea);
    EXPECT_TRUE(sees(word("send_again")));
}

TEST_P(Sending, LeavesAnEmptyFormForTheNextIdea) {
    send();
    save();
    tap(word("write_another"));
    EXPECT_EQ(visit().page, Page::idea);
    EXPECT_EQ(visit().draft, flow::Draft{});
    EXPECT_EQ(value_of("category/climate"), "off");
    EXPECT_TRUE(sees("keyboard"));
    EXPECT_FALSE(find("idea/send")->enabled);
}

TEST_P(Sending, IsTakenBackForThirtySeconds) {
    send();
    save();
    EXPECT_TRUE(sees(take_back(30))) << labels();
    wait(1s);
    EXPECT_TRUE(sees(take_back(29))) << labels();
    tap("thanks/take_back");
    ASSERT_EQ(count<flow::TakeBackFromBox>(), 1);
    EXPECT_EQ(effect<flow::TakeBackFromBox>()->id, visit().sent->id);
    EXPECT_FALSE(sees("thanks/take_back")) << "under way";
    apply(flow::IdeaTakenBack{visit().sent->id});
    build();
    EXPECT_FALSE(sees("thanks/take_back"));
    EXPECT_TRUE(sees(word("write_another")));
    EXPECT_EQ(visit().sent->text, "");
}

TEST_P(Sending, CannotBeTakenBackLater) {
    send();
    save();
    wait(29s);
    EXPECT_TRUE(sees(take_back(1))) << labels();
    wait(1s);
    EXPECT_FALSE(sees("thanks/take_back"));
}

TEST_P(Sending, CanTryAgainToTakeBack) {
    send();
    save();
    tap("thanks/take_back");
    apply(flow::IdeaNotTakenBack{visit().sent->id});
    build();
    tap("thanks/take_back");
    EXPECT_EQ(count<flow::TakeBackFromBox>(), 2);
}

TEST_P(Sending, SaysHowLongWithoutBeingTouched) {
    motion_ = false;
    send();
    save();
    const base::Instant stored = now_;
    hold(0s);
    EXPECT_EQ(stage_->wakes().next(), stored + 1s);
    hold(1500ms);
    EXPECT_TRUE(sees(take_back(29))) << labels();
    EXPECT_EQ(stage_->wakes().next(), stored + 2s);
}

TEST_P(Sending, GivesWayToTheStoriesInTheEnd) {
    send();
    save();
    wait(46s);
    EXPECT_EQ(visit().page, Page::stories);
}

TEST_P(Sending, LetsTheIdeaFallOntoItsPlaceAmongTheOthers) {
    send();
    save();
    EXPECT_TRUE(stage_->wakes().animating());
    ideas::Idea stored;
    stored.id = visit().sent->id;
    stored.category = "climate";
    const screens::FieldPlace& before = stage_->view().field.place_of(stored.id);
    recent_ = {stored}; // the box counts it while it falls
    build();
    const screens::FieldPlace& after = stage_->view().field.place_of(stored.id);
    EXPECT_EQ(before.at, after.at);
    wait(2s);
    EXPECT_FALSE(stage_->wakes().animating());
}

EVERYWHERE(Sending);

} // namespace test
