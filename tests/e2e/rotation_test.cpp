// A screen that hangs on its side or on its head: the picture is turned, and fingers with it.

#include "drivers/screen_pixels.h"
#include "e2e/kiosk_test.h"
#include "e2e/likeness.h"
#include "platform/rotation.h"

#include <utility>

namespace e2e {

namespace {

using platform::Place;
using platform::Turn;

constexpr Size turned_screen{1280, 800};
constexpr int between_points = 10; // px

class Rotation : public KioskTest, public testing::WithParamInterface<const char*> {
protected:
    void SetUp() override {
        write_small_exhibition(content(), {.slide = 600}, false); // without motion
        write_text(folder_ / "kiosk.toml",
                   std::string("[display]\nrotation = \"") + GetParam() + "\"\n");
        fingers_ = use_touchscreen(turned_screen);
        start({"--config", folder_ / "kiosk.toml"});
    }

    void tap(Point at) {
        const Place place = turn_.to_screen({float(at.x), float(at.y)});
        fingers_->tap(1, int(place.x), int(place.y));
    }

    void tap(const std::string& label_or_id) { tap(kiosk().wait_for(label_or_id).centre()); }

    // As soon as the keyboard has it: capitals go after the first letter.
    Point key_shown(const std::string& name) {
        kiosk().wait_for("key/" + name);
        return kiosk().key(name);
    }

    media::Pixels picture() {
        const std::string file = folder_ / "shot.png";
        kiosk().ask({{"command", "screenshot"}, {"file", file}});
        return read_picture(file);
    }

    // Points of the picture that are not on the screen where the rotation puts them.
    int points_out_of_place(const media::Pixels& picture) const {
        const ScreenPixels screen(display());
        int wrong = 0;
        for (int y = between_points / 2; y < picture.size.height; y += between_points)
            for (int x = between_points / 2; x < picture.size.width; x += between_points) {
                const Place at = turn_.to_screen({float(x) + 0.5f, float(y) + 0.5f});
                const uint8_t* rgba =
                    &picture.rgba[(size_t(y) * size_t(picture.size.width) + size_t(x)) * 4];
                const uint32_t colour =
                    uint32_t(rgba[0]) << 16 | uint32_t(rgba[1]) << 8 | uint32_t(rgba[2]);
                if (screen.at(int(at.x), int(at.y)) != colour) ++wrong;
            }
        return wrong;
    }

    std::unique_ptr<Fingers> fingers_;
    Turn turn_{platform::rotation_named(GetParam()).value(), turned_screen.width,
               turned_screen.height};
};

} // namespace

TEST_P(Rotation, TurnsPictureAndFingers) {
    tap(Point{turn_.picture_width() / 2, turn_.picture_height() / 2});
    kiosk().wait_for_screen("stories");
    tap("Din idé");
    kiosk().wait_for_screen("idea");
    kiosk().wait_for("idea/text");
    for (const char* key : {"H", "e", "j"})
        tap(key_shown(key));
    kiosk().wait_for_text("Hej");

    const media::Pixels shown = picture();
    EXPECT_EQ(shown.size, (media::Size{turn_.picture_width(), turn_.picture_height()}));
    kiosk().wait_until("what was touched to settle",
                       [&](const json&) { return points_out_of_place(picture()) == 0; });
}

INSTANTIATE_TEST_SUITE_P(Ways, Rotation, testing::Values("none", "left", "right", "inverted"),
                         [](const auto& way) { return std::string(way.param); });

} // namespace e2e
