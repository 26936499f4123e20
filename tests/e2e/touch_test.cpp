// Real touches, several at a time: Xorg with a touchscreen of ten fingers.

#include "e2e/kiosk_test.h"

#include <csignal>
#include <thread>

namespace e2e {

namespace {

using Clock = std::chrono::steady_clock;

class Touch : public KioskTest {
protected:
    void SetUp() override {
        write_small_exhibition(content(), {.slide = 600});
        fingers_ = use_touchscreen({1080, 1920});
        start();
    }

    void tap(const std::string& label_or_id) {
        const Point at = kiosk().wait_for(label_or_id).centre();
        fingers_->tap(1, at.x, at.y);
    }

    void open_keyboard() {
        fingers_->tap(1, 500, 700);
        kiosk().wait_for_screen("stories");
        tap("Din idé");
        kiosk().wait_for_screen("idea");
        kiosk().wait_for("idea/text");
    }

    void down_on_key(unsigned finger, const std::string& character) {
        const Point at = place(character);
        fingers_->down(finger, at.x, at.y);
    }

    // Where the key was when it was first asked for: its case may have changed since.
    Point place(const std::string& character) {
        if (places_.empty())
            for (const Control& control : kiosk().controls())
                if (control.role == "key") places_[lower(control.label)] = control.centre();
        return places_.at(character == " " ? "mellanslag" : character);
    }

    void unplug() {
        Child child(Launch{{"xinput", "disable", "kiosk-touch"},
                           environment(),
                           folder_ / "xinput",
                           folder_ / "xinput"});
        ASSERT_EQ(child.wait_exit(), 0) << read_text(folder_ / "xinput");
    }

    static std::string lower(std::string label) {
        if (label.size() == 1) label[0] = char(std::tolower(label[0]));
        return label;
    }

    std::unique_ptr<Fingers> fingers_;
    std::map<std::string, Point> places_;
};

// As the keyboard writes it: a capital where a sentence begins.
std::string sentence(std::string text) {
    text[0] = char(std::toupper(text[0]));
    return text;
}

} // namespace

TEST_F(Touch, TheTouchscreenIsFound) {
    EXPECT_EQ(kiosk().status().at("touch"), "XI2 touch: kiosk-touch (10 fingers)")
        << kiosk().status().at("touch");
}

// Ten letters a second, each thumb coming down before the other is lifted.
TEST_F(Touch, TwoThumbsThatOverlapLoseNoLetterAndMixNone) {
    const std::string text = "the quick brown fox jumps over the lazy dog and the old harbour";
    ASSERT_GE(text.size(), 60U);
    open_keyboard();
    place("a");
    auto due = Clock::now();
    for (size_t i = 0; i < text.size(); ++i) {
        const auto thumb = unsigned(1 + i % 2);
        std::this_thread::sleep_until(due);
        due += std::chrono::milliseconds(100);
        down_on_key(thumb, text.substr(i, 1));
        std::this_thread::sleep_until(due - std::chrono::milliseconds(60));
        if (i > 0) fingers_->up(3 - thumb);
    }
    fingers_->up(unsigned(1 + (text.size() - 1) % 2));
    kiosk().wait_for_text(sentence(text));
}

// All of it within one frame, as when the machine is busy for half a second.
TEST_F(Touch, TapsDuringASlowFrameAreAllThereInOrder) {
    const std::string text = "ten letters at once";
    open_keyboard();
    place("a");
    program().send(SIGSTOP);
    for (size_t i = 0; i < text.size(); ++i) {
        down_on_key(unsigned(1 + i % 2), text.substr(i, 1));
        if (i > 0) fingers_->up(unsigned(1 + (i + 1) % 2));
    }
    fingers_->up(unsigned(1 + (text.size() - 1) % 2));
    fingers_->sync();
    program().send(SIGCONT);
    kiosk().wait_for_text(sentence(text));
}

// Where the language was, the first tap has put a key of the keyboard.
TEST_F(Touch, TwoTapsDuringASlowFrameAreForTheScreensTheyMeet) {
    fingers_->tap(1, 500, 700);
    kiosk().wait_for_screen("stories");
    const Point idea = kiosk().wait_for("Din idé").centre();
    const Point language = kiosk().wait_for("nav/language").centre();
    program().send(SIGSTOP);
    fingers_->tap(1, idea.x, idea.y);
    fingers_->tap(2, language.x, language.y);
    fingers_->sync();
    program().send(SIGCONT);
    kiosk().wait_for_screen("idea");
    tap("idea/text"); // taken in after the taps before
    kiosk().wait_for("keyboard");
    const json status = kiosk().status();
    EXPECT_EQ(status.at("screen"), "idea");
    EXPECT_EQ(status.at("language"), "sv");
}

TEST_F(Touch, AFingerThatRestsDoesNotStandInTheWayOfAnother) {
    fingers_->tap(1, 500, 700);
    kiosk().wait_for_screen("stories");
    fingers_->down(7, 300, 300);
    tap("Människorna");
    kiosk().wait_for_screen("team");
    fingers_->up(7);
    tap("Din idé");
    kiosk().wait_for_screen("idea");
}

TEST_F(Touch, AFingerThatSlidesAwayTapsNothing) {
    fingers_->tap(1, 500, 700);
    kiosk().wait_for_screen("stories");
    const Point team = kiosk().wait_for("Människorna").centre();
    fingers_->down(1, team.x, team.y);
    fingers_->move(1, team.x, team.y - 300);
    fingers_->up(1);
    tap("nav/language"); // taken in after the slide
    kiosk().wait_for("The people");
    EXPECT_EQ(kiosk().status().at("screen"), "stories");
}

TEST_F(Touch, ASwipeTurnsTheStory) {
    fingers_->tap(1, 500, 700);
    kiosk().wait_for_screen("stories");
    fingers_->down(1, 900, 700);
    for (int x = 880; x >= 200; x -= 20)
        fingers_->move(1, x, 700);
    fingers_->up(1);
    kiosk().wait_until("the next story",
                       [](const json& s) { return s.at("card") == "campaign/20-two.toml"; });
}

// A plug pulled while a finger is on the glass. (This driver takes no fingers once it was off;
// platform/linux/test-boot plugs a touchscreen in.)
TEST_F(Touch, ATouchscreenUnpluggedUnderAFingerTapsNothing) {
    fingers_->tap(1, 500, 700);
    kiosk().wait_for_screen("stories");
    const Point team = kiosk().wait_for("Människorna").centre();
    fingers_->down(1, team.x, team.y);
    fingers_->sync();
    unplug();
    kiosk().tap("nav/language"); // with the mouse; taken in after what came before
    kiosk().wait_for("The people");
    EXPECT_EQ(kiosk().status().at("screen"), "stories");
}

// The finger that comes down on the loop begins the visit; its lift taps nothing of what it opened.
TEST_F(Touch, TheFirstTouchTapsNothingBeneathIt) {
    fingers_->tap(1, 540, 1840); // where the tabs will be
    kiosk().wait_for_screen("stories");
    tap("nav/language");
    kiosk().wait_for("The people");
    EXPECT_EQ(kiosk().status().at("screen"), "stories");
}

} // namespace e2e
