// Staff bring other content in from a stick, and go back.

#include "e2e/kiosk_test.h"
#include "e2e/staff_hands.h"

namespace e2e {

namespace {

namespace fs = std::filesystem;

class StickTest : public KioskTest {
protected:
    void SetUp() override {
        write_small_exhibition(content(), {.slide = 600}, false);
        write_small_exhibition(on_stick_, {.slide = 600}, false);
        write_text(on_stick_ / "campaign/05-new.toml", new_card);
        use_screen(landscape);
        preload(BAD_DISK);
        environment()["BAD_DISK_MOUNTS"] = folder_ / "mounts";
        environment()["BAD_DISK_FOLDERS"] = mounted().string();
        environment()["BAD_DISK_SLOW"] = folder_ / "slow";
        environment()["BAD_DISK_MS"] = "1000";
        plug_in();
        set_pin("2580");
        start();
        come_in(kiosk(), "2580");
    }

    void plug_in() const {
        write_text(folder_ / "mounts",
                   "90 22 8:17 / " + mounted().string() + " ro,relatime - vfat /dev/sdb1 ro\n");
    }

    void pull_out() const { write_text(folder_ / "mounts", ""); }

    // The kiosk looks for sticks below /media alone.
    fs::path mounted() const { return "/media/.." + stick_.string(); }

    std::string offered() const {
        return "staff/exhibition" + (mounted() / on_stick_.filename()).string();
    }

    void bring_in() {
        kiosk().tap(offered());
        kiosk().tap("staff/exchange/yes");
    }

    void wait_for_notice(const std::string& id, const std::string& value) {
        kiosk().wait_until(id + ": " + value, [&](const json&) {
            const auto notice = kiosk().find(id);
            return notice && notice->value == value;
        });
    }

    void wait_for_errand(const std::string& value) { wait_for_notice("staff/errand", value); }

    void wait_for_slides(int count) {
        kiosk().wait_until("other slides",
                           [&](const json& s) { return s.at("content").at("slides") == count; });
    }

    void leave_and_wait_for_card(const std::string& card) {
        kiosk().tap("staff/out");
        kiosk().wait_until(card, [&](const json& s) { return s.at("card") == card; });
    }

    static constexpr const char* new_card = "[sv]\nheadline = \"Nytt\"\n[en]\nheadline = \"New\"\n";
    static constexpr const char* shown_first = "campaign/10-one.toml";
    static constexpr const char* shown_then = "campaign/05-new.toml";

    fs::path stick_ = folder_ / "STICK";
    fs::path on_stick_ = stick_ / "utstallning";
};

} // namespace

TEST_F(StickTest, WhatIsOnItIsRefusedWhileItHasAnErrorThenShownAndTakenBack) {
    write_text(on_stick_ / "campaign/05-new.toml", "[sv]\nheadline = Nytt\n");
    bring_in();
    wait_for_errand("failed");
    const auto error = kiosk().find("staff/error/0");
    ASSERT_TRUE(error);
    EXPECT_EQ(error->value, "campaign/05-new.toml:2:12");
    EXPECT_FALSE(fs::exists(content() / shown_then));

    write_text(on_stick_ / "campaign/05-new.toml", new_card);
    kiosk().tap("staff/look_again");
    kiosk().wait_until_gone("staff/errand");
    bring_in();
    wait_for_errand("done");
    wait_for_slides(3);
    leave_and_wait_for_card(shown_then);
    EXPECT_NE(log().find("staff: content brought in from " +
                         (mounted() / on_stick_.filename()).string() + "\n"),
              std::string::npos);

    come_in(kiosk(), "2580");
    kiosk().tap("staff/content_before");
    kiosk().tap("staff/exchange/yes");
    wait_for_errand("done");
    wait_for_slides(2);
    leave_and_wait_for_card(shown_first);
}

TEST_F(StickTest, WhoLeavesMeanwhileIsToldWhenTheyAreBack) {
    kiosk().wait_for(offered());
    write_text(folder_ / "slow", "");
    bring_in();
    wait_for_errand("under way");
    kiosk().tap("staff/out");
    come_in(kiosk(), "2580");
    wait_for_errand("under way");
    kiosk().tap("staff/out");
    fs::remove(folder_ / "slow");
    wait_for_slides(3);
    come_in(kiosk(), "2580");
    wait_for_errand("done");
    kiosk().tap("staff/out");
    come_in(kiosk(), "2580");
    kiosk().wait_for(offered());
    EXPECT_FALSE(kiosk().find("staff/errand")) << "it has been told";
}

TEST_F(StickTest, ComesAndGoesByItself) {
    kiosk().tap(offered());
    kiosk().wait_for("staff/exchange/yes");
    pull_out();
    kiosk().wait_until_gone("staff/exchange/yes");
    EXPECT_FALSE(kiosk().find(offered()));
    plug_in();
    kiosk().wait_for(offered());
    kiosk().tap("staff/take_home");
    kiosk().wait_for("staff/stick/STICK");
    pull_out();
    kiosk().wait_until_gone("staff/stick/STICK");
    plug_in();
    kiosk().wait_for("staff/stick/STICK");
}

TEST_F(StickTest, WhoLeavesWhileIdeasAreTakenHomeIsToldWhenTheyAreBack) {
    kiosk().tap("staff/take_home");
    kiosk().wait_for("staff/stick/STICK");
    write_text(folder_ / "slow", "");
    kiosk().tap("staff/stick/STICK");
    wait_for_notice("staff/taking", "under way");
    kiosk().tap("staff/out");
    fs::remove(folder_ / "slow");
    kiosk().wait_until("its end", [&](const json&) {
        return log().find("ideas taken home in") != std::string::npos;
    });
    come_in(kiosk(), "2580");
    kiosk().tap("staff/take_home");
    wait_for_notice("staff/taking", "done");
    kiosk().tap("staff/out");
    come_in(kiosk(), "2580");
    kiosk().tap("staff/take_home");
    kiosk().wait_for("staff/stick/STICK");
    EXPECT_FALSE(kiosk().find("staff/taking")) << "it has been told";
}

TEST_F(StickTest, WhereNoneCanBeBroughtInDoctorSaysSo) {
    EXPECT_TRUE(kiosk().status().at("content").at("fixed").is_null());
    // Root does not work where others may put a link; anybody else cannot write there.
    fs::permissions(folder_.path(), geteuid() == 0 ? fs::perms::all : fs::perms(0500));
    kiosk().tap("staff/out");
    EXPECT_EQ(expo({"ctl", "reload", "--data", data()}).code, 0);
    const Finished doctor = expo({"doctor", "--data", data()});
    fs::permissions(folder_.path(), fs::perms::owner_all);
    EXPECT_NE(doctor.out.find("; staff cannot bring in another from a stick. "), std::string::npos)
        << doctor.out;
}

TEST_F(StickTest, PulledOutInTheMiddleLeavesTheOldContentShown) {
    kiosk().wait_for(offered());
    write_text(folder_ / "slow", "");
    bring_in();
    wait_for_errand("under way");
    fs::remove_all(stick_);
    fs::remove(folder_ / "slow");
    wait_for_errand("failed");
    leave_and_wait_for_card(shown_first);
    EXPECT_FALSE(fs::exists(content() / shown_then));
    EXPECT_FALSE(fs::exists(content().string() + "-coming"));
}

} // namespace e2e
