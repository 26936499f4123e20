#include "pictures.h"

#include <algorithm>

namespace media {

namespace {

Pixels decoded(const std::string& name, Size cover = {}) {
    auto pixels = decode(picture(name), cover, Limits{});
    if (!pixels) {
        ADD_FAILURE() << name << ": " << base::to_text(pixels.error());
        return {};
    }
    return std::move(*pixels);
}

TEST(Decode, ShowsEveryKindOfJpegPngAndBmp) {
    for (const char* const name : {"plain.jpg", "progressive.jpg", "sixteen-bit.png", "palette.png",
                                   "interlaced.png", "plain.bmp"}) {
        SCOPED_TRACE(name);
        const Pixels pixels = decoded(name);
        ASSERT_EQ(pixels.size, (Size{24, 16}));
        expect_flag(pixels);
    }
}

TEST(Decode, ShowsPrintersColoursAsScreenColours) {
    const Pixels pixels = decoded("cmyk.jpg");
    ASSERT_EQ(pixels.size, (Size{24, 16}));
    EXPECT_TRUE(is_near(colour_at(pixels, 6, 4), red, 40));
    EXPECT_TRUE(is_near(colour_at(pixels, 18, 4), green, 40));
    EXPECT_TRUE(is_near(colour_at(pixels, 6, 12), blue, 40));
    EXPECT_TRUE(is_near(colour_at(pixels, 18, 12), white, 40));
}

TEST(Decode, ShowsGreyAsGrey) {
    for (const char* const name : {"grey.jpg", "grey.png"}) {
        SCOPED_TRACE(name);
        const Pixels pixels = decoded(name);
        ASSERT_EQ(pixels.size, (Size{24, 16}));
        const Colour dark = colour_at(pixels, 6, 12);
        EXPECT_TRUE(is_near(dark, {dark.red, dark.red, dark.red}, 0));
        EXPECT_LT(dark.red, 80);
        EXPECT_TRUE(is_near(colour_at(pixels, 18, 12), white));
    }
}

TEST(Decode, KeepsTransparencyStraight) {
    const Pixels pixels = decoded("half-transparent.png");
    EXPECT_TRUE(is_near(colour_at(pixels, 6, 4), {255, 0, 0, 127}, 1));
    EXPECT_TRUE(is_near(colour_at(pixels, 18, 4), green, 0));
}

TEST(Decode, TurnsEveryOrientationOfACameraUpright) {
    for (int orientation = 1; orientation <= 8; ++orientation) {
        SCOPED_TRACE(orientation);
        const std::string name = "orientation-" + std::to_string(orientation) + ".jpg";
        const Pixels pixels = decoded(name);
        ASSERT_EQ(pixels.size, (Size{24, 16}));
        expect_flag(pixels);
        EXPECT_EQ(read_size(picture(name), Limits{}), (Size{24, 16}));
        EXPECT_EQ(prove(picture(name), Limits{}), (Size{24, 16}));
    }
}

TEST(Decode, TakesAnOrientationThatDoesNotExistAsUpright) {
    auto bytes = picture("orientation-3.jpg");
    const std::string tag("\x01\x12\x00\x03\x00\x00\x00\x01\x00", 9); // then the low byte
    const auto at = std::search(bytes.begin(), bytes.end(), tag.begin(), tag.end());
    ASSERT_NE(at, bytes.end());
    at[9] = 9;
    const auto pixels = decode(bytes, {}, Limits{});
    ASSERT_TRUE(pixels);
    EXPECT_TRUE(is_near(colour_at(*pixels, 6, 4), white)); // as stored: upside down
}

TEST(Decode, ShrinksUntilThePictureJustCovers) {
    EXPECT_EQ(decoded("plain.jpg", {12, 2}).size, (Size{12, 8}));
    EXPECT_EQ(decoded("plain.jpg", {2, 8}).size, (Size{12, 8}));
    EXPECT_EQ(decoded("plain.jpg", {7, 1}).size, (Size{7, 5}));
    EXPECT_EQ(decoded("plain.jpg", {1, 1}).size, (Size{2, 1}));
    expect_flag(decoded("plain.jpg", {12, 8}));
}

TEST(Decode, NeverEnlarges) {
    EXPECT_EQ(decoded("plain.jpg", {100, 10}).size, (Size{24, 16}));
    EXPECT_EQ(decoded("plain.jpg", {24, 16}).size, (Size{24, 16}));
    EXPECT_EQ(decoded("plain.jpg", {-5, -5}).size, (Size{24, 16}));
}

TEST(Decode, CoversWithThePictureAsItIsShownNotAsItIsStored) {
    const Pixels pixels = decoded("orientation-6.jpg", {12, 1});
    ASSERT_EQ(pixels.size, (Size{12, 8}));
    expect_flag(pixels);
}

TEST(Decode, AveragesLightWhenItShrinks) {
    const Pixels pixels = decoded("stripes.png", {16, 16});
    ASSERT_EQ(pixels.size, (Size{16, 16}));
    EXPECT_TRUE(is_near(colour_at(pixels, 8, 8), {188, 188, 188}, 3));
}

TEST(Decode, DoesNotLetColoursBehindTransparencyBleed) {
    // A column of transparent green beside one of solid red, over and over.
    Limits limits;
    const auto striped = picture("transparent-stripes.png");
    const auto pixels = decode(striped, {8, 8}, limits);
    ASSERT_TRUE(pixels);
    const Colour mixed = colour_at(*pixels, 4, 4);
    EXPECT_TRUE(is_near(mixed, {255, 0, 0, 127}, 4));
}

TEST(Prove, RefusesWhatDecodingRefusesInTheSameWords) {
    for (const char* const name : {"truncated.jpg", "truncated.png", "truncated.bmp"}) {
        SCOPED_TRACE(name);
        const auto proof = prove(picture(name), Limits{});
        const auto pixels = decode(picture(name), {}, Limits{});
        ASSERT_FALSE(proof);
        ASSERT_FALSE(pixels);
        EXPECT_EQ(proof.error().message, pixels.error().message);
    }
}

TEST(ReadSize, ReadsTheHeaderAlone) {
    EXPECT_EQ(read_size(picture("truncated.jpg"), Limits{}), (Size{24, 16}));
    EXPECT_EQ(read_size(picture("truncated.png"), Limits{}), (Size{24, 16}));
    EXPECT_EQ(read_size(picture("truncated.bmp"), Limits{}), (Size{24, 16}));
}

} // namespace

} // namespace media
