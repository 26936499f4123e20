// What visitors try in order to get out: keys, chords and gestures, for a minute and longer.
// KIOSK_ESCAPE_SECONDS says how long.

#include "e2e/kiosk_test.h"

#include <cstdlib>
#include <random>

namespace e2e {

namespace {

class Escape : public KioskTest {
protected:
    void SetUp() override {
        write_small_exhibition(content(), {.slide = 600});
        fingers_ = use_touchscreen(landscape);
        start();
    }

    size_t below(size_t end) { return size_t(chance_()) % end; }

    Point anywhere() { return {int(below(landscape.width)), int(below(landscape.height))}; }

    void strike() {
        const std::vector<std::string> held{"",        "Alt_L",   "Control_L",
                                            "Super_L", "Shift_L", "ISO_Level3_Shift"};
        const std::vector<std::string> keys{
            "F1",     "F2",        "F4",    "F5",     "F7",      "F11",  "F12",  "Escape", "Tab",
            "Print",  "Menu",      "space", "c",      "d",       "l",    "n",    "o",      "p",
            "q",      "r",         "t",     "w",      "x",       "z",    "Home", "End",    "Left",
            "Delete", "BackSpace", "Pause", "Return", "Page_Up", "plus", "minus"};
        kiosk().hands().key(keys[below(keys.size())], held[below(held.size())]);
    }

    // From an edge towards the middle, with so many fingers beside one another.
    void swipe_in(unsigned fingers) {
        constexpr int far = 300; // px
        constexpr int steps = 6;
        const bool across = below(2) == 0;
        const int along = across ? int(below(landscape.height)) : int(below(landscape.width));
        const auto place = [&](unsigned finger, int step) {
            const int beside = std::min(along + int(finger) * 60,
                                        (across ? landscape.height : landscape.width) - 1);
            const int in = far * step / steps;
            return across ? Point{in, beside} : Point{beside, in};
        };
        for (unsigned finger = 0; finger < fingers; ++finger)
            fingers_->down(finger, place(finger, 0).x, place(finger, 0).y);
        for (int step = 1; step <= steps; ++step)
            for (unsigned finger = 0; finger < fingers; ++finger)
                fingers_->move(finger, place(finger, step).x, place(finger, step).y);
        for (unsigned finger = 0; finger < fingers; ++finger)
            fingers_->up(finger);
    }

    void pinch() {
        constexpr int steps = 6;
        const Point middle{landscape.width / 2, landscape.height / 2};
        fingers_->down(0, middle.x - 300, middle.y);
        fingers_->down(1, middle.x + 300, middle.y);
        for (int step = 1; step <= steps; ++step) {
            fingers_->move(0, middle.x - 300 + step * 45, middle.y);
            fingers_->move(1, middle.x + 300 - step * 45, middle.y);
        }
        fingers_->up(0);
        fingers_->up(1);
    }

    void palm() {
        const Point at = anywhere();
        for (unsigned finger = 0; finger < 9; ++finger)
            fingers_->down(finger, std::min(at.x + int(finger) * 9, landscape.width - 1), at.y);
        for (unsigned finger = 0; finger < 9; ++finger)
            fingers_->up(finger);
    }

    void gesture() {
        const Point at = anywhere();
        switch (below(5)) {
        case 0:
            return fingers_->tap(0, at.x, at.y);
        case 1:
            return swipe_in(1 + unsigned(below(5)));
        case 2:
            return pinch();
        case 3:
            return palm();
        default:
            fingers_->tap(0, at.x, at.y);
            fingers_->tap(0, at.x, at.y);
        }
    }

    std::unique_ptr<Fingers> fingers_;
    std::mt19937 chance_{20260601};
};

std::chrono::seconds time_to_try() {
    const char* wanted = std::getenv("KIOSK_ESCAPE_SECONDS");
    return std::chrono::seconds(wanted ? std::atoi(wanted) : 10);
}

} // namespace

TEST_F(Escape, NothingLeadsOut) {
    const auto until = std::chrono::steady_clock::now() + time_to_try();
    uint64_t tries = 0;
    while (std::chrono::steady_clock::now() < until) {
        for (int i = 0; i < 10; ++i, ++tries) {
            strike();
            gesture();
        }
        fingers_->sync();
        const json status = kiosk().status(); // throws where nobody answers
        ASSERT_TRUE(program().running()) << "after " << tries << " tries";
        ASSERT_EQ(status.at("size"), json({landscape.width, landscape.height}));
        ASSERT_NE(status.at("state"), "staff");
    }
    EXPECT_GT(tries, 50U);
    // It still listens, and is where it was.
    kiosk().wait_until("the loop or a visit", [](const json& s) {
        return s.at("state") == "attract" || s.at("state") == "visit";
    });
}

} // namespace e2e
