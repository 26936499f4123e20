// What the graphics can and cannot do.

#include "e2e/kiosk_test.h"
#include "e2e/likeness.h"

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

} // namespace e2e
