// The idea box cannot be written: nobody is thanked for an idea that is not kept, and no words of a
// visitor are lost while the visitor stands there.

#include "e2e/kiosk_test.h"

#include <chrono>
#include <csignal>
#include <thread>

namespace e2e {

namespace {

class BoxTrouble : public KioskTest {
protected:
    void SetUp() override {
        write_small_exhibition(content(), {.slide = 600});
        use_screen(landscape);
    }

    void write_and_fail() {
        open_idea_page();
        kiosk().hands().write(idea);
        kiosk().wait_for_text(idea);
        kiosk().tap("Skicka idén");
        kiosk().wait_for("Försök igen");
        const json status = kiosk().status();
        EXPECT_EQ(status.at("screen"), "idea");
        EXPECT_NE(status.at("ideas").at("trouble"), "");
        EXPECT_EQ(kiosk().text_in_box(), idea);
    }

    void try_again() {
        kiosk().tap("Försök igen");
        const json status = kiosk().wait_for_screen("thanks");
        EXPECT_EQ(status.at("ideas").at("trouble"), "");
        const json all = ideas();
        ASSERT_EQ(all.size(), 1U) << all.dump(2);
        EXPECT_EQ(all[0].at("text"), idea);
        EXPECT_EQ(log().find(idea), std::string::npos) << "visitors' words are in the log";
    }

    static constexpr const char* idea = "En bro till andra sidan";
};

} // namespace

TEST_F(BoxTrouble, SomethingInItsPlaceIsToldAndTheNextTryGoesThrough) {
    std::filesystem::create_directories(data() / "ideas.sqlite");
    start();
    write_and_fail();
    EXPECT_NE(log().find("an idea could not be stored: "), std::string::npos) << log();
    std::filesystem::remove(data() / "ideas.sqlite");
    try_again();
}

TEST_F(BoxTrouble, AFullDiskIsToldAndTheNextTryGoesThrough) {
    preload(BAD_DISK);
    environment()["BAD_DISK_FOLDERS"] = data();
    environment()["BAD_DISK_FULL"] = folder_ / "full";
    start();
    kiosk().wait_until("the box is open", [&](const json&) {
        std::error_code ignored;
        return std::filesystem::file_size(data() / "ideas.sqlite-shm", ignored) > 0 && !ignored;
    });
    write_text(folder_ / "full", "");
    write_and_fail();
    EXPECT_NE(log().find("The disk is full"), std::string::npos) << log();
    std::filesystem::remove(folder_ / "full");
    try_again();
}

TEST_F(BoxTrouble, ADamagedBoxIsSetAsideAndKept) {
    write_text(data() / "ideas.sqlite", std::string(8192, 'x'));
    start();
    open_idea_page();
    kiosk().hands().write(idea);
    kiosk().wait_for_text(idea);
    kiosk().tap("Skicka idén");
    kiosk().wait_for_screen("thanks");
    EXPECT_EQ(ideas().size(), 1U);
    int aside = 0;
    for (const auto& entry : std::filesystem::directory_iterator(data()))
        aside += entry.path().filename().string().starts_with("ideas.sqlite.damaged-") ? 1 : 0;
    EXPECT_EQ(aside, 1);
}

// The exhibition goes on; the log says what is wrong, since nothing else can.
TEST_F(BoxTrouble, AFolderThatCannotBeMadeDoesNotStopTheLoop) {
    write_text(folder_ / "data", "a file where the data folder should be");
    launch();
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (log().find("first picture") == std::string::npos &&
           std::chrono::steady_clock::now() < deadline)
        ASSERT_TRUE(program().running()) << log();
    EXPECT_NE(log().find(data().string() + " cannot be made"), std::string::npos) << log();
    program().send(SIGTERM);
    EXPECT_EQ(program().wait_exit(), 0);
}

} // namespace e2e
