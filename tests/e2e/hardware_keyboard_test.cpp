// A keyboard that somebody plugs in: it types, and cannot leave the kiosk.

#include "e2e/kiosk_test.h"

namespace e2e {

namespace {

class HardwareKeyboard : public KioskTest {
protected:
    void SetUp() override {
        write_small_exhibition(content(), {.slide = 600});
        use_screen(landscape);
        start();
    }

    Hands& hands() { return kiosk().hands(); }
};

} // namespace

TEST_F(HardwareKeyboard, WritesIntoTheDraftWhereTheCaretIs) {
    open_idea_page();
    hands().write("Fler broar över ån");
    kiosk().wait_for_text("Fler broar över ån");
    hands().key("BackSpace");
    hands().key("BackSpace");
    hands().write("sundet");
    kiosk().wait_for_text("Fler broar över sundet");
    hands().key("Home");
    hands().key("Delete");
    hands().write("f");
    kiosk().wait_for_text("fler broar över sundet");
    hands().key("End");
    hands().key("Left");
    hands().write("e");
    kiosk().wait_for_text("fler broar över sundeet");
}

TEST_F(HardwareKeyboard, TabAndEnterReachWhatAFingerDoes) {
    open_idea_page();
    hands().write("tab");
    kiosk().wait_for_text("tab");
    kiosk().wait_until("the focus on the button", [&](const json&) {
        const auto send = kiosk().wait_for("idea/send");
        if (!send.focused) hands().key("Tab");
        return send.focused;
    });
    hands().key("Return");
    kiosk().wait_for_screen("thanks");
    EXPECT_EQ(ideas().size(), 1U);
}

TEST_F(HardwareKeyboard, StepsThroughTheStories) {
    begin_visit();
    hands().key("Right");
    kiosk().wait_until("the next story",
                       [](const json& s) { return s.at("card") == "campaign/20-two.toml"; });
    hands().key("Left");
    kiosk().wait_until("the story before",
                       [](const json& s) { return s.at("card") == "campaign/10-one.toml"; });
}

TEST_F(HardwareKeyboard, CannotLeaveTheKiosk) {
    open_idea_page();
    const json before = kiosk().status();
    for (const char* key : {"Escape", "Print", "Super_L", "Menu", "F1", "F4", "F5", "F11", "Pause"})
        hands().key(key);
    for (const char* key : {"F4", "Tab", "Escape", "space"})
        hands().key(key, "Alt_L");
    for (const char* key : {"q", "w", "c", "z", "r", "Escape"})
        hands().key(key, "Control_L");
    hands().write("x"); // taken in after all of the above
    kiosk().wait_until("the letter", [&](const json&) { return kiosk().text_in_box() == "x"; });
    const json after = kiosk().status();
    EXPECT_EQ(after.at("screen"), "idea");
    EXPECT_EQ(after.at("state"), "visit");
    EXPECT_EQ(after.at("size"), before.at("size"));
    EXPECT_TRUE(program().running());
}

} // namespace e2e
