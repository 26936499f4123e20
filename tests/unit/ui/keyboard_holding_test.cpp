// What holding a key does: variants of a letter, letters deleted one after another.

#include "ui/keyboard_model.h"

#include "keyboard_hands.h"

#include <gtest/gtest.h>

using namespace ui;
using namespace ui::testing;

namespace {

using Edits = std::vector<flow::Edit>;

// --- Variants ------------------------------------------------------------------------------------

TEST(Variants, AreChosenBySlidingAndLettingGo) {
    Hands hands = writing("id");
    hands.down("e");
    EXPECT_EQ(next_change(hands.keyboard), hands.now + hold_time);
    hands.wait(hold_time - 1ns);
    EXPECT_EQ(hands.keyboard.variants.has_value(), false);
    hands.wait(1ns);
    ASSERT_TRUE(hands.keyboard.variants);
    EXPECT_EQ(hands.keyboard.variants->highlighted, -1);
    hands.move_to(hands.variant("ê"));
    EXPECT_EQ(hands.keyboard.variants->highlighted, 2);
    hands.move_to(hands.variant("é"));
    hands.up_at(hands.variant("é"));
    EXPECT_EQ(hands.draft.text, "idé");
    EXPECT_EQ(hands.outcome.edits, (Edits{flow::Insert{"e"}, flow::ReplaceLast{"é"}}));
    EXPECT_FALSE(hands.keyboard.variants.has_value());
}

TEST(Variants, StayOpenForATapWhenTheFingerIsLiftedOnTheKey) {
    Hands hands = writing("id");
    hands.down("e");
    hands.wait(hold_time);
    hands.up("e");
    ASSERT_TRUE(hands.keyboard.variants);
    hands.wait(5s);
    const Point cell = hands.variant("é");
    hands.down_at(cell);
    EXPECT_EQ(hands.keyboard.variants->highlighted, 0) << "lit under the finger";
    EXPECT_EQ(hands.draft.text, "ide");
    hands.up_at(cell);
    EXPECT_EQ(hands.draft.text, "idé");
}

TEST(Variants, CloseAtATapElsewhereWhichWrites) {
    Hands hands = writing("id");
    hands.down("e");
    hands.wait(hold_time);
    hands.up("e");
    hands.tap("n");
    EXPECT_EQ(hands.draft.text, "iden");
    EXPECT_FALSE(hands.keyboard.variants.has_value());
}

TEST(Variants, CloseWhenTheFingerLeavesThemFarBelow) {
    Hands hands = writing("id");
    hands.down("e");
    hands.wait(hold_time);
    hands.move_to(hands.variant("é"));
    hands.move_to(hands.place("space").centre());
    EXPECT_EQ(hands.keyboard.variants->highlighted, -1);
    hands.up("space");
    EXPECT_EQ(hands.draft.text, "ide");
    EXPECT_FALSE(hands.keyboard.variants.has_value());
}

TEST(Variants, AreCapitalAsTheLetterWas) {
    Hands hands;
    hands.down("e");
    hands.wait(hold_time);
    hands.up_at(hands.variant("é"));
    EXPECT_EQ(hands.draft.text, "É");
}

TEST(Variants, OpenAlsoWhereTheKioskWasBusyMeanwhile) {
    Hands hands = writing("id");
    hands.down("e");
    hands.now += 800ms; // no tick came
    hands.up("e");
    EXPECT_TRUE(hands.keyboard.variants.has_value());
}

TEST(Variants, NeverReplaceWhatTheOtherThumbTyped) {
    Hands hands = writing("id");
    hands.down("e", 1);
    hands.now += 300ms;
    hands.down("n", 2);
    hands.up("n", 2);
    hands.wait(2s);
    EXPECT_FALSE(hands.keyboard.variants.has_value());
    hands.up("e", 1);
    EXPECT_EQ(hands.draft.text, "iden");
}

TEST(Variants, NeverReplaceWhatStoodThereWhenTheTextWasFull) {
    Hands hands = writing(std::string(499, 'x') + "o");
    hands.down("e"); // finds no room
    EXPECT_EQ(hands.draft.text.back(), 'o');
    hands.wait(2s);
    EXPECT_FALSE(hands.keyboard.variants.has_value());
}

TEST(Variants, CloseWhenTheCaretIsMoved) {
    Hands hands = writing("id");
    hands.down("e");
    hands.wait(hold_time);
    hands.up("e");
    follow_text(hands.keyboard, "i");
    EXPECT_FALSE(hands.keyboard.variants.has_value());
}

TEST(Variants, CloseWhenTheFingerIsLost) {
    Hands hands = writing("id");
    hands.down("e");
    hands.wait(hold_time);
    hands.move_to(hands.variant("é"));
    hands.touch(base::PointerEvent::Kind::cancel, 1, {});
    EXPECT_FALSE(hands.keyboard.variants.has_value());
    EXPECT_EQ(hands.draft.text, "ide");
}

TEST(Variants, MayBeTappedByTheOtherThumb) {
    Hands hands = writing("id");
    hands.down("e", 1);
    hands.wait(hold_time);
    const Point cell = hands.variant("é");
    hands.down_at(cell, 2);
    hands.up("e", 1);
    hands.up_at(cell, 2);
    EXPECT_EQ(hands.draft.text, "idé");
}

// --- Backspace -----------------------------------------------------------------------------------

TEST(Backspace, RepeatsSlowlyThenFaster) {
    Hands hands = writing(std::string(100, 'x'));
    const auto deleted = [&] { return 100 - hands.draft.text.size(); };
    hands.down("backspace");
    EXPECT_EQ(deleted(), 1u);
    hands.wait(450ms - 1ns);
    EXPECT_EQ(deleted(), 1u);
    hands.wait(1ns);
    EXPECT_EQ(deleted(), 2u);
    hands.wait(90ms);
    EXPECT_EQ(deleted(), 3u);
    hands.wait(990ms); // 1,530 ms: the first at or after 1,500
    EXPECT_EQ(deleted(), 14u);
    hands.wait(45ms);
    EXPECT_EQ(deleted(), 15u);
    hands.wait(405ms); // 1,980 ms
    EXPECT_EQ(deleted(), 24u);
    hands.up("backspace");
    hands.wait(1s);
    EXPECT_EQ(deleted(), 24u);
}

TEST(Backspace, TakesWholeWordsAfterTwoSeconds) {
    std::string text;
    for (int i = 0; i < 30; ++i)
        text += "abc ";
    Hands hands = writing(text);
    hands.down("backspace");
    hands.wait(1980ms);
    EXPECT_EQ(hands.draft.text.size(), 96u) << "24 letters";
    hands.wait(45ms);
    EXPECT_EQ(hands.draft.text.size(), 92u);
    hands.wait(250ms - 1ns);
    EXPECT_EQ(hands.draft.text.size(), 92u);
    hands.wait(1ns);
    EXPECT_EQ(hands.draft.text.size(), 88u);
    hands.wait(1s);
    EXPECT_EQ(hands.draft.text.size(), 72u);
}

TEST(Backspace, DoesNotMakeUpForAStall) {
    Hands hands = writing(std::string(100, 'x'));
    hands.down("backspace");
    hands.now += 10s;
    hands.wait(0s);
    EXPECT_EQ(hands.draft.text.size(), 98u);
    EXPECT_EQ(next_change(hands.keyboard), hands.now + repeat_time);
}

TEST(Backspace, StopsWhenTheFingerSlidesOffOrAnotherTypes) {
    Hands hands = writing(std::string(100, 'x'));
    hands.down("backspace");
    hands.move_to(hands.place("p").centre());
    hands.wait(2s);
    EXPECT_EQ(hands.draft.text.size(), 99u);
    hands.up("p");
    hands.down("backspace", 1);
    hands.down("a", 2);
    hands.wait(2s);
    EXPECT_EQ(hands.draft.text.size(), 99u);
}

} // namespace
