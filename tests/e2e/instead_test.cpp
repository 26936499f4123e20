// Cards that take the place of everything, the house closed, and whose clock counts.

#include "e2e/kiosk_test.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>

namespace e2e {

namespace {

namespace fs = std::filesystem;

class Instead : public KioskTest {
protected:
    void SetUp() override { write_small_exhibition(content(), {.slide = 600}); }

    void add_to_settings(const std::string& text) {
        const fs::path file = content() / "kiosk.toml";
        write_text(file, text + read_text(file));
    }

    std::string state() { return kiosk().status().at("state"); }
};

// So many hours from now, in UTC, as a card has it.
std::string moment(int hours) {
    const std::time_t time = std::time(nullptr) + std::time_t(hours) * 3600;
    std::tm utc{};
    gmtime_r(&time, &utc);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M", &utc);
    return text.data();
}

} // namespace

TEST_F(Instead, ACardThatIsPutInTakesOverUntilItIsTakenAway) {
    start();
    begin_visit();
    const fs::path card = content() / "takeover/10-out.toml";
    write_text(card, "colour = \"deep-red\"\n[sv]\nheadline = \"Lämna lokalen\"\n");
    EXPECT_EQ(kiosk().wait_for_screen("takeover").at("card"), "takeover/10-out.toml");
    EXPECT_EQ(state(), "takeover");
    kiosk().hands().tap(400, 400);
    EXPECT_EQ(kiosk().controls().size(), 0U);
    EXPECT_EQ(state(), "takeover");
    fs::remove(card);
    kiosk().wait_for_screen("slide");
    EXPECT_EQ(state(), "attract");
    begin_visit();
    kiosk().wait_for("nav/team");
}

TEST_F(Instead, WordsUnderWayAreFinishedBeforeATakeoverIsSeen) {
    start();
    begin_visit();
    kiosk().tap("nav/idea");
    kiosk().wait_for("idea/text");
    kiosk().hands().write("mer bus");
    kiosk().wait_for_text("mer bus");
    write_text(content() / "takeover/10-out.toml", "[sv]\nheadline = \"Lämna lokalen\"\n");
    kiosk().wait_until("the change to wait",
                       [](const json& s) { return s.at("content").at("waiting") == true; });
    kiosk().tap("idea/send");
    kiosk().wait_for_screen("thanks");
    kiosk().tap("nav/stories");
    kiosk().wait_for_screen("takeover");
    EXPECT_EQ(ideas().size(), 1U);
}

TEST_F(Instead, AClosedHouseShowsItAndLetsNobodyIn) {
    add_to_settings("hours = { every_day = \"closed\" }\n");
    start();
    EXPECT_EQ(kiosk().wait_for_screen("closed").at("state"), "closed");
    kiosk().hands().tap(400, 400);
    EXPECT_EQ(kiosk().controls().size(), 0U);
    EXPECT_EQ(state(), "closed");
    write_text(content() / "kiosk.toml", "seconds = 600\n");
    kiosk().wait_for_screen("slide");
}

// The machine's own clocks are set to where it is tomorrow already.
TEST_F(Instead, TheClocksAreTheExhibitionsNotTheMachines) {
    add_to_settings("time_zone = \"UTC\"\n");
    environment()["TZ"] = "Pacific/Kiritimati";
    write_text(content() / "campaign/20-two.toml", "from = \"" + moment(-48) + "\"\nuntil = \"" +
                                                       moment(-1) + "\"\n[sv]\nheadline = \"B\"\n");
    write_text(content() / "campaign/10-one.toml", "from = \"" + moment(-1) + "\"\nuntil = \"" +
                                                       moment(1) + "\"\n[sv]\nheadline = \"A\"\n");
    start();
    EXPECT_EQ(kiosk().wait_for_screen("slide").at("card"), "campaign/10-one.toml");
    expo({"ctl", "next", "--data", data()});
    kiosk().wait_for_screen("team");
}

} // namespace e2e
