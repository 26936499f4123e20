#include "ui/controls.h"

#include <gtest/gtest.h>

#include <map>

namespace ui {

namespace {

using base::PointerEvent;
using Kind = PointerEvent::Kind;

Control button(const std::string& id, const Rect& rect) {
    return {id, Role::button, id, "", rect};
}

// A screen of buttons side by side, a hundred pixels each, over which fingers go.
class ControlsTest : public ::testing::Test {
protected:
    // One frame: every button is drawn; what happened to each is kept.
    void draw() {
        controls.begin_frame(1000, mirrored);
        reactions.clear();
        for (const auto& [id, rect] : buttons) {
            Control control = button(id, rect);
            control.enabled = id != disabled;
            reactions[id] = controls.add(std::move(control));
        }
    }

    void feed(Kind kind, Point at, unsigned finger = 1) {
        controls.feed({kind, finger, at.x, at.y, {}});
    }

    void down(Point at, unsigned finger = 1) { feed(Kind::down, at, finger); }

    void up(Point at, unsigned finger = 1) { feed(Kind::up, at, finger); }

    bool tapped(const std::string& id) { return reactions.at(id).tapped; }

    bool pressed(const std::string& id) { return reactions.at(id).pressed; }

    std::string focused() const {
        for (const Control& control : controls.all())
            if (control.focused) return control.id;
        return "";
    }

    Controls controls;
    std::vector<std::pair<std::string, Rect>> buttons = {
        {"a", {0, 0, 100, 100}}, {"b", {100, 0, 100, 100}}, {"c", {200, 0, 100, 100}}};
    std::map<std::string, Reaction> reactions;
    std::string disabled;
    bool mirrored = false;
    const Point on_a{50, 50};
    const Point on_b{150, 50};
    const Point on_c{250, 50};
    const Point on_nothing{500, 500};
};

} // namespace

TEST_F(ControlsTest, TapIsDownAndUpOnTheSame) {
    draw();
    down(on_a);
    draw();
    EXPECT_TRUE(pressed("a"));
    EXPECT_FALSE(tapped("a"));
    up(on_a);
    draw();
    EXPECT_TRUE(tapped("a"));
    EXPECT_FALSE(pressed("a"));
    draw();
    EXPECT_FALSE(tapped("a")) << "told once";
}

TEST_F(ControlsTest, DownAndUpWithinOneFrameIsATapToo) {
    draw();
    down(on_a);
    up(on_a);
    draw();
    EXPECT_TRUE(tapped("a"));
}

TEST_F(ControlsTest, NothingIsTappedByAFingerThatSlidAwayOrCameFromElsewhere) {
    draw();
    down(on_a);
    up(on_b);
    draw();
    EXPECT_FALSE(tapped("a") || tapped("b"));
    down(on_nothing);
    up(on_b);
    draw();
    EXPECT_FALSE(tapped("b"));
    down(on_b);
    up(on_nothing);
    draw();
    EXPECT_FALSE(tapped("b"));
}

TEST_F(ControlsTest, FingerThatSlidAwayAndCameBackStillTaps) {
    draw();
    down(on_a);
    feed(Kind::move, on_b);
    draw();
    EXPECT_FALSE(pressed("a"));
    EXPECT_FALSE(pressed("b"));
    feed(Kind::move, on_a);
    draw();
    EXPECT_TRUE(pressed("a"));
    up(on_a);
    draw();
    EXPECT_TRUE(tapped("a"));
}

TEST_F(ControlsTest, CancelledFingerTapsNothing) {
    draw();
    down(on_a);
    feed(Kind::cancel, on_a);
    draw();
    EXPECT_FALSE(tapped("a"));
    EXPECT_FALSE(pressed("a"));
}

TEST_F(ControlsTest, LastDrawnLiesOnTop) {
    buttons.push_back({"over", {0, 0, 300, 100}});
    draw();
    down(on_a);
    up(on_a);
    draw();
    EXPECT_TRUE(tapped("over"));
    EXPECT_FALSE(tapped("a"));
}

TEST_F(ControlsTest, TwoFingersAreTwoFingers) {
    draw();
    down(on_a, 1);
    draw();
    down(on_b, 2);
    draw();
    EXPECT_TRUE(pressed("a") && pressed("b"));
    up(on_a, 1);
    draw();
    EXPECT_TRUE(tapped("a"));
    EXPECT_TRUE(pressed("b"));
    up(on_b, 2);
    draw();
    EXPECT_TRUE(tapped("b"));
}

TEST_F(ControlsTest, TwoFingersOnOneControlTapItOneAfterTheOther) {
    draw();
    down(on_a, 1);
    down(on_a, 2);
    up(on_a, 1);
    draw();
    EXPECT_TRUE(tapped("a"));
    EXPECT_TRUE(pressed("a"));
    up(on_a, 2);
    draw();
    EXPECT_TRUE(tapped("a"));
    EXPECT_FALSE(pressed("a"));
}

TEST_F(ControlsTest, DisabledIsSeenAndDoesNothing) {
    disabled = "a";
    draw();
    down(on_a);
    draw();
    EXPECT_FALSE(pressed("a"));
    up(on_a);
    draw();
    EXPECT_FALSE(tapped("a"));
    EXPECT_EQ(controls.all().size(), 3U);
    disabled = "";
    draw();
    EXPECT_FALSE(tapped("a")) << "nor when it is enabled later";
}

TEST_F(ControlsTest, WhatIsNotDrawnInTheNextFrameIsNotTappedLater) {
    draw();
    down(on_a);
    up(on_a);
    const auto with_a = buttons;
    buttons = {{"b", {100, 0, 100, 100}}};
    draw();
    buttons = with_a;
    draw();
    EXPECT_FALSE(tapped("a"));
}

TEST_F(ControlsTest, NoTapIsLostHoweverManyComeBetweenTwoFrames) {
    draw();
    for (const unsigned finger : {1U, 2U, 3U}) {
        const Point at = finger == 1 ? on_a : finger == 2 ? on_b : on_c;
        down(at, finger);
        up(at, finger);
    }
    draw();
    EXPECT_TRUE(tapped("a") && tapped("b") && tapped("c"));
}

TEST_F(ControlsTest, WhatAppearsUnderAFingerIsNotTapped) {
    draw();
    down(on_a);
    buttons = {{"new", {0, 0, 100, 100}}};
    draw();
    EXPECT_FALSE(pressed("new"));
    up(on_a);
    draw();
    EXPECT_FALSE(tapped("new"));
}

TEST_F(ControlsTest, AreaIsGivenEveryStepOfItsFingersAndNoOthers) {
    const Control area{"area", Role::area, "area", "", {0, 200, 300, 100}};
    const auto draw_area = [&] {
        draw();
        return controls.add_area(area);
    };
    draw_area();
    down({10, 250}, 1);
    down(on_a, 2);
    feed(Kind::move, {20, 250}, 1);
    feed(Kind::move, {10, 250}, 2);
    feed(Kind::move, {500, 900}, 1); // stays its own outside of it
    up({500, 900}, 1);
    up({10, 250}, 2);
    const std::vector<PointerEvent> events = draw_area();
    std::vector<Kind> kinds;
    for (const PointerEvent& event : events) {
        EXPECT_EQ(event.finger, 1U);
        kinds.push_back(event.kind);
    }
    EXPECT_EQ(kinds, (std::vector<Kind>{Kind::down, Kind::move, Kind::move, Kind::up}));
    EXPECT_TRUE(draw_area().empty());
}

TEST_F(ControlsTest, AreaLearnsOfACancelledFinger) {
    const Control area{"area", Role::area, "area", "", {0, 200, 300, 100}};
    draw();
    controls.add_area(area);
    down({10, 250});
    feed(Kind::cancel, {10, 250});
    draw();
    const auto events = controls.add_area(area);
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events.back().kind, Kind::cancel);
}

TEST_F(ControlsTest, MirroredLiesOnTheOtherSide) {
    mirrored = true;
    draw();
    EXPECT_EQ(controls.all().front().rect, (Rect{900, 0, 100, 100}));
    down({950, 50});
    up({950, 50});
    draw();
    EXPECT_TRUE(tapped("a"));
}

TEST_F(ControlsTest, MirroredAreaCountsFromTheStart) {
    mirrored = true;
    const Control area{"area", Role::area, "area", "", {0, 200, 300, 100}};
    draw();
    controls.add_area(area);
    down({990, 250});
    draw();
    const auto events = controls.add_area(area);
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].x, 10);
}

TEST_F(ControlsTest, HeldBackNeitherIsThereNorReacts) {
    draw();
    down(on_a);
    up(on_a);
    controls.begin_frame(1000, false);
    controls.set_held_back(true);
    EXPECT_FALSE(controls.add(button("a", {0, 0, 100, 100})).tapped);
    EXPECT_TRUE(controls.add_area({"area", Role::area, "area", "", {0, 200, 300, 100}}).empty());
    controls.list({"key", Role::key, "k", "", {0, 200, 30, 30}});
    controls.set_held_back(false);
    controls.add(button("yes", {300, 0, 100, 100}));
    ASSERT_EQ(controls.all().size(), 1U);
    EXPECT_EQ(controls.all().front().id, "yes");
}

TEST_F(ControlsTest, ListedIsSeenButItsAreaIsHit) {
    const Control area{"keyboard", Role::area, "keyboard", "", {0, 200, 300, 100}};
    const auto draw_keys = [&] {
        draw();
        std::vector<PointerEvent> events = controls.add_area(area);
        controls.list({"key/k", Role::key, "k", "", {0, 200, 30, 30}});
        return events;
    };
    draw_keys();
    EXPECT_EQ(controls.all().back().id, "key/k");
    down({10, 210});
    EXPECT_EQ(draw_keys().size(), 1U);
}

TEST_F(ControlsTest, FocusGoesRoundWhatCanBeTapped) {
    disabled = "b";
    std::vector<std::string> order;
    draw();
    controls.add_area({"area", Role::area, "area", "", {0, 200, 300, 100}});
    for (int i = 0; i < 3; ++i) {
        controls.move_focus(1);
        draw();
        order.push_back(focused());
    }
    EXPECT_EQ(order, (std::vector<std::string>{"a", "c", "a"}));
    controls.move_focus(-1);
    draw();
    EXPECT_EQ(focused(), "c");
}

TEST_F(ControlsTest, FocusBackwardsBeginsWithTheLast) {
    draw();
    controls.move_focus(-1);
    draw();
    EXPECT_EQ(focused(), "c");
}

TEST_F(ControlsTest, FocusOnNothingAtAllIsNothing) {
    controls.begin_frame(1000, false);
    controls.move_focus(1);
    EXPECT_FALSE(controls.has_focus());
    controls.tap_focused();
    draw();
    EXPECT_FALSE(tapped("a"));
}

TEST_F(ControlsTest, FocusIsTappedByAKeyAndLeftByAFinger) {
    draw();
    controls.move_focus(1);
    controls.tap_focused();
    draw();
    EXPECT_TRUE(tapped("a"));
    EXPECT_EQ(focused(), "a");
    down(on_nothing);
    draw();
    EXPECT_EQ(focused(), "");
}

TEST_F(ControlsTest, CancelAllLeavesNoFingerAndNoTap) {
    draw();
    down(on_a, 1);
    down(on_b, 2);
    up(on_b, 2);
    controls.cancel_all();
    draw();
    EXPECT_FALSE(pressed("a") || tapped("b"));
    up(on_a, 1);
    draw();
    EXPECT_FALSE(tapped("a"));
}

TEST_F(ControlsTest, StepsOfUnknownFingersAreIgnored) {
    draw();
    feed(Kind::move, on_a, 7);
    up(on_a, 7);
    feed(Kind::cancel, on_a, 7);
    draw();
    EXPECT_FALSE(pressed("a") || tapped("a"));
}

} // namespace ui
