// What the graphics can and cannot do.

#include "e2e/kiosk_test.h"
#include "e2e/likeness.h"

#include <fstream>

namespace e2e {

namespace {

class Graphics : public KioskTest {
protected:
    void SetUp() override {
        copy_exhibition(content(), {.slide = 600}, false);
        use_screen(landscape);
    }

    // The idea page with words and a keyboard: letters, dots, plates.
    media::Pixels idea_page() {
        start();
        open_idea_page();
        kiosk().hands().write("fler broar nu");
        kiosk().wait_for_text("fler broar nu");
        const auto file = folder_ / "shot.png";
        kiosk().ask({{"command", "screenshot"}, {"file", file.string()}});
        opengl_ = kiosk().status().at("opengl");
        EXPECT_EQ(expo({"ctl", "quit", "--data", data()}).code, 0);
        EXPECT_EQ(program().wait_exit(), 0);
        return from_afar(read_picture(file));
    }

    std::string opengl_;
};

} // namespace

TEST_F(Graphics, LooksTheSameWithOpenGl31) {
    const media::Pixels usual = idea_page();
    EXPECT_NE(opengl_, "3.1");
    environment()["MESA_GL_VERSION_OVERRIDE"] = "3.1";
    const media::Pixels old = idea_page();
    EXPECT_EQ(opengl_, "3.1");
    EXPECT_TRUE(compare(usual, old).same());
}

TEST_F(Graphics, EndsToStartAnewWhenTheCardIsReset) {
    const auto reset = folder_ / "reset";
    preload(LOST_GRAPHICS);
    environment()["LOST_GRAPHICS_FILE"] = reset;
    start();
    kiosk().touch_anywhere();
    kiosk().wait_until("a visit", [](const json& s) { return s.at("state") == "visit"; });
    std::ofstream(reset).close();
    EXPECT_EQ(program().wait_exit(), 1) << "not an end that the service manager takes for one";
    EXPECT_NE(log().find("the graphics card was reset"), std::string::npos);
    std::filesystem::remove(reset);
    start();
    EXPECT_EQ(kiosk().status().at("state"), "attract");
}

} // namespace e2e
