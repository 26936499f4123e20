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
    "error: it is damaged\n"
    "    Copy it once more from where it came from. If that does not help, open it in a picture "
    "program and save it anew.\n";

const std::string cut_text =
    "error: the file ends too soon: it was not copied whole\n"
    "    Copy it once more from where it came from, and wait until the copy is done.\n";

const std::string save_advice =
    "    Open it in a picture program and save it as JPEG (photographs) or PNG (drawings). A file "
    "does not become another kind by being renamed.\n";

TEST(Refusal, TellsHowToSaveAPhotoOfATelephone) {
    EXPECT_EQ(refused("photo.heic"),
              "error: it is a HEIC file, which the kiosk cannot open\n"
              "    Save it as JPEG: on a Mac, open it in Preview and choose File, Export; on an "
              "iPhone, choose Settings, Camera, Formats, Most Compatible before taking the "
              "picture. Renaming the file does not help.\n");
}

TEST(Refusal, TellsHowToSaveOtherFormats) {
    EXPECT_EQ(refused("photo.webp"),
              "error: it is a WebP file, which the kiosk cannot open\n" + save_advice);
    EXPECT_EQ(refused("page.pdf"), "error: it is a PDF document, not a picture\n"
                                   "    Open it and export the page as JPEG or PNG.\n");
    EXPECT_EQ(refused("drawing.svg"), "error: it is an SVG drawing, which the kiosk cannot open\n"
                                      "    Export it as PNG, 3840 pixels on the longer side.\n");
    EXPECT_EQ(refused("film.mp4"),
              "error: it is a film or a sound, which the kiosk cannot play\n"
              "    Use a picture instead: one taken from the film, saved as JPEG.\n");
}

TEST(Refusal, SpeaksSwedishToo) {
    const auto bytes = picture("photo.heic");
    EXPECT_EQ(base::to_text(decode(bytes, {}, Limits{}).error(), "sv"),
              "fel: den är en HEIC-fil, och sådana kan kiosken inte öppna\n"
              "    Spara den som JPEG: på en Mac, öppna den i Förhandsvisning och välj Arkiv, "
              "Exportera; på en iPhone, välj Inställningar, Kamera, Format, Mest kompatibelt innan "
              "bilden tas. Det hjälper inte att döpa om filen.\n");
}

TEST(Refusal, StopsBombsBeforeTheyAreDecoded) {
    EXPECT_EQ(refused("bomb.tga"),
              "error: it is of a kind that the kiosk does not open\n" + save_advice);
    EXPECT_EQ(refused("bomb.gif"),
              "error: it is a GIF file, which the kiosk does not open\n"
              "    Open it in a picture program and save it as PNG. Moving pictures cannot be "
              "shown.\n");
    EXPECT_EQ(refused("bomb.png"),
              "error: it has 60000 × 60000 pixels, and at most 30000 on a side and 100 million in "
              "all can be shown\n"
              "    Make it smaller: 3840 pixels on the longer side is as much as a screen "
              "shows.\n");
}

TEST(Refusal, HoldsAPictureToTheLimitsGiven) {
    const std::string advice = "    Make it smaller: 3840 pixels on the longer side is as much as "
                               "a screen shows.\n";
    Limits area;
    area.max_pixels = int64_t{24} * 16 - 1;
    EXPECT_EQ(refused(picture("plain.jpg"), area),
              "error: it has 24 × 16 pixels, and at most 30000 on a side and 0 million in all can "
              "be shown\n" +
                  advice);
    Limits exact;
    exact.max_pixels = int64_t{24} * 16;
    exact.max_side = 24;
    EXPECT_EQ(refused(picture("plain.jpg"), exact), "it was shown");
    Limits side;
    side.max_side = 23;
    EXPECT_EQ(refused(picture("plain.jpg"), side),
              "error: it has 24 × 16 pixels, and at most 23 on a side and 100 million in all can "
              "be shown\n" +
                  advice);
    Limits length;
    length.max_bytes = 100;
    EXPECT_EQ(refused(picture("plain.jpg"), length),
              "error: it is a file of 1 MB, and at most 0 MB can be shown\n" + advice);
}

TEST(Refusal, CallsADamagedPictureDamaged) {
    EXPECT_EQ(refused("huge-table.jpg"), damaged_text);
    auto overwritten = picture("plain.jpg");
    std::fill(overwritten.begin() + 20, overwritten.end() - 200, uint8_t{0});
    EXPECT_EQ(refused(overwritten), damaged_text);
    auto chunks = picture("palette.png");
    std::fill(chunks.begin() + 33, chunks.end(), uint8_t{0});
    EXPECT_EQ(refused(chunks), damaged_text);
}

TEST(Refusal, TellsACopyThatStoppedFromDamage) {
    for (const char* const name : {"truncated.jpg", "without-end.jpg", "header-only.jpg",
                                   "truncated.png", "truncated.bmp"}) {
        SCOPED_TRACE(name);
        EXPECT_EQ(refused(name), cut_text);
    }
}

// Wherever a copy stops, the picture is never shown in part.
TEST(Refusal, NoticesACopyThatStoppedAnywhere) {
    for (const char* const name : {"plain.jpg", "progressive.jpg", "palette.png", "plain.bmp"}) {
        const auto bytes = picture(name);
        const size_t end = bytes.size();
        for (size_t length = 18; length < end; ++length)
            ASSERT_EQ(refused(std::span(bytes).first(length)), cut_text)
                << name << " cut after " << length << " of " << end << " bytes";
    }
}

TEST(Refusal, SaysThatAnEmptyFileIsEmpty) {
    EXPECT_EQ(refused("empty.jpg"),
              "error: the file is empty\n"
              "    Copy the picture once more, and wait until the copy is done.\n");
}

TEST(Refusal, SaysThatAnythingElseIsNoPicture) {
    const std::string text = "title = \"Hej\"\n";
    EXPECT_EQ(refused({reinterpret_cast<const uint8_t*>(text.data()), text.size()}),
              "error: it is not a picture that the kiosk knows\n"
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
              "error: it is a JPEG of a rare kind that the kiosk cannot open\n"
              "    Open it in a picture program and save it anew as an ordinary JPEG or PNG.\n");
}

} // namespace

} // namespace media
