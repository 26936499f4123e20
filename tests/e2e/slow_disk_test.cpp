// A disk that takes its time: the main thread never waits for it.

#include "e2e/kiosk_test.h"
#include "platform/control_socket.h"

#include <csignal>
#include <thread>

namespace e2e {

namespace {

class SlowDisk : public KioskTest {
protected:
    explicit SlowDisk(int delay_ms = 50) : delay_ms_(delay_ms) {}

    virtual void lay_out_content() { copy_exhibition(content(), {.slide = 600}); }

    void SetUp() override {
        lay_out_content();
        use_screen(landscape);
        preload(BAD_DISK);
        environment()["BAD_DISK_FOLDERS"] = content().string() + ":" + data().string();
        environment()["BAD_DISK_SLOW"] = folder_ / "slow";
        environment()["BAD_DISK_MS"] = std::to_string(delay_ms_);
        environment()["BAD_DISK_RECORD"] = folder_ / "record";
        start();
        kiosk().wait_until("the pictures",
                           [](const json& s) { return !s.at("pictures_loading").get<bool>(); });
        write_text(folder_ / "slow", "");
    }

    // What the main thread did on the disk, with where in the program.
    std::string record() const { return read_text(folder_ / "record").substr(0, 4000); }

    // Looks at the kiosk until then; the longest time between two pictures, in seconds.
    double longest_gap_until(const std::string& what,
                             const std::function<bool(const json&)>& true_of) {
        double longest = 0;
        json last = kiosk().status();
        kiosk().wait_until(what, [&](const json& s) {
            const double gap = s.at("uptime").get<double>() - last.at("uptime").get<double>();
            longest = std::max(longest, gap);
            if (s.at("frames") > last.at("frames")) last = s;
            return true_of(s);
        });
        return longest;
    }

    static constexpr double hitch = 1.0; // s; generous: sanitizers on a machine under load

private:
    int delay_ms_; // what every call of the disk takes
};

// Even a small folder is read in a hundred calls.
class SlowFolder : public SlowDisk {
protected:
    SlowFolder() : SlowDisk(30) {}

    void lay_out_content() override { write_small_exhibition(content(), {.slide = 600}); }
};

// Whoever waits for it to end waits for the reading under way.
class SlowStop : public SlowDisk {
protected:
    SlowStop() : SlowDisk(20) {}
};

} // namespace

TEST_F(SlowFolder, AReloadGoesOnBesideTheMovingPicture) {
    const json before = kiosk().status();
    const Finished reload = expo({"ctl", "reload", "--data", data()});
    ASSERT_EQ(reload.code, 0) << reload.err;
    const json after = kiosk().status();
    const double seconds = after.at("uptime").get<double>() - before.at("uptime").get<double>();
    const int64_t frames = after.at("frames").get<int64_t>() - before.at("frames").get<int64_t>();
    EXPECT_GT(seconds, 1.0) << "the disk is not slow";
    EXPECT_GT(double(frames), seconds * 2);
    EXPECT_EQ(record(), "");
}

TEST_F(SlowDisk, WhatIsNextAndInAnotherLanguageIsShownWithoutWaiting) {
    kiosk().ask({{"command", "next"}});
    kiosk().ask({{"command", "next"}}); // has a picture that is not there yet
    const double gap = longest_gap_until(
        "the picture", [](const json& s) { return !s.at("pictures_loading").get<bool>(); });
    EXPECT_LT(gap, hitch);
    begin_visit();
    kiosk().tap("nav/language");
    kiosk().wait_for("The people");
    kiosk().tap("The people");
    kiosk().wait_for_screen("team");
    EXPECT_EQ(record(), "");
}

TEST_F(SlowDisk, AnIdeaIsSavedBesideTheMovingPicture) {
    open_idea_page();
    kiosk().hands().write("slowly but surely");
    kiosk().wait_for_text("slowly but surely");
    const double begun = kiosk().status().at("uptime").get<double>();
    kiosk().tap("Skicka idén");
    const double gap =
        longest_gap_until("the thanks", [](const json& s) { return s.at("screen") == "thanks"; });
    EXPECT_GT(kiosk().status().at("uptime").get<double>() - begun, 0.1) << "the disk is not slow";
    EXPECT_LT(gap, hitch);
    EXPECT_EQ(record(), "");
}

TEST_F(SlowDisk, AScreenshotIsWrittenBesideTheMovingPicture) {
    const Finished shot =
        expo({"ctl", "screenshot", (content() / "shot.png").string(), "--data", data()});
    EXPECT_EQ(shot.code, 0) << shot.err;
    EXPECT_EQ(record(), "");
}

// Whoever asked for the reload is told; nobody waits for a folder that may never be read.
TEST_F(SlowStop, AKioskThatIsStoppedDuringAReloadEnds) {
    const std::jthread reload([socket = data() / "control.sock"] {
        platform::ask(socket, R"({"command": "reload"})", patience); // hung up on, or answered
    });
    // One caller is answered after the other: while the reload lasts, nobody else is.
    const auto busy = [&] {
        return !platform::ask(data() / "control.sock", R"({"command": "status"})",
                              std::chrono::milliseconds(300));
    };
    while (!busy())
        continue;
    program().send(SIGTERM);
    EXPECT_EQ(program().wait_exit(), 0);
}

} // namespace e2e
