// A visitor from the first touch to an idea that is safely kept.

#include "e2e/kiosk_test.h"

#include <csignal>
#include <thread>

namespace e2e {

namespace {

class VisitTest : public KioskTest {};

constexpr const char* idea = "Fler träd på Söder, så att barnen får skugga. Även på vår ö!";

} // namespace

TEST_F(VisitTest, ATouchBeginsAVisitOnWhatWasShown) {
    write_small_exhibition(content(), {.slide = 600});
    use_screen(landscape);
    start();
    kiosk().ask({{"command", "next"}});
    kiosk().touch_anywhere();
    const json status = kiosk().wait_for_screen("stories");
    EXPECT_EQ(status.at("state"), "visit");
    EXPECT_EQ(status.at("card"), "campaign/20-two.toml");
}

TEST_F(VisitTest, TabsLeadToEveryPageAndBack) {
    copy_exhibition(content(), {});
    start();
    begin_visit();
    kiosk().tap("Människorna");
    kiosk().wait_for_screen("team");
    kiosk().tap("Lisa Olsson");
    EXPECT_EQ(kiosk().wait_for_screen("person").at("card"), "leadership/30-lisa-olsson.toml");
    kiosk().tap("Stäng");
    kiosk().wait_for_screen("team");
    kiosk().tap("Din idé");
    kiosk().wait_for_screen("idea");
    kiosk().tap("idea/cancel");
    kiosk().wait_for_screen("stories");
}

TEST_F(VisitTest, TheLanguageIsChangedEverywhereAtOnce) {
    copy_exhibition(content(), {});
    start();
    begin_visit();
    kiosk().wait_for("Människorna");
    kiosk().tap("nav/language");
    kiosk().wait_for("The people");
    EXPECT_EQ(kiosk().status().at("language"), "en");
    kiosk().tap("Your idea");
    kiosk().wait_for("Climate");
    kiosk().type("More trees, please!");
    kiosk().wait_for("Send the idea");
}

TEST_F(VisitTest, AnIdeaTypedWithTapsOutlivesAPowerCut) {
    copy_exhibition(content(), {});
    start();
    open_idea_page();
    kiosk().type(idea);
    kiosk().tap("Klimat");
    kiosk().tap("Skicka idén");
    kiosk().wait_for_screen("thanks");
    program().kill_now();

    const auto check = [&] {
        const json all = ideas();
        ASSERT_EQ(all.size(), 1U) << all.dump(2);
        EXPECT_EQ(all[0].at("text"), idea);
        EXPECT_EQ(all[0].at("category"), "climate");
        EXPECT_EQ(all[0].at("language"), "sv");
        EXPECT_EQ(all[0].at("kiosk"), "kiosk");
        EXPECT_EQ(all[0].at("status"), "pending");
        EXPECT_EQ(all[0].at("likes"), 0);
    };
    check();
    start();
    kiosk().wait_until("the count", [](const json& s) { return s.at("ideas").at("pending") == 1; });
    check();
    EXPECT_EQ(log().find(idea), std::string::npos) << "visitors' words are in the log";
}

// However soon after the thanks the power goes, and however slow the disk is.
TEST_F(VisitTest, EveryThankedIdeaOutlivesAPowerCutAtAnyMoment) {
    write_small_exhibition(content(), {});
    use_screen(landscape);
    preload(BAD_DISK);
    environment()["BAD_DISK_FOLDERS"] = data();
    environment()["BAD_DISK_SLOW"] = folder_ / "slow";
    environment()["BAD_DISK_MS"] = "30";
    std::vector<std::string> sent;
    for (const int ms : {0, 0, 0, 1, 3, 15, 40, 120}) {
        std::filesystem::remove(folder_ / "slow");
        start();
        write_text(folder_ / "slow", "");
        sent.push_back("the idea before cut " + std::to_string(sent.size() + 1));
        send_idea(sent.back());
        std::this_thread::sleep_for(std::chrono::milliseconds(ms));
        program().kill_now();
    }
    std::vector<std::string> kept;
    for (const json& one : ideas())
        kept.push_back(one.at("text"));
    EXPECT_EQ(kept, sent);
}

TEST_F(VisitTest, AnIdeaIsTakenBack) {
    write_small_exhibition(content(), {});
    use_screen(landscape);
    start();
    send_idea("a thought");
    kiosk().tap("thanks/take_back");
    kiosk().wait_until_gone("thanks/take_back");
    kiosk().wait_until("an empty box",
                       [](const json& s) { return s.at("ideas").at("pending") == 0; });
    EXPECT_EQ(ideas(), json::array());
}

TEST_F(VisitTest, NothingIsSentWithoutWords) {
    write_small_exhibition(content(), {});
    use_screen(landscape);
    start();
    open_idea_page();
    const auto send = kiosk().find("Skicka idén");
    ASSERT_TRUE(send);
    EXPECT_FALSE(send->enabled);
    kiosk().hands().tap(send->centre().x, send->centre().y);
    kiosk().tap("Klimat"); // taken in after the tap before
    kiosk().wait_until("the category", [&](const json&) {
        const auto chip = kiosk().find("Klimat");
        return chip && !chip->value.empty();
    });
    EXPECT_EQ(kiosk().status().at("screen"), "idea");
    EXPECT_EQ(ideas(), json::array());
}

TEST_F(VisitTest, HeldBackspaceDeletesOnAndOn) {
    write_small_exhibition(content(), {});
    use_screen(landscape);
    start();
    open_idea_page();
    kiosk().hands().write("ten letters");
    kiosk().wait_for_text("ten letters");
    const Point backspace = kiosk().key("Sudda");
    kiosk().hands().move(backspace.x, backspace.y);
    kiosk().hands().press();
    kiosk().wait_for_text("");
    kiosk().hands().lift();
}

TEST_F(VisitTest, AHeldKeyOffersItsVariants) {
    write_small_exhibition(content(), {});
    use_screen(landscape);
    start();
    open_idea_page();
    kiosk().type("Caf");
    const Point e = kiosk().key("e");
    kiosk().hands().move(e.x, e.y);
    kiosk().hands().press();
    const Control variant = kiosk().wait_for("variant/é");
    kiosk().hands().move(variant.centre().x, variant.centre().y);
    kiosk().hands().lift();
    kiosk().wait_for_text("Café");
}

} // namespace e2e
