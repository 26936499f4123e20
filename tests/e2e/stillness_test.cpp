// When nothing moves, nothing is drawn.

#include "e2e/kiosk_test.h"

#include <unistd.h>

#include <sstream>
#include <thread>

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

// Seconds of processor time that a program has taken, all its threads together.
double processor_time(pid_t pid) {
    const std::string stat = read_text("/proc/" + std::to_string(pid) + "/stat");
    std::istringstream fields(stat.substr(stat.rfind(')') + 2));
    std::string skipped;
    for (int field = 3; field < 14; ++field)
        fields >> skipped;
    double user = 0;
    double system = 0;
    fields >> user >> system;
    return (user + system) / double(sysconf(_SC_CLK_TCK));
}

} // namespace

TEST_F(Stillness, ASlideWithoutMotionDrawsNothing) {
    copy_exhibition(content(), {.slide = 600}, false);
    start();
    const int64_t still = wait_until_still();
    EXPECT_LT(still, 60); // what it took to get there
    begin_visit();
    EXPECT_GT(kiosk().status().at("frames"), still);
}

// Nor does it turn round and round to find that there is nothing to do.
TEST_F(Stillness, ASlideWithoutMotionLetsTheMachineRest) {
    write_small_exhibition(content(), {.slide = 600}, false);
    use_screen(landscape);
    start();
    wait_until_still();
    const double before = processor_time(program().pid());
    std::this_thread::sleep_for(std::chrono::seconds(2));
    EXPECT_LT(processor_time(program().pid()) - before, 0.1);
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
