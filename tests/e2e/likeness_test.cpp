// The comparison of golden pictures sees what a person would, and nothing else.

#include "e2e/likeness.h"

#include "e2e/kiosk_test.h"

#include <random>

namespace e2e {

namespace {

uint8_t* at(media::Pixels& pixels, int x, int y) {
    return &pixels.rgba[(size_t(y) * size_t(pixels.size.width) + size_t(x)) * 4];
}

class GoldenLikeness : public KioskTest {
protected:
    // The idea page with some words on it, as a real screen's pixels.
    void SetUp() override {
        write_small_exhibition(content(), {.slide = 600}, false);
        start();
        open_idea_page();
        kiosk().hands().write("fler broar nu");
        kiosk().wait_for_text("fler broar nu");
        screen_ = screenshot();
    }

    media::Pixels screenshot() {
        const auto file = folder_ / "shot.png";
        kiosk().ask({{"command", "screenshot"}, {"file", file.string()}});
        return read_picture(file);
    }

    Likeness likeness_to(const media::Pixels& other) const {
        write_golden(folder_ / "golden.png", from_afar(screen_));
        return compare(read_picture(folder_ / "golden.png"), from_afar(other));
    }

    bool looks_like(const media::Pixels& other) const { return likeness_to(other).same(); }

    media::Pixels screen_;
};

} // namespace

TEST_F(GoldenLikeness, TheSameScreenLooksTheSame) {
    EXPECT_TRUE(looks_like(screenshot()));
}

TEST_F(GoldenLikeness, AnotherSizeNeverDoes) {
    media::Pixels half{{screen_.size.width, screen_.size.height / 2}, screen_.rgba};
    half.rgba.resize(half.rgba.size() / 2);
    EXPECT_FALSE(looks_like(half));
}

// Every edge is rounded otherwise: half a pixel aside, and a little noise.
TEST_F(GoldenLikeness, AnotherRoundingOfEdgesLooksTheSame) {
    std::minstd_rand random(1);
    media::Pixels other = screen_;
    for (int y = 0; y + 1 < other.size.height; ++y)
        for (int x = 0; x + 1 < other.size.width; ++x)
            for (int c = 0; c < 3; ++c) {
                const int mean = (at(screen_, x, y)[c] + at(screen_, x + 1, y)[c] +
                                  at(screen_, x, y + 1)[c] + at(screen_, x + 1, y + 1)[c]) /
                                 4;
                at(other, x, y)[c] = uint8_t(std::clamp(mean + int(random() % 7) - 3, 0, 255));
            }
    EXPECT_TRUE(looks_like(other))
        << likeness_to(other).worst_block << " " << likeness_to(other).whole;
}

TEST_F(GoldenLikeness, AMissingWordIsSeen) {
    for (int i = 0; i < 3; ++i)
        kiosk().hands().key("BackSpace");
    kiosk().wait_for_text("fler broar");
    EXPECT_FALSE(looks_like(screenshot()));
}

TEST_F(GoldenLikeness, AButtonThatMovedIsSeen) {
    const auto button = kiosk().wait_for("idea/send");
    media::Pixels other = screen_;
    const int moved = 12;
    for (int y = button.y - moved; y < button.y + button.height + moved; ++y)
        for (int x = button.x; x < button.x + button.width; ++x)
            std::copy_n(at(screen_, x, y - moved), 4, at(other, x, y));
    EXPECT_FALSE(looks_like(other));
}

TEST_F(GoldenLikeness, AnotherColourIsSeen) {
    const auto button = kiosk().wait_for("idea/send");
    media::Pixels other = screen_;
    for (int y = button.y; y < button.y + button.height; ++y)
        for (int x = button.x; x < button.x + button.width; ++x)
            std::swap(at(other, x, y)[1], at(other, x, y)[2]);
    EXPECT_FALSE(looks_like(other));
}

TEST_F(GoldenLikeness, AnotherLetterOnOneKeyIsSeen) {
    const Point k = kiosk().key("k");
    const Point m = kiosk().key("m");
    media::Pixels other = screen_;
    for (int y = -25; y < 25; ++y)
        for (int x = -25; x < 25; ++x)
            std::copy_n(at(screen_, m.x + x, m.y + y), 4, at(other, k.x + x, k.y + y));
    EXPECT_FALSE(looks_like(other));
}

} // namespace e2e
