// The wall under real fingers: dragged, flung, pinched. One green dot among blue ones tells where
// the wall is.

#include "e2e/kiosk_test.h"
#include "e2e/likeness.h"

#include <cmath>

namespace e2e {

namespace {

constexpr int ideas_on_wall = 300; // from far away at first: there is room to come closer;

std::string line_of(int number) {
    const std::string digits = std::to_string(1000 + number);
    const json idea{{"id", "01811465-bea0-7000-8000-00000000" + digits},
                    {"created", "2022-05-30T09:15:00.000Z"},
                    {"updated", "2022-05-30T09:15:00.000Z"},
                    {"kiosk", "kiosk"},
                    {"language", "sv"},
                    {"category", number == ideas_on_wall - 1 ? "climate" : "school"},
                    {"status", "shown"},
                    {"held", ""},
                    {"reason", ""},
                    {"likes", number == ideas_on_wall - 1 ? 20 : 1},
                    {"text", "Idé nummer " + digits}};
    return idea.dump() + "\n";
}

// What is green on the wall.
struct Green {
    double x = 0; // its middle, px
    double y = 0;
    int pixels = 0;
};

Green green_of(const media::Pixels& screen, const Control& room) {
    Green green;
    for (int y = room.y; y < room.y + room.height; ++y)
        for (int x = room.x; x < room.x + room.width; ++x) {
            const uint8_t* rgb =
                &screen.rgba[4 * (size_t(y) * size_t(screen.size.width) + size_t(x))];
            if (rgb[1] < rgb[0] + 60 || rgb[1] < rgb[2] + 60) continue;
            green.x += x;
            green.y += y;
            ++green.pixels;
        }
    green.x /= std::max(1, green.pixels);
    green.y /= std::max(1, green.pixels);
    return green;
}

class WallTouch : public KioskTest {
protected:
    void open_wall(bool motion) {
        write_small_exhibition(content(), {.slide = 600}, motion);
        std::string lines = json{{"expo_kiosk_ideas", 1}}.dump() + "\n";
        for (int number = 0; number < ideas_on_wall; ++number)
            lines += line_of(number);
        write_text(folder_ / "ideas.jsonl", lines);
        const Finished imported =
            expo({"ideas", "import", "--jsonl", folder_ / "ideas.jsonl", "--data", data()});
        ASSERT_EQ(imported.code, 0) << imported.err;
        fingers_ = use_touchscreen({1080, 1920});
        start();
        fingers_->tap(1, 500, 700);
        const Point wall = kiosk().wait_for("nav/wall").centre();
        fingers_->tap(1, wall.x, wall.y);
        kiosk().wait_for_screen("wall");
        kiosk().wait_until("the dots", [this](const json&) { return look().pixels > 100; });
        // A page slides in; this is where its dots come to rest.
        Green before;
        kiosk().wait_until("the dots to rest", [&](const json&) {
            const Green now = look();
            const double moved = std::hypot(now.x - before.x, now.y - before.y);
            before = now;
            return moved < 3;
        });
        begun_ = before;
    }

    Green look() {
        const auto file = folder_ / "shot.png";
        kiosk().ask({{"command", "screenshot"}, {"file", file.string()}});
        return green_of(read_picture(file), *kiosk().find("wall/field"));
    }

    // From the green dot in steps, as a finger glides.
    void drag(int right, int down) {
        constexpr int steps = 12;
        const int x = int(begun_.x);
        const int y = int(begun_.y);
        fingers_->down(1, x, y);
        for (int step = 1; step <= steps; ++step)
            fingers_->move(1, x + right * step / steps, y + down * step / steps);
        fingers_->sync();
    }

    std::unique_ptr<Fingers> fingers_;
    Green begun_;
};

constexpr double slop = 40; // px that a finger strays before it drags

} // namespace

TEST_F(WallTouch, FollowsAFinger) {
    open_wall(false);
    drag(180, 120);
    kiosk().wait_until("the wall to follow",
                       [this](const json&) { return look().x > begun_.x + 180 - slop; });
    const Green now = look();
    EXPECT_LE(now.x, begun_.x + 181);
    EXPECT_NEAR(now.y, begun_.y + 120, slop);
    fingers_->up(1); // the dot is swollen no more
    kiosk().wait_until("the wall to be as near as it was", [this](const json&) {
        return std::abs(look().pixels - begun_.pixels) < 0.05 * begun_.pixels;
    });
    EXPECT_NEAR(look().x, now.x, 1) << "with motion off nothing goes on by itself";
}

TEST_F(WallTouch, GoesOnWhereItIsFlung) {
    open_wall(true);
    drag(-150, 0);
    fingers_->up(1);
    kiosk().wait_until("the wall to go on",
                       [this](const json&) { return look().x < begun_.x - 150 - 40; });
}

TEST_F(WallTouch, ComesCloserBetweenTwoFingers) {
    open_wall(false);
    const int x = int(begun_.x);
    const int y = int(begun_.y);
    fingers_->down(1, x - 80, y);
    fingers_->down(2, x + 80, y);
    for (int more = 8; more <= 80; more += 8) {
        fingers_->move(1, x - 80 - more, y);
        fingers_->move(2, x + 80 + more, y);
    }
    fingers_->sync();
    fingers_->up(1);
    fingers_->up(2);
    kiosk().wait_until("the wall to come closer", [this](const json&) {
        const double times = look().pixels / double(begun_.pixels); // four: it is twice as wide
        return times > 3.6 && times < 4.4;
    });
    const Green now = look();
    EXPECT_NEAR(now.x, begun_.x, 25) << "what was between the fingers is no longer there";
    EXPECT_NEAR(now.y, begun_.y, 25);
}

} // namespace e2e
