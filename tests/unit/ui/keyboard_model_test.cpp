#include "ui/keyboard_model.h"

#include "keyboard_hands.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

using namespace ui;
using namespace ui::testing;

namespace {

using Edits = std::vector<flow::Edit>;

TEST(Keyboard, WritesAsTheFingerComesDown) {
    Hands hands = writing();
    hands.down("å");
    EXPECT_EQ(hands.outcome.edits, (Edits{flow::Insert{"å"}}));
    hands.up("å");
    EXPECT_EQ(hands.outcome.edits.size(), 1u);
}

TEST(Keyboard, WritesSpacesAndDeletes) {
    Hands hands = writing("");
    hands.taps("j", "a", "space", ",", "backspace");
    EXPECT_EQ(hands.draft.text, "Ja ");
}

TEST(Keyboard, AFingerThatSlidesOffDoesNothingMore) {
    Hands hands = writing();
    hands.down("t");
    hands.move_to(hands.place("y").centre());
    EXPECT_FALSE(is_lit(hands.keyboard, hands.key("t")));
    EXPECT_FALSE(is_lit(hands.keyboard, hands.key("y")));
    hands.wait(3s);
    hands.up("y");
    EXPECT_EQ(hands.draft.text, "så t");
}

TEST(Keyboard, AFingerMayRollALittle) {
    Hands hands = writing();
    hands.down("e");
    const Rect key = hands.place("e");
    hands.move_to({key.end() + 0.2f * key.w, key.centre().y});
    hands.wait(hold_time);
    EXPECT_TRUE(hands.keyboard.variants.has_value());
}

TEST(Keyboard, TheGapBetweenKeysWrites) {
    Hands hands = writing();
    const Rect key = hands.place("g");
    hands.down_at({key.end() + 4, key.centre().y});
    EXPECT_EQ(hands.draft.text, "så g");
}

TEST(Keyboard, ATouchBesideAllKeysDoesNothing) {
    Hands hands = writing();
    hands.down_at({hands.area.rect.x, hands.area.rect.y - 400});
    hands.up_at({hands.area.rect.x, hands.area.rect.y - 400});
    EXPECT_EQ(hands.outcome.edits, Edits{});
    EXPECT_EQ(next_change(hands.keyboard), std::nullopt);
}

TEST(Keyboard, DoneActsWhenTheFingerIsLiftedOnIt) {
    Hands hands = writing();
    hands.down("done");
    EXPECT_FALSE(hands.outcome.done);
    hands.up("done");
    EXPECT_TRUE(hands.outcome.done);
    EXPECT_EQ(hands.outcome.edits, Edits{});
}

TEST(Keyboard, DoneThinksBetterOfItWhenTheFingerSlidesOffOrIsLost) {
    Hands hands = writing();
    hands.down("done");
    hands.move_to(hands.place("b").centre());
    hands.up("done");
    hands.down("done");
    hands.touch(base::PointerEvent::Kind::cancel, 1, {});
    hands.down("done");
    hands.down("done"); // the same finger again: its lifting was lost
    EXPECT_FALSE(hands.outcome.done);
}

// --- Shift ---------------------------------------------------------------------------------------

TEST(Shift, IsForOneLetter) {
    Hands hands = writing();
    hands.taps("shift", "å", "s");
    EXPECT_EQ(hands.draft.text, "så Ås");
}

TEST(Shift, WaitsForALetter) {
    Hands hands = writing();
    hands.taps("shift", ",", "space", "å", "s");
    EXPECT_EQ(hands.draft.text, "så , Ås");
}

TEST(Shift, IsTakenBackByASecondTapInPeace) {
    Hands hands = writing();
    hands.tap("shift");
    EXPECT_EQ(shift_of(hands.keyboard), Shift::once);
    hands.taps("shift", "å");
    EXPECT_EQ(hands.draft.text, "så å");
}

TEST(Shift, IsLockedByADoubleTapUntilTheNext) {
    Hands hands = writing();
    hands.down("shift");
    hands.up("shift");
    hands.now += 400ms;
    hands.down("shift");
    hands.up("shift");
    EXPECT_EQ(shift_of(hands.keyboard), Shift::caps);
    hands.taps("h", "b", "g", "space", "ö");
    hands.taps("shift", "å");
    EXPECT_EQ(hands.draft.text, "så HBG Öå");
}

TEST(Shift, TwoTapsWithALetterBetweenAreNoDoubleTap) {
    Hands hands = writing();
    for (const char* key : {"shift", "a", "shift"}) {
        hands.down(key);
        hands.up(key);
        hands.now += 100ms;
    }
    EXPECT_EQ(shift_of(hands.keyboard), Shift::once);
}

TEST(Shift, TwoTapsTooSlowAreNoDoubleTap) {
    Hands hands = writing();
    hands.down("shift");
    hands.up("shift");
    hands.now += 401ms;
    hands.down("shift");
    EXPECT_EQ(shift_of(hands.keyboard), Shift::off);
}

TEST(Shift, HeldByOneThumbShiftsAllTheOtherTypes) {
    Hands hands = writing();
    hands.down("shift", 1);
    for (const char* key : {"h", "b", "g"}) {
        hands.down(key, 2);
        hands.up(key, 2);
    }
    hands.up("shift", 1);
    hands.down("a", 2);
    EXPECT_EQ(hands.draft.text, "så HBGa");
}

TEST(AutomaticShift, IsMadeOfTheTextBeforeTheCaret) {
    const std::map<std::string, Shift> expected{
        {"", Shift::once},       {"  ", Shift::once},      {"Hej", Shift::off},
        {"Hej ", Shift::off},    {"Hej.", Shift::off},     {"Hej. ", Shift::once},
        {"Hej! ", Shift::once},  {"Hej? ", Shift::once},   {"Hej?!  ", Shift::once},
        {"Hej.\n", Shift::once}, {"”Hej.” ", Shift::once}, {"Hej. (", Shift::once},
        {"3.5", Shift::off},     {"Hej, ", Shift::off},    {"Hej. d", Shift::off},
        {"“", Shift::once},      {"مرحبا؟ ", Shift::once}, {"Vänta… ", Shift::once},
    };
    for (const auto& [text, shift] : expected) {
        KeyboardState keyboard;
        follow_text(keyboard, text);
        EXPECT_EQ(shift_of(keyboard), shift) << '"' << text << '"';
    }
}

TEST(AutomaticShift, BeginsEverySentence) {
    Hands hands;
    hands.taps("h", "e", "j", ".", "space", "d", "u");
    EXPECT_EQ(hands.draft.text, "Hej. Du");
}

TEST(AutomaticShift, FollowsTextThatIsTypedWithinOneFrame) {
    Hands hands = writing("Hej.");
    KeyboardOutcome outcome; // nothing is told to the keyboard between the touches
    for (const char* key : {"space", "d", "u"}) {
        const Point point = hands.place(key).centre();
        ui::touch(hands.keyboard, hands.layout, hands.area,
                  {base::PointerEvent::Kind::down, 1, point.x, point.y, hands.now}, outcome);
    }
    EXPECT_EQ(outcome.edits, (Edits{flow::Insert{" "}, flow::Insert{"D"}, flow::Insert{"u"}}));
}

TEST(AutomaticShift, IsNotMadeAfterADeletionBeforeTheTextIsKnown) {
    Hands hands = writing("Hej. ");
    KeyboardOutcome outcome;
    for (const char* key : {"backspace", "d"}) {
        const Point point = hands.place(key).centre();
        ui::touch(hands.keyboard, hands.layout, hands.area,
                  {base::PointerEvent::Kind::down, 1, point.x, point.y, hands.now}, outcome);
    }
    EXPECT_EQ(outcome.edits, (Edits{flow::Backspace{}, flow::Insert{"d"}}));
}

TEST(AutomaticShift, IsTurnedOffByATapForThisLetter) {
    Hands hands;
    hands.taps("shift", "i", "p", "a", "d", ".", "space", "j", "a");
    EXPECT_EQ(hands.draft.text, "ipad. Ja");
}

TEST(AutomaticShift, IsLockedByADoubleTapToo) {
    Hands hands;
    hands.down("shift");
    hands.up("shift");
    hands.now += 100ms;
    hands.down("shift");
    hands.up("shift");
    hands.taps("h", "b", "g");
    EXPECT_EQ(hands.draft.text, "HBG");
}

TEST(AutomaticShift, ComesBackWhenTheTextIsDeleted) {
    Hands hands;
    hands.taps("a", "backspace", "b", "c");
    EXPECT_EQ(hands.draft.text, "Bc");
}

TEST(AutomaticShift, FollowsTheCaret) {
    Hands hands = writing("Hej du");
    follow_text(hands.keyboard, "");
    EXPECT_EQ(shift_of(hands.keyboard), Shift::once);
    follow_text(hands.keyboard, "Hej ");
    EXPECT_EQ(shift_of(hands.keyboard), Shift::off);
}

// --- Pages ---------------------------------------------------------------------------------------

TEST(Symbols, HaveTheirPagesAndStay) {
    Hands hands = writing();
    hands.taps("symbols", "1", "0", "space", "%", "more", "½", "letters", "a");
    EXPECT_EQ(hands.draft.text, "så 10 %½a");
}

TEST(Symbols, AFingerHeldOnTheOldPageMeansNothingOnTheNew) {
    Hands hands = writing();
    hands.down("e", 1);
    const int key = hands.key("e");
    hands.down("symbols", 2);
    hands.wait(3s);
    EXPECT_EQ(hands.keyboard.variants, std::nullopt);
    EXPECT_FALSE(is_lit(hands.keyboard, key));
}

TEST(Keyboard, ReachesEveryCharacter) {
    for (const char* language : {"sv", "en"}) {
        for (const KeyboardPage page :
             {KeyboardPage::letters, KeyboardPage::symbols, KeyboardPage::more}) {
            Hands hands = writing();
            hands.layout = layout_of(language);
            if (page != KeyboardPage::letters) hands.tap("symbols");
            if (page == KeyboardPage::more) hands.tap("more");
            for (const KeyboardKey& key : hands.layout.keys(page)) {
                if (key.role != KeyboardKey::Role::character) continue;
                hands.draft = {};
                hands.tap(key.text.plain);
                for (const KeyText& variant : key.variants) {
                    hands.down(key.text.plain);
                    hands.wait(hold_time);
                    hands.move_to(hands.variant(variant.plain));
                    hands.up_at(hands.variant(variant.plain));
                    EXPECT_TRUE(hands.draft.text.ends_with(variant.plain) ||
                                hands.draft.text.ends_with(variant.shifted))
                        << hands.draft.text;
                }
                EXPECT_EQ(hands.outcome.edits.empty(), false);
            }
        }
    }
}

// --- Fingers -------------------------------------------------------------------------------------

TEST(Keys, AreLitWhileTheyArePressedAndLongEnoughToBeSeen) {
    Hands hands = writing();
    hands.down("t");
    EXPECT_TRUE(is_lit(hands.keyboard, hands.key("t")));
    hands.now += 10ms;
    hands.up("t");
    EXPECT_TRUE(is_lit(hands.keyboard, hands.key("t")));
    EXPECT_EQ(next_change(hands.keyboard), hands.now + 80ms);
    hands.wait(80ms);
    EXPECT_FALSE(is_lit(hands.keyboard, hands.key("t")));
    EXPECT_EQ(next_change(hands.keyboard), std::nullopt);
}

TEST(Keys, GoOutAtOnceWhenTheyWereHeldLongEnough) {
    Hands hands = writing();
    hands.down("t");
    hands.now += 90ms;
    hands.up("t");
    EXPECT_FALSE(is_lit(hands.keyboard, hands.key("t")));
    EXPECT_EQ(next_change(hands.keyboard), std::nullopt);
}

TEST(Keys, AreLetGoWhenAllFingersAreLost) {
    Hands hands = writing();
    hands.down("t", 1);
    hands.down("e", 2);
    hands.wait(hold_time);
    let_go(hands.keyboard);
    EXPECT_FALSE(is_lit(hands.keyboard, hands.key("t")));
    EXPECT_FALSE(hands.keyboard.variants.has_value());
    EXPECT_EQ(next_change(hands.keyboard), std::nullopt);
}

TEST(Keys, AreSafeWhenTheLayoutChangesUnderTheFingers) {
    Hands hands = writing();
    hands.down("å");
    hands.down("ä", 2);
    hands.layout = KeyboardLayout{};
    hands.wait(3s);
    hands.move_to({100, 1400});
    hands.up_at({100, 1400});
    hands.up_at({100, 1400}, 2);
    EXPECT_EQ(hands.draft.text, "så åä");
}

// Two thumbs, ten keys a second, each down while the other may still be: what is written is what
// came down, in that order, however the lifting falls.
TEST(Keys, TwoThumbsNeitherLoseNorSwapNorDoubleLetters) {
    std::mt19937 chance(7);
    const auto below = [&](int count) {
        return std::uniform_int_distribution<int>(0, count - 1)(chance);
    };
    const std::vector<std::string> letters{"a", "s", "d", "f", "g", "h", "j", "k",
                                           "l", "ö", "ä", "å", "e", "n", "t", "space"};
    for (int round = 0; round < 40; ++round) {
        Hands hands = writing("så ");
        std::string expected = hands.draft.text;
        std::map<unsigned, base::Instant> lift_at;
        const auto lift_until = [&](base::Instant until) {
            for (unsigned finger : {1u, 2u}) {
                if (!lift_at.contains(finger) || lift_at[finger] > until) continue;
                hands.now = std::max(hands.now, lift_at[finger]);
                hands.up_at({float(below(1080)), 1320 + float(below(500))}, finger);
                lift_at.erase(finger);
            }
        };
        for (int i = 0; i < 100; ++i) {
            const unsigned finger = 1 + static_cast<unsigned>(i % 2);
            const std::string& key = letters[static_cast<size_t>(below(int(letters.size())))];
            const base::Instant strike = hands.now + 60ms + std::chrono::milliseconds(below(80));
            lift_until(strike);
            hands.wait(strike - hands.now);
            if (lift_at.contains(finger)) {
                hands.up("a", finger);
                lift_at.erase(finger);
            }
            hands.down(key, finger);
            lift_at[finger] = hands.now + 30ms + std::chrono::milliseconds(below(160));
            expected += key == "space" ? " " : key;
        }
        ASSERT_EQ(hands.draft.text, expected);
    }
}

} // namespace
