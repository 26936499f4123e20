#include "media/png.h"

#include "pictures.h"

namespace media {

namespace {

TEST(Png, ReadsBackAsItWasWritten) {
    Pixels pixels;
    pixels.size = {3, 2};
    for (uint8_t i = 0; i < 6; ++i)
        pixels.rgba.insert(pixels.rgba.end(), {uint8_t(40 * i), uint8_t(200 - i), i, 255});
    const auto png = encode_png(pixels);
    const auto back = decode(png, {}, Limits{});
    ASSERT_TRUE(back);
    EXPECT_EQ(back->size, pixels.size);
    EXPECT_EQ(back->rgba, pixels.rgba);
}

TEST(Png, DropsAlpha) {
    Pixels pixels;
    pixels.size = {1, 1};
    pixels.rgba = {10, 20, 30, 0};
    const auto back = decode(encode_png(pixels), {}, Limits{});
    ASSERT_TRUE(back);
    EXPECT_EQ(back->rgba, (std::vector<uint8_t>{10, 20, 30, 255}));
}

TEST(Png, OfNothingIsNothing) {
    EXPECT_TRUE(encode_png(Pixels{}).empty());
}

} // namespace

} // namespace media
