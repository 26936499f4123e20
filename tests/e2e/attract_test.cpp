// The kiosk by itself, and those who look after it from outside.

#include "e2e/kiosk_test.h"
#include "e2e/likeness.h"

#include <sys/stat.h>

#include <csignal>
#include <set>

namespace e2e {

namespace {

class Attract : public KioskTest {};

std::string place(const json& status) {
    const auto card = status.at("card").get<std::string>();
    return status.at("screen").get<std::string>() + (card.empty() ? "" : " " + card);
}

// How many colours there are, in steps of 32.
size_t colours_in(const media::Pixels& pixels) {
    std::set<int> colours;
    for (size_t at = 0; at < pixels.rgba.size(); at += 4)
        colours.insert(pixels.rgba[at] / 32 * 64 + pixels.rgba[at + 1] / 32 * 8 +
                       pixels.rgba[at + 2] / 32);
    return colours.size();
}

} // namespace

TEST_F(Attract, TheShippedExhibitionIsShownFullScreen) {
    start();
    const json status =
        kiosk().wait_until("the loop", [](const json& s) { return s.at("state") == "attract"; });
    EXPECT_EQ(place(status), "slide campaign/10-ogjort.toml");
    EXPECT_EQ(status.at("size"), json({1080, 1920}));
    EXPECT_EQ(status.at("language"), "sv");
    EXPECT_GE(status.at("content").at("slides"), 8);
    EXPECT_EQ(status.at("content").at("people"), 4);
    EXPECT_EQ(status.at("content").at("problems"), json::array());
    EXPECT_EQ(status.at("ideas").at("trouble"), "");
    kiosk().wait_until("its pictures",
                       [](const json& s) { return !s.at("pictures_loading").get<bool>(); });
}

TEST_F(Attract, TheLoopGoesRoundByItself) {
    write_small_exhibition(content(), {.slide = 2});
    use_screen(landscape);
    start();
    for (const char* stop :
         {"slide campaign/10-one.toml", "slide campaign/20-two.toml", "team leadership",
          "invitation ideas.toml", "slide campaign/10-one.toml"})
        kiosk().wait_until(stop, [&](const json& s) { return place(s) == stop; });
}

TEST_F(Attract, NextMovesOnAtOnce) {
    write_small_exhibition(content(), {.slide = 600});
    use_screen(landscape);
    start();
    for (const char* stop :
         {"slide campaign/20-two.toml", "team leadership", "invitation ideas.toml"}) {
        const Finished next = expo({"ctl", "next", "--data", data()});
        ASSERT_EQ(next.code, 0) << next.err;
        EXPECT_EQ(place(kiosk().status()), stop);
    }
}

TEST_F(Attract, AScreenshotIsAPictureOfTheWholeScreen) {
    start();
    const auto file = folder_ / "shot.png";
    const Finished shot = expo({"ctl", "screenshot", file, "--data", data()});
    ASSERT_EQ(shot.code, 0) << shot.err;
    const media::Pixels pixels = read_picture(file);
    EXPECT_EQ(pixels.size, (media::Size{1080, 1920}));
    EXPECT_GT(colours_in(pixels), 4U);
}

TEST_F(Attract, AScreenshotThatCannotBeWrittenIsAnError) {
    write_small_exhibition(content(), {});
    use_screen(landscape);
    start();
    const Finished shot = expo({"ctl", "screenshot", folder_ / "none/shot.png", "--data", data()});
    EXPECT_EQ(shot.code, 1);
    EXPECT_NE(shot.err, "");
}

TEST_F(Attract, AWindowHasTheSizeThatWasAsked) {
    use_screen({1000, 1000});
    write_small_exhibition(content(), {});
    start({"--window", "640x480"});
    EXPECT_EQ(kiosk().status().at("size"), json({640, 480}));
}

TEST_F(Attract, StatusIsThereForEyesAndForMachines) {
    write_small_exhibition(content(), {});
    use_screen(landscape);
    start();
    const Finished text = expo({"ctl", "status", "--data", data()});
    EXPECT_EQ(text.code, 0) << text.err;
    EXPECT_NE(text.out.find("state attract, language sv"), std::string::npos) << text.out;
    const Finished machine = expo({"ctl", "status", "--json", "--data", data()});
    EXPECT_EQ(machine.code, 0) << machine.err;
    EXPECT_EQ(json::parse(machine.out).at("state"), "attract");
}

TEST_F(Attract, NobodyElseCanSpeakToItOrReadItsFolder) {
    write_small_exhibition(content(), {});
    use_screen(landscape);
    start();

    struct stat socket {};

    struct stat folder {};

    ASSERT_EQ(stat((data() / "control.sock").c_str(), &socket), 0);
    ASSERT_EQ(stat(data().c_str(), &folder), 0);
    EXPECT_EQ(socket.st_mode & 0777, 0600U);
    EXPECT_EQ(folder.st_mode & 0777, 0700U);
}

TEST_F(Attract, ASecondKioskOnTheSameDataRefuses) {
    write_small_exhibition(content(), {});
    use_screen(landscape);
    start();
    const Finished second = expo({"--data", data(), "--content", content()});
    EXPECT_NE(second.code, 0);
    EXPECT_NE(second.err.find("Another kiosk is running with this data folder"), std::string::npos)
        << second.err;
    EXPECT_EQ(kiosk().status().at("state"), "attract"); // the first is not disturbed
}

TEST_F(Attract, AReloadShowsWhatWasChanged) {
    write_small_exhibition(content(), {.slide = 600});
    use_screen(landscape);
    start();
    write_text(content() / "campaign/30-three.toml", "[sv]\nheadline = \"Tre\"\n");
    const Finished reload = expo({"ctl", "reload", "--data", data()});
    ASSERT_EQ(reload.code, 0) << reload.err;
    EXPECT_EQ(kiosk().status().at("content").at("slides"), 3);
}

TEST_F(Attract, QuitEndsWell) {
    write_small_exhibition(content(), {});
    use_screen(landscape);
    start();
    const Finished quit = expo({"ctl", "quit", "--data", data()});
    EXPECT_EQ(quit.code, 0) << quit.err;
    EXPECT_EQ(program().wait_exit(), 0);
    EXPECT_FALSE(std::filesystem::exists(data() / "control.sock"));
}

TEST_F(Attract, SigtermEndsWell) {
    write_small_exhibition(content(), {});
    use_screen(landscape);
    start();
    program().send(SIGTERM);
    EXPECT_EQ(program().wait_exit(), 0);
}

TEST_F(Attract, WithoutContentItSaysThatItWillBeBack) {
    std::filesystem::create_directories(content());
    use_screen(landscape);
    start();
    EXPECT_EQ(kiosk().status().at("state"), "out_of_order");
    write_small_exhibition(content(), {});
    ASSERT_EQ(expo({"ctl", "reload", "--data", data()}).code, 0);
    EXPECT_EQ(kiosk().status().at("state"), "attract");
}

} // namespace e2e
