// Monitors: dark when the house is closed, two of them, plugged in and out.

#include "e2e/kiosk_test.h"

namespace e2e {

namespace {

class Monitor : public KioskTest {
protected:
    void SetUp() override {
        write_small_exhibition(content(), {.slide = 600});
        write_text(folder_ / "kiosk.toml", "[display]\ndark_after_s = 2\n");
        fingers_ = use_touchscreen(landscape);
    }

    void start() { KioskTest::start({"--config", folder_ / "kiosk.toml"}); }

    void write_settings(const std::string& first_line) {
        const auto file = content() / "kiosk.toml";
        if (settings_.empty()) settings_ = read_text(file);
        write_text(file, first_line + settings_);
    }

    void wait_until_monitor_is(const std::string& state) {
        kiosk().wait_until("the monitor to be " + state,
                           [&](const json& s) { return s.at("monitor") == state; });
    }

    // The driver of these tests has no monitor that could be turned off: that it was told so is
    // what can be seen. platform/linux/test-boot has one.
    const std::string dark = "cannot be turned off";
    std::unique_ptr<Fingers> fingers_;
    std::string settings_;
};

} // namespace

TEST_F(Monitor, IsOnWhileTheHouseIsOpenAndGoesDarkAfterClosing) {
    start();
    EXPECT_EQ(kiosk().status().at("monitor"), "on");
    write_settings("hours = { every_day = \"closed\" }\n");
    kiosk().wait_for_screen("closed");
    wait_until_monitor_is(dark);
    write_settings("");
    kiosk().wait_for_screen("slide");
    wait_until_monitor_is("on");
}

TEST_F(Monitor, AFingerBringsItBackForAWhile) {
    write_settings("hours = { every_day = \"closed\" }\n");
    start();
    wait_until_monitor_is(dark);
    fingers_->tap(1, 400, 400);
    wait_until_monitor_is("on");
    wait_until_monitor_is(dark);
    EXPECT_EQ(kiosk().status().at("state"), "closed");
}

// The kiosk is on the second one, to the right of the first.
class TwoMonitors : public KioskTest {
protected:
    void SetUp() override {
        write_small_exhibition(content(), {.slide = 600});
        fingers_ = use_touchscreen(landscape);
        xrandr({"--addmode", "DUMMY1", "800x600"});
        plug_in();
        start({"--monitor", "DUMMY1"});
    }

    void plug_in() {
        xrandr({"--output", "DUMMY1", "--mode", "800x600", "--right-of", "DUMMY0"});
        xrandr({"--query"}); // the driver sees it as connected from then on
    }

    void unplug() { xrandr({"--output", "DUMMY1", "--off"}); }

    void xrandr(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "xrandr");
        Child child(Launch{arguments, environment(), folder_ / "xrandr", folder_ / "xrandr"});
        ASSERT_EQ(child.wait_exit(), 0) << read_text(folder_ / "xrandr");
    }

    void wait_for_size(Size size) {
        kiosk().wait_until("the size", [&](const json& s) {
            return s.at("size") == json({size.width, size.height});
        });
    }

    // The touchscreen lies on the second monitor; its own places go from edge to edge.
    void tap(Point at) {
        fingers_->tap(1, at.x * landscape.width / second.width,
                      at.y * landscape.height / second.height);
    }

    void visit_the_idea_page() {
        tap({second.width / 2, second.height / 2});
        kiosk().wait_for_screen("stories");
        tap(kiosk().wait_for("Din idé").centre());
        kiosk().wait_for_screen("idea");
    }

    static constexpr Size second{800, 600};
    std::unique_ptr<Fingers> fingers_;
};

TEST_F(TwoMonitors, FingersMeetWhatIsOnTheirs) {
    wait_for_size(second);
    visit_the_idea_page();
}

TEST_F(TwoMonitors, ItComesBackWhenItsOwnIsPluggedInAgain) {
    wait_for_size(second);
    unplug();
    plug_in();
    wait_for_size(second);
    visit_the_idea_page();
    EXPECT_TRUE(program().running());
}

} // namespace e2e
