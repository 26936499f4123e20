// Two kiosks, one wall: what is written at one and shown by the staff of the other.

#include "e2e/kiosk_test.h"
#include "e2e/staff_hands.h"
#include "hub/cluster.h"

namespace e2e {

namespace {

class TwoKiosks : public KioskTest {
protected:
    void SetUp() override {
        hub::Cluster::shared().clear();
        write_small_exhibition(content(), {.slide = 600}, false);
        write_text(folder_ / "harbour.toml", "kiosk = \"harbour\"\n" + hub("harbour"));
        write_text(folder_ / "station.toml", "kiosk = \"station\"\n" + hub("station") +
                                                 "moderator_url = \"" +
                                                 hub::Cluster::shared().url("editor") + "\"\n");
        use_screen(landscape);
    }

    void TearDown() override {
        if (HasFailure() && std::filesystem::exists(folder_ / "station.log"))
            std::cerr << "--- the station's log\n" << read_text(folder_ / "station.log") << "---\n";
        KioskTest::TearDown();
    }

    static std::string hub(const std::string& login) {
        return "[hub]\nurl = \"" + hub::Cluster::shared().url(login) + "\"\n";
    }

    // The second one, beside the first on its display.
    void start_station() {
        station_ = std::make_unique<Child>(
            Launch{{EXPO_KIOSK, "--window", "640x480", "--content", content(), "--data",
                    folder_ / "station", "--config", folder_ / "station.toml"},
                   environment(),
                   folder_ / "station.log",
                   folder_ / "station.log"});
    }

    // The second one on a screen of its own, with staff before it.
    void start_station_with_staff() {
        write_text(folder_ / "typed", "2580\n");
        const Finished set = expo_from(folder_ / "typed", {"pin", "--data", folder_ / "station"});
        ASSERT_EQ(set.code, 0) << set.err;
        station_display_ = Display::virtual_screen(landscape);
        Environment there = environment();
        there["DISPLAY"] = station_display_->name();
        station_ = std::make_unique<Child>(
            Launch{{EXPO_KIOSK, "--content", content(), "--data", folder_ / "station", "--config",
                    folder_ / "station.toml"},
                   there,
                   folder_ / "station.log",
                   folder_ / "station.log"});
        staff_ = std::make_unique<KioskDriver>(*station_display_, folder_ / "station");
        staff_->wait_for_start(*station_);
        staff_->wait_until("its first picture",
                           [](const json& s) { return s.at("state") == "attract"; });
    }

    Finished at_station(std::vector<std::string> command, const std::vector<std::string>& more) {
        command.insert(command.end(),
                       {"--data", folder_ / "station", "--config", folder_ / "station.toml"});
        command.insert(command.end(), more.begin(), more.end());
        return expo(command);
    }

    // The first idea that waits at the station for its staff.
    std::string wait_for_pending() {
        std::string id;
        const auto end = std::chrono::steady_clock::now() + patience;
        while (id.empty() && std::chrono::steady_clock::now() < end) {
            const Finished listing = at_station({"ideas", "list"}, {"--json"});
            if (listing.code != 0) continue; // there is no box yet
            for (const json& idea : json::parse(listing.out))
                if (idea.at("status") == "pending") id = idea.at("id");
        }
        return id;
    }

    std::unique_ptr<Display> station_display_;
    std::unique_ptr<Child> station_;
    std::unique_ptr<KioskDriver> staff_; // at the station
};

} // namespace

TEST_F(TwoKiosks, WhatStaffOfOneShowIsOnTheWallOfTheOther) {
    start({"--config", folder_ / "harbour.toml"});
    send_idea("en bänk vid vattnet");
    EXPECT_EQ(kiosk().status().at("ideas").at("shown"), 0);
    start_station();
    const std::string id = wait_for_pending();
    ASSERT_NE(id, "") << read_text(folder_ / "station.log");
    EXPECT_EQ(ideas().at(0).at("id"), id);
    const Finished shown = at_station({"ideas", "show"}, {id});
    ASSERT_EQ(shown.code, 0) << shown.err;
    const json status = kiosk().wait_until(
        "the idea to be shown", [](const json& s) { return s.at("ideas").at("shown") == 1; });
    EXPECT_EQ(status.at("hub").at("state"), "reached");
    EXPECT_EQ(status.at("hub").at("outbox"), 0);
    kiosk().tap("nav/wall");
    kiosk().wait_for_screen("wall");
    kiosk().tap("wall/view");
    kiosk().wait_for("list/idea/" + id);
}

TEST_F(TwoKiosks, WhatIsShownOnTheStaffScreenOfOneIsOnTheWallOfTheOther) {
    start({"--config", folder_ / "harbour.toml"});
    send_idea("en bänk vid vattnet");
    const std::string id = ideas().at(0).at("id");
    start_station_with_staff();
    come_in(*staff_, "2580");
    staff_->tap("staff/waiting");
    EXPECT_EQ(staff_->wait_for("staff/idea/" + id).label, "en bänk vid vattnet");
    staff_->tap("staff/show/" + id);
    kiosk().wait_until("the idea to be shown",
                       [](const json& s) { return s.at("ideas").at("shown") == 1; });
    kiosk().tap("nav/wall");
    kiosk().wait_for_screen("wall");
    kiosk().tap("wall/view");
    kiosk().wait_for("list/idea/" + id);
}

TEST_F(TwoKiosks, AHubThatIsDownIsNotNoticedByVisitors) {
    write_text(folder_ / "harbour.toml",
               "kiosk = \"harbour\"\n[hub]\nurl = \"postgresql://harbour:secret@127.0.0.1:1/x\"\n");
    start({"--config", folder_ / "harbour.toml"});
    send_idea("en bänk vid vattnet");
    const json status = kiosk().wait_until("the trouble", [](const json& s) {
        return !s.at("hub").at("trouble").is_null() && s.at("hub").at("outbox") == 1;
    });
    EXPECT_EQ(status.at("hub").at("state"), "not reached");
    EXPECT_EQ(status.dump().find("secret"), std::string::npos);
    EXPECT_EQ(log().find("secret"), std::string::npos);
    EXPECT_NE(log().find("hub: "), std::string::npos);
}

} // namespace e2e
