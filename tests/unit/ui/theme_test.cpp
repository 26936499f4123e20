#include "ui/theme.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace ui {

namespace {

using content::Colour;

constexpr double text_contrast = 4.5; // WCAG 2.2 SC 1.4.3
constexpr double large_contrast = 3;  // SC 1.4.3 for large text, SC 1.4.11 for controls
constexpr double cap_height = 0.711;  // of Roboto's em
constexpr double design_diagonal_mm = 22 * 25.4;

constexpr std::array colours = {Colour::red,   Colour::deep_red, Colour::magenta, Colour::purple,
                                Colour::blue,  Colour::green,    Colour::amber,   Colour::black,
                                Colour::white, Colour::grey};

struct Screen {
    const char* name;
    Glass glass;
};

// Where the kiosk may stand: sizes with and without known millimetres.
std::vector<Screen> screens() {
    const auto glass = [](int width, int height, std::optional<float> mm = {}) {
        Glass g;
        g.width = width;
        g.height = height;
        if (mm) g.px_per_mm = float(width) / *mm;
        return g;
    };
    return {{"portrait", glass(1080, 1920)},
            {"landscape", glass(1920, 1080)},
            {"small", glass(1280, 800)},
            {"4K", glass(3840, 2160)},
            {"22-inch portrait, known", glass(1080, 1920, 274)},
            {"24-inch landscape, known", glass(1920, 1080, 531)},
            {"10-inch, known", glass(1280, 800, 217)},
            {"27-inch 4K, known", glass(3840, 2160, 597)}};
}

double px_per_mm(const Glass& glass) {
    return glass.px_per_mm.value_or(
        float(std::hypot(double(glass.width), double(glass.height)) / design_diagonal_mm));
}

} // namespace

TEST(Contrast, IsThatOfWcag) {
    EXPECT_NEAR(contrast({0, 0, 0}, {255, 255, 255}), 21, 0.001);
    EXPECT_NEAR(contrast({255, 255, 255}, {0, 0, 0}), 21, 0.001);
    EXPECT_NEAR(contrast({119, 119, 119}, {255, 255, 255}), 4.478,
                0.001); // known from WCAG's notes
    EXPECT_DOUBLE_EQ(contrast(rgb(Colour::red), rgb(Colour::red)), 1);
}

TEST(Plate, IsReadableInEveryColour) {
    for (const Colour colour : colours)
        for (const Colour accent : colours) {
            const Plate p = plate(colour, accent);
            SCOPED_TRACE("colour " + std::to_string(int(colour)));
            EXPECT_EQ(p.fill, rgb(colour));
            EXPECT_GE(contrast(p.heading, p.fill), large_contrast);
            EXPECT_GE(contrast(p.text, p.fill), text_contrast);
        }
}

TEST(Plate, HasDotsOfItsOwnOnPaleColoursOnly) {
    EXPECT_EQ(plate(Colour::white, Colour::magenta).dots, rgb(Colour::magenta));
    EXPECT_EQ(plate(Colour::grey, Colour::blue).dots, rgb(Colour::blue));
    EXPECT_EQ(plate(Colour::purple, Colour::blue).dots, paper);
}

TEST(Plate, DiffersFromItsPaleNeighbour) {
    for (int i = 0; i < 20; ++i)
        EXPECT_NE(accent_of(i), accent_of(i + 1));
}

TEST(Palette, HoldsThePairsThatScreensUse) {
    for (const Rgb surface : {paper, grey}) {
        EXPECT_GE(contrast(ink, surface), text_contrast);
        EXPECT_GE(contrast(muted, surface), text_contrast);
        EXPECT_GE(contrast(alarm, surface), text_contrast);
        EXPECT_GE(contrast(action, surface), text_contrast);
    }
    EXPECT_GE(contrast(paper, ink), text_contrast);    // keys, the variants of a key
    EXPECT_GE(contrast(paper, action), text_contrast); // buttons
}

TEST(Palette, HasALabelForEveryFilledChip) {
    for (const Colour colour : colours) {
        const Rgb label = label_on(rgb(colour));
        EXPECT_GE(contrast(label, rgb(colour)), text_contrast) << int(colour);
    }
}

TEST(Theme, IsAsDesignedOnTheDesignsScreen) {
    Glass glass; // 1080 × 1920 of 22 inches
    const Theme theme(glass);
    EXPECT_TRUE(theme.portrait());
    EXPECT_NEAR(theme.u(100), 100, 0.1);
    EXPECT_NEAR(theme.body(), 46, 0.1);
    EXPECT_NEAR(theme.small(), 34, 0.1);
}

TEST(Theme, GrowsWithTheScreen) {
    Glass glass;
    glass.width = 3840;
    glass.height = 2160;
    EXPECT_NEAR(Theme(glass).u(100), 200, 0.1);
    glass.width = 1280;
    glass.height = 800;
    EXPECT_NEAR(Theme(glass).u(100), 68.5, 0.1);
}

// A capital H of 0.7° (EN 301 549 §5.1.4): 6.1 mm from 500 mm away.
TEST(Theme, SetsNoTextSmallerThanIsReadFromHalfAMetre) {
    const double least = 2 * 500 * std::tan(0.35 * std::numbers::pi / 180);
    EXPECT_NEAR(least, 6.1, 0.05);
    for (const Screen& screen : screens()) {
        if (screen.glass.px_per_mm) continue; // too large or small a glass is the next test's
        for (const int step : {0, 1, 2}) {
            const Theme theme(screen.glass, step);
            SCOPED_TRACE(std::string(screen.name) + " step " + std::to_string(step));
            for (const float size : {theme.small(), theme.label(), theme.body()})
                EXPECT_GE(double(size) * cap_height / px_per_mm(screen.glass), least - 0.02);
        }
    }
}

TEST(Theme, EnlargesSmallTextWhereTheGlassIsKnownToBeSmall) {
    Glass unknown;
    Glass known = unknown;
    known.px_per_mm = 6; // a 14-inch screen
    EXPECT_GT(Theme(known).small(), Theme(unknown).small() * 1.1f);
    EXPECT_LT(Theme(known).small(), Theme(unknown).small() * 1.3f) << "no more than has room";
}

TEST(Theme, EnlargesSmallTextForWhoStandsFarAway) {
    Glass near;
    Glass far = near;
    far.viewing_distance_mm = 560;
    EXPECT_GT(Theme(far).small(), Theme(near).small());
}

TEST(Theme, AsksForNineMillimetresUnderAFinger) {
    for (const Screen& screen : screens()) {
        const Theme theme(screen.glass);
        SCOPED_TRACE(screen.name);
        EXPECT_GE(theme.least_target(),
                  std::min(9 * px_per_mm(screen.glass), double(theme.u(90))) - 0.1);
        EXPECT_LE(theme.least_target(), theme.u(90)) << "larger than the buttons of the design";
    }
}

TEST(Theme, MakesTextLargerInStepsAndNothingElse) {
    const Glass glass;
    for (size_t step = 1; step < text_steps.size(); ++step) {
        const Theme before(glass, int(step) - 1);
        const Theme theme(glass, int(step));
        EXPECT_GT(theme.body(), before.body() * 1.1f);
        EXPECT_GT(theme.small(), before.small());
        EXPECT_EQ(theme.u(100), before.u(100));
        EXPECT_EQ(theme.nav_height(), before.nav_height());
    }
    EXPECT_EQ(Theme(glass, -1).body(), Theme(glass, 0).body());
    EXPECT_EQ(Theme(glass, 7).body(), Theme(glass, 2).body());
}

TEST(Theme, KeepsTheDesignOnTheScreenHoweverLargeTheGlass) {
    for (const float mm : {100.0f, 274.0f, 700.0f, 2000.0f}) {
        Glass glass;
        glass.px_per_mm = 1080 / mm;
        const Theme theme(glass);
        EXPECT_GE(theme.u(1), 0.92f - 0.001f);
        EXPECT_LE(theme.u(1), 1.08f + 0.001f);
    }
}

} // namespace ui
