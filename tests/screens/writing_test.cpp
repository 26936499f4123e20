// An idea is written: by the on-screen keyboard, by a hardware one, with a category.

#include "screens/everywhere.h"

#include "ui/keyboard_model.h"

#include <set>

namespace test {

class Writing : public Everywhere {
protected:
    void begin() {
        arrive();
        tap(word("your_idea"));
        wait(500ms);
        ASSERT_TRUE(sees("keyboard"));
    }

    const std::string& text() const { return visit().draft.text; }

    ui::Rect box() const { return find("idea/text")->rect; }
};

TEST_P(Writing, PutsDownWhatIsTyped) {
    begin();
    EXPECT_TRUE(find("key/M") != nullptr) << "a sentence begins with a capital";
    type(idea());
    EXPECT_EQ(text(), idea());
    EXPECT_EQ(value_of("idea/text"), idea());
}

TEST_P(Writing, KnowsTheLettersOfItsLanguage) {
    begin();
    type("A");
    if (language() == "sv") {
        type("åäö");
        EXPECT_EQ(text(), "Aåäö");
    } else {
        EXPECT_FALSE(sees("key/å"));
    }
}

TEST_P(Writing, MakesOneCapitalOfShift) {
    begin();
    type("Ab");
    tap(word("key_shift"));
    type("Cd");
    EXPECT_EQ(text(), "AbCd");
}

TEST_P(Writing, LocksCapitalsWhenShiftIsTappedTwice) {
    begin();
    type("A");
    tap(word("key_shift"));
    tap(word("key_shift"));
    type("BC");
    tap(word("key_shift"));
    type("d");
    EXPECT_EQ(text(), "ABCd");
}

TEST_P(Writing, FindsSignsOnTheOtherPages) {
    begin();
    type("Ja");
    tap(word("key_symbols"));
    type("2!");
    tap(word("key_more"));
    type("½");
    tap(word("key_letters"));
    type(" nu.");
    EXPECT_EQ(text(), "Ja2!½ nu.");
}

TEST_P(Writing, OffersVariantsOfAHeldKey) {
    begin();
    type("Caf");
    press(key("e"));
    hold(ui::hold_time);
    const ui::Point accented = key("é");
    move(accented);
    EXPECT_EQ(value_of("variant/é"), "pressed");
    lift(accented);
    EXPECT_EQ(text(), "Café");
}

TEST_P(Writing, KeepsVariantsOpenForATap) {
    begin();
    type("Caf");
    const ui::Point e = key("e");
    press(e);
    hold(ui::hold_time);
    lift(e);
    EXPECT_EQ(text(), "Cafe");
    tap_key("è");
    EXPECT_EQ(text(), "Cafè");
    EXPECT_FALSE(sees("variant/è"));
}

TEST_P(Writing, TakesTwoThumbsThatOverlap) {
    begin();
    type("A");
    const ui::Point h = key("h");
    const ui::Point e = key("e");
    const ui::Point j = key("j");
    press(h, 1);
    press(e, 2);
    lift(h, 1);
    press(j, 1);
    lift(e, 2);
    lift(j, 1);
    EXPECT_EQ(text(), "Ahej");
}

TEST_P(Writing, DeletesOneLetterForATapAndMoreWhenHeld) {
    begin();
    type("Abcdefghijklmnop");
    tap(word("key_backspace"));
    EXPECT_EQ(text(), "Abcdefghijklmno");
    press(key(word("key_backspace"))); // one at once
    hold(ui::hold_time);               // and one
    hold(2 * ui::repeat_time);         // and two
    EXPECT_EQ(text(), "Abcdefghijk");
    lift(key(word("key_backspace")));
    hold(2s);
    EXPECT_EQ(text(), "Abcdefghijk");
}

TEST_P(Writing, AHeldKeyThatIsCoveredOrForgottenDeletesNothingMore) {
    begin();
    type("Abcdefghijklmnop");
    const ui::Point erase = key(word("key_backspace"));
    press(erase, 1);
    const std::string before = text();
    ASSERT_EQ(before, "Abcdefghijklmno");
    const ui::Point close = find("idea/cancel")->rect.centre();
    press(close, 2);
    lift(close, 2);
    ASSERT_TRUE(sees("discard/no"));
    hold(3s);
    lift(erase, 1);
    tap(word("discard_no"));
    hold(3s);
    EXPECT_EQ(text(), before);
    press(erase, 1);
    stage_->controls().cancel_all(); // as when the pad opens
    hold(3s);
    EXPECT_EQ(text(), "Abcdefghijklmn");
}

TEST_P(Writing, DeletesWhatPeopleCallACharacter) {
    begin();
    apply(flow::EditDraft{flow::Insert{"Hej 👩‍👩‍👧"}});
    build();
    tap(word("key_backspace"));
    EXPECT_EQ(text(), "Hej ");
}

TEST_P(Writing, GoesOnWhereTheTextIsTapped) {
    begin();
    type("Bcd");
    tap(ui::Point{box().x + 4, box().y + box().h * 0.2f});
    EXPECT_EQ(visit().draft.caret, 0U);
    type("A");
    EXPECT_EQ(text(), "ABcd");
    tap(ui::Point{box().end() - 4, box().y + box().h * 0.2f});
    EXPECT_EQ(visit().draft.caret, 4U);
    type("e");
    EXPECT_EQ(text(), "ABcde");
}

TEST_P(Writing, ScrollsALongTextWithoutMovingTheCaret) {
    begin();
    std::string words;
    for (int i = 0; i < 80; ++i)
        words += "många ";
    apply(flow::EditDraft{flow::Insert{words}});
    build();
    const size_t caret = visit().draft.caret;
    const float scroll = stage_->view().text_box.scroll;
    ASSERT_GT(scroll, 0) << "the caret is at the end, and in view";
    const ui::Point at = box().centre();
    swipe(at, {at.x, at.y + 90});
    EXPECT_EQ(visit().draft.caret, caret);
    EXPECT_LT(stage_->view().text_box.scroll, scroll);
    tap(at);
    EXPECT_LT(visit().draft.caret, caret);
}

TEST_P(Writing, CountsWhatIsLeftAndStopsAtTheEnd) {
    begin();
    apply(flow::EditDraft{flow::Insert{std::string(499, 'a')}});
    build();
    type("bc");
    EXPECT_EQ(text().size(), 500U);
    EXPECT_EQ(text().back(), 'b');
}

TEST_P(Writing, ChoosesOneCategoryOrNone) {
    begin();
    EXPECT_EQ(value_of("category/climate"), "off");
    tap("category/climate");
    EXPECT_EQ(visit().draft.category, "climate");
    EXPECT_EQ(value_of("category/climate"), "on");
    tap("category/safety");
    EXPECT_EQ(visit().draft.category, "safety");
    EXPECT_EQ(value_of("category/climate"), "off");
    tap("category/safety");
    EXPECT_EQ(visit().draft.category, "");
}

TEST_P(Writing, GivesWayToTheNavigationWhenDone) {
    begin();
    type("A");
    EXPECT_FALSE(sees("nav/stories"));
    tap(word("key_done"));
    EXPECT_FALSE(sees("keyboard"));
    EXPECT_TRUE(sees("nav/stories"));
    EXPECT_EQ(text(), "A");
    tap(box().centre());
    EXPECT_TRUE(sees("keyboard"));
    EXPECT_FALSE(sees("nav/stories"));
}

TEST_P(Writing, IsDoneAsTheFingerLeavesAndTapsNothingBeneath) {
    begin();
    const ui::Point done = key(word("key_done"));
    press(done);
    EXPECT_TRUE(sees("keyboard"));
    lift(done);
    EXPECT_FALSE(sees("keyboard"));
    EXPECT_EQ(visit().page, flow::Page::idea);
    EXPECT_EQ(state_.text_step, 0);
}

TEST_P(Writing, KeepsTheDraftWhileOtherPagesAreRead) {
    begin();
    type(idea());
    tap("category/climate");
    tap(word("key_done"));
    tap("nav/stories");
    EXPECT_EQ(visit().page, flow::Page::stories);
    tap(word("your_idea"));
    EXPECT_EQ(text(), idea());
    EXPECT_EQ(value_of("category/climate"), "on");
}

TEST_P(Writing, AsksBeforeWordsAreLeftToTheNextVisitor) {
    begin();
    type(idea());
    tap("idea/cancel");
    EXPECT_EQ(visit().page, flow::Page::idea);
    EXPECT_FALSE(sees("idea/send")) << "what lies beneath waits";
    tap(word("discard_no"));
    EXPECT_EQ(text(), idea());
    EXPECT_TRUE(sees("idea/send"));
    tap("idea/cancel");
    tap(word("discard_yes"));
    EXPECT_EQ(visit().page, flow::Page::stories);
    EXPECT_EQ(visit().draft, flow::Draft{});
    tap(word("your_idea"));
    EXPECT_EQ(text(), "");
}

TEST_P(Writing, IsClosedWithoutAskingWhereNothingIsWritten) {
    begin();
    tap("idea/cancel");
    EXPECT_EQ(visit().page, flow::Page::stories);
    EXPECT_FALSE(sees("discard/yes"));
}

TEST_P(Writing, ForgetsTheQuestionWithTheVisitor) {
    begin();
    type(idea());
    tap("idea/cancel");
    wait(programme_.idle);
    EXPECT_FALSE(sees("discard/yes")) << "another question is asked";
    tap(word("still_there_yes"));
    EXPECT_TRUE(sees("discard/yes"));
    wait(programme_.idle);
    wait(programme_.countdown + 2s);
    open_idea();
    EXPECT_FALSE(sees("discard/yes"));
    EXPECT_EQ(text(), "");
}

TEST_P(Writing, IsLaidOutAgainWhenTheLanguageChanges) {
    begin();
    type("A");
    tap(word("key_done"));
    tap("nav/language");
    tap(box().centre());
    EXPECT_EQ(sees("key/å"), state_.language == "sv");
    EXPECT_EQ(text(), "A");
}

TEST_P(Writing, ChangesTheLanguageWithoutLeavingTheKeyboard) {
    begin();
    type("A");
    tap("idea/language");
    EXPECT_NE(state_.language, language());
    EXPECT_TRUE(sees("keyboard"));
    EXPECT_EQ(sees("key/å"), state_.language == "sv");
    EXPECT_EQ(text(), "A");
}

TEST_P(Writing, TakesAHardwareKeyboardToo) {
    begin();
    apply(flow::EditDraft{flow::Insert{"Å"}});
    build();
    type("h"); // and the keys on screen follow: no capital any more
    EXPECT_EQ(text(), "Åh");
}

TEST_P(Writing, GivesAHardwareKeyboardEveryControlInTurn) {
    begin();
    tap(word("key_done"));
    std::vector<std::string> order;
    const auto focused = [&] {
        for (const ui::Control& control : stage_->controls().all())
            if (control.focused) return control.id;
        return std::string("nothing");
    };
    do {
        stage_->controls().move_focus(1);
        build();
        order.push_back(focused());
    } while (order.size() < 2 || (order.back() != order.front() && order.size() < 40));
    std::set<std::string> reached(order.begin(), order.end());
    for (const ui::Control& control : stage_->controls().all())
        EXPECT_EQ(reached.contains(control.id), control.enabled) << control.id;
    EXPECT_FALSE(reached.contains("idea/send")) << "nothing to send, so it is passed by";
    stage_->controls().clear_focus();
    while (focused() != "nav/team") {
        stage_->controls().move_focus(-1);
        build();
    }
    stage_->controls().tap_focused();
    build();
    EXPECT_EQ(visit().page, flow::Page::team);
    tap(ui::Point{500, 30});
    EXPECT_EQ(focused(), "nothing");
}

EVERYWHERE(Writing);

} // namespace test
