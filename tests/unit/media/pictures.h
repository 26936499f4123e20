#pragma once
// The test pictures (tests/data/pictures/make.py) and what is seen in them.

#include "media/picture.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <ostream>
#include <string>
#include <vector>

namespace media {

// GoogleTest looks for this name.
inline void PrintTo(const Size& size, std::ostream* out) { // NOLINT(readability-identifier-naming)
    *out << size.width << "x" << size.height;
}

inline std::vector<uint8_t> picture(const std::string& name) {
    std::ifstream file(TEST_DATA_DIR "/pictures/" + name, std::ios::binary);
    if (!file) ADD_FAILURE() << "there is no test picture " << name;
    return {std::istreambuf_iterator<char>(file), {}};
}

struct Colour {
    int red = 0;
    int green = 0;
    int blue = 0;
    int alpha = 255;
};

inline Colour colour_at(const Pixels& pixels, int x, int y) {
    const uint8_t* const p =
        pixels.rgba.data() + 4 * (size_t(y) * size_t(pixels.size.width) + size_t(x));
    return {p[0], p[1], p[2], p[3]};
}

// As JPEG's rounding allows.
inline testing::AssertionResult is_near(const Colour& seen, const Colour& wanted, int off = 8) {
    if (std::abs(seen.red - wanted.red) <= off && std::abs(seen.green - wanted.green) <= off &&
        std::abs(seen.blue - wanted.blue) <= off && std::abs(seen.alpha - wanted.alpha) <= off)
        return testing::AssertionSuccess();
    return testing::AssertionFailure() << "the colour is " << seen.red << " " << seen.green << " "
                                       << seen.blue << " " << seen.alpha;
}

inline constexpr Colour red{255, 0, 0};
inline constexpr Colour green{0, 255, 0};
inline constexpr Colour blue{0, 0, 255};
inline constexpr Colour white{255, 255, 255};

// The flag the right way up: red, green over blue, white; looked at in the middle of each quarter.
inline void expect_flag(const Pixels& pixels) {
    const int w = pixels.size.width;
    const int h = pixels.size.height;
    EXPECT_EQ(pixels.rgba.size(), 4 * size_t(w) * size_t(h));
    EXPECT_TRUE(is_near(colour_at(pixels, w / 4, h / 4), red));
    EXPECT_TRUE(is_near(colour_at(pixels, 3 * w / 4, h / 4), green));
    EXPECT_TRUE(is_near(colour_at(pixels, w / 4, 3 * h / 4), blue));
    EXPECT_TRUE(is_near(colour_at(pixels, 3 * w / 4, 3 * h / 4), white));
}

} // namespace media
