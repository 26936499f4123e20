// Staff at a kiosk: the held corner, the PIN, and what the screen behind it does.

#include "e2e/kiosk_test.h"
#include "e2e/staff_hands.h"

namespace e2e {

namespace {

class StaffTest : public KioskTest {
protected:
    void SetUp() override {
        write_small_exhibition(content(), {.slide = 600}, false);
        use_screen(landscape);
    }
};

} // namespace

TEST_F(StaffTest, WhatTheyShowIsOnTheWallAndWhenTheyLeaveTheServiceManagerIsTold) {
    set_pin("2580");
    start();
    send_idea("en bänk vid vattnet");
    const std::string id = ideas().at(0).at("id");
    hold_corner(kiosk());
    type_pin(kiosk(), "9999");
    type_pin(kiosk(), "2580");
    kiosk().wait_for_screen("staff_content");
    kiosk().tap("staff/waiting");
    kiosk().tap("staff/show/" + id);
    kiosk().wait_until("the idea to be shown",
                       [](const json& s) { return s.at("ideas").at("shown") == 1; });
    kiosk().wait_until_gone("staff/show/" + id);
    kiosk().tap("staff/machine");
    kiosk().tap("staff/leave");
    kiosk().tap("staff/end/yes");
    EXPECT_EQ(program().wait_exit(), 3);
    EXPECT_EQ(ideas().at(0).at("status"), "shown");
    for (const char* secret : {"2580", "9999", "vattnet"})
        EXPECT_EQ(log().find(secret), std::string::npos) << secret << " is in the log";
}

TEST_F(StaffTest, WrongPinsAreRefusedAndShutThePad) {
    set_pin("2580");
    start();
    hold_corner(kiosk());
    for (int i = 0; i < 3; ++i)
        type_pin(kiosk(), "9999");
    kiosk().wait_until("the pad to shut", [&](const json&) {
        const auto key = kiosk().find("pin/1");
        return key && !key->enabled && read_text(data() / "pin-tries").starts_with("3 ");
    });
    EXPECT_EQ(kiosk().status().at("state"), "pin_pad");
    close_pad(kiosk());
    EXPECT_EQ(kiosk().status().at("state"), "visit");
}

TEST_F(StaffTest, APinThatIsTooSimpleIsRefusedAndNothingIsKept) {
    write_text(folder_ / "typed", "1234\n");
    const Finished refused = expo_from(folder_ / "typed", {"pin", "--data", data()});
    EXPECT_EQ(refused.code, 1);
    EXPECT_EQ(refused.err, "expo-kiosk: error: This PIN is too easy to guess.\n"
                           "    Choose digits that are no row and do not repeat, unlike 1234, 0000 "
                           "and 1212.\n");
    EXPECT_FALSE(std::filesystem::exists(data() / "pin"));
}

} // namespace e2e
