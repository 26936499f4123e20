// The one test that waits on real time: the least idle time and countdown that there are.

#include "e2e/kiosk_test.h"

namespace e2e {

namespace {

class Idle : public KioskTest {};

bool asks(const json& status) {
    return status.at("state") == "still_there";
}

} // namespace

TEST_F(Idle, TheVisitorIsAskedAndOnlyThenForgotten) {
    write_small_exhibition(content(), {.slide = 600, .idle = 15, .countdown = 20});
    use_screen(landscape);
    start();
    begin_visit();
    kiosk().tap("nav/language");
    kiosk().tap("Your idea");
    kiosk().wait_for("idea/text");
    kiosk().hands().write("mine alone");
    kiosk().wait_for_text("mine alone");

    kiosk().wait_until("the question", asks);
    kiosk().tap("Yes, I am here");
    kiosk().wait_for_screen("idea");
    EXPECT_EQ(kiosk().text_in_box(), "mine alone");

    const double asked = kiosk().wait_until("the question", asks).at("uptime").get<double>();
    const json gone =
        kiosk().wait_until("the loop", [](const json& s) { return s.at("state") == "attract"; });
    EXPECT_GE(gone.at("uptime").get<double>() - asked, 19.5);
    kiosk().wait_until("the house's own language, once the page is wiped away",
                       [](const json& s) { return s.at("language") == "sv"; });
    open_idea_page();
    EXPECT_EQ(kiosk().text_in_box(), "");
    EXPECT_EQ(ideas(), json::array());
}

} // namespace e2e
