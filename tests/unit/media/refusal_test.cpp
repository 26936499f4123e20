// What staff are told of a picture that is not shown: whole sentences, word for word.

#include "pictures.h"

#include <algorithm>

namespace media {

namespace {

std::string refused(std::span<const uint8_t> bytes, const Limits& limits = {}) {
    const auto pixels = decode(bytes, {}, limits);
    return pixels ? "it was shown" : base::to_text(pixels.error());
}

std::string refused(const std::string& name) {
    return refused(picture(name));
}

const std::string damaged_text =
    "error: This picture is damaged or was not copied whole.\n"
    "    Copy it once more from where it came from. If that does not help, open it in a picture "
    "program and save it anew.\n";

TEST(Refusal, TellsHowToSaveAPhotoOfATelephone) {
    EXPECT_EQ(refused("photo.heic"),
              "error: This picture is a HEIC file, which the kiosk cannot open.\n"
              "    Save it as JPEG: on a Mac, open it in Preview and choose File > Export; on an "
              "iPhone, choose Settings > Camera > Formats > Most Compatible before taking the "
              "picture.\n");
}

TEST(Refusal, TellsHowToSaveOtherFormats) {
    EXPECT_EQ(refused("photo.webp"),
              "error: This picture is a WebP file, which the kiosk cannot open.\n"
              "    Open it in a picture program and save it as JPEG (photographs) or PNG "
              "(drawings). Renaming the file does not help.\n");
    EXPECT_EQ(refused("page.pdf"), "error: This is a PDF document, not a picture.\n"
                                   "    Open it and export the page as JPEG or PNG.\n");
    EXPECT_EQ(refused("drawing.svg"),
              "error: This picture is an SVG drawing, which the kiosk cannot open.\n"
              "    Export it as PNG, 3840 pixels on the longer side.\n");
    EXPECT_EQ(refused("film.mp4"),
              "error: This is a film or a sound, which the kiosk cannot play.\n"
              "    Use a picture instead: one taken from the film, saved as JPEG.\n");
}

TEST(Refusal, StopsBombsBeforeTheyAreDecoded) {
    EXPECT_EQ(refused("bomb.tga"),
              "error: This picture is of a kind that the kiosk does not open.\n"
              "    Open it in the program it was made with and save it as JPEG (photographs) or "
              "PNG (drawings).\n");
    EXPECT_EQ(refused("bomb.gif"),
              "error: This picture is a GIF file, which the kiosk does not open.\n"
              "    Open it in a picture program and save it as PNG. Moving pictures cannot be "
              "shown.\n");
    EXPECT_EQ(refused("bomb.png"),
              "error: This picture is 60000 × 60000 pixels; at most 30000 on a side and 100 "
              "million in all can be shown.\n"
              "    Make it smaller: 3840 pixels on the longer side is as much as a screen "
              "shows.\n");
}

TEST(Refusal, HoldsAPictureToTheLimitsGiven) {
    const std::string advice = "    Make it smaller: 3840 pixels on the longer side is as much as "
                               "a screen shows.\n";
    Limits area;
    area.max_pixels = int64_t{24} * 16 - 1;
    EXPECT_EQ(refused(picture("plain.jpg"), area),
              "error: This picture is 24 × 16 pixels; at most 30000 on a side and 0 million in "
              "all can be shown.\n" +
                  advice);
    Limits exact;
    exact.max_pixels = int64_t{24} * 16;
    exact.max_side = 24;
    EXPECT_EQ(refused(picture("plain.jpg"), exact), "it was shown");
    Limits side;
    side.max_side = 23;
    EXPECT_EQ(refused(picture("plain.jpg"), side),
              "error: This picture is 24 × 16 pixels; at most 23 on a side and 100 million in all "
              "can be shown.\n" +
                  advice);
    Limits length;
    length.max_bytes = 100;
    EXPECT_EQ(refused(picture("plain.jpg"), length),
              "error: This picture is a file of 1 MB; at most 0 MB can be shown.\n" + advice);
}

TEST(Refusal, CallsADamagedPictureDamaged) {
    for (const char* const name : {"truncated.jpg", "without-end.jpg", "header-only.jpg",
                                   "truncated.png", "truncated.bmp", "huge-table.jpg"}) {
        SCOPED_TRACE(name);
        EXPECT_EQ(refused(name), damaged_text);
    }
}

// Wherever a copy stops, the picture is never shown in part.
TEST(Refusal, NoticesACopyThatStoppedAnywhere) {
    for (const char* const name : {"plain.jpg", "progressive.jpg", "palette.png", "plain.bmp"}) {
        const auto bytes = picture(name);
        const size_t end = bytes.size();
        for (size_t length = 18; length < end; ++length)
            ASSERT_NE(refused(std::span(bytes).first(length)), "it was shown")
                << name << " cut after " << length << " of " << end << " bytes";
    }
}

TEST(Refusal, SaysThatAnEmptyFileIsEmpty) {
    EXPECT_EQ(refused("empty.jpg"),
              "error: This file is empty.\n"
              "    Copy the picture once more, and wait until the copy is done.\n");
}

TEST(Refusal, SaysThatAnythingElseIsNoPicture) {
    const std::string text = "title = \"Hej\"\n";
    EXPECT_EQ(refused({reinterpret_cast<const uint8_t*>(text.data()), text.size()}),
              "error: This file is not a picture that the kiosk knows.\n"
              "    Use JPEG or PNG. A file does not become a picture by being renamed.\n");
}

TEST(Refusal, NamesARareKindOfJpeg) {
    auto bytes = picture("plain.jpg");
    const std::string frame = "\xFF\xC0";
    const auto at = std::search(bytes.begin(), bytes.end(), frame.begin(), frame.end(),
                                [](uint8_t a, char b) { return a == uint8_t(b); });
    ASSERT_NE(at, bytes.end());
    at[1] = 0xC9; // arithmetic coding
    EXPECT_EQ(refused(bytes),
              "error: This picture is a JPEG of a rare kind that the kiosk cannot open.\n"
              "    Open it in a picture program and save it anew as an ordinary JPEG or PNG.\n");
}

} // namespace

} // namespace media
