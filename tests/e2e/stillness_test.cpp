// When nothing moves, nothing is drawn.

#include "e2e/kiosk_test.h"

namespace e2e {

namespace {

class Stillness : public KioskTest {
protected:
    // Waits until no picture has been drawn for three seconds; returns how many there are.
    int64_t wait_until_still() {
        int64_t frames = -1;
        double since = 0;
        kiosk().wait_until("three seconds without a picture", [&](const json& s) {
            const auto now = s.at("frames").get<int64_t>();
            const auto uptime = s.at("uptime").get<double>();
            if (now != frames) since = uptime;
            frames = now;
            return uptime - since >= 3;
        });
        return frames;
    }
};

} // namespace

TEST_F(Stillness, ASlideWithoutMotionDrawsNothing) {
    copy_exhibition(content(), {.slide = 600}, false);
    start();
    const int64_t still = wait_until_still();
    EXPECT_LT(still, 60); // what it took to get there
    begin_visit();
    EXPECT_GT(kiosk().status().at("frames"), still);
}

TEST_F(Stillness, AVisitWithoutMotionDrawsNothing) {
    write_small_exhibition(content(), {.slide = 600}, false);
    use_screen(landscape);
    start();
    open_idea_page();
    kiosk().type("hej");
    wait_until_still();
}

} // namespace e2e
