#include "pictures.h"

namespace media {

namespace {

Format format_of_text(std::string_view text) {
    return format_of({reinterpret_cast<const uint8_t*>(text.data()), text.size()});
}

using namespace std::string_view_literals;

TEST(Format, IsKnownByTheBytesOfRealFiles) {
    EXPECT_EQ(format_of(picture("plain.jpg")), Format::jpeg);
    EXPECT_EQ(format_of(picture("palette.png")), Format::png);
    EXPECT_EQ(format_of(picture("plain.bmp")), Format::bmp);
    EXPECT_EQ(format_of(picture("bomb.gif")), Format::gif);
    EXPECT_EQ(format_of(picture("photo.heic")), Format::heic);
    EXPECT_EQ(format_of(picture("photo.avif")), Format::avif);
    EXPECT_EQ(format_of(picture("photo.webp")), Format::webp);
    EXPECT_EQ(format_of(picture("film.mp4")), Format::video);
    EXPECT_EQ(format_of(picture("page.pdf")), Format::pdf);
    EXPECT_EQ(format_of(picture("drawing.svg")), Format::svg);
    EXPECT_EQ(format_of(picture("bomb.tga")), Format::other_unsafe);
}

TEST(Format, IsKnownByTheSignaturesOfOtherPrograms) {
    EXPECT_EQ(format_of_text("II*\0\x08\0\0\0"sv), Format::tiff);
    EXPECT_EQ(format_of_text("MM\0*\0\0\0\x08"sv), Format::tiff);
    EXPECT_EQ(format_of_text("8BPS\0\1"sv), Format::other_unsafe);
    EXPECT_EQ(format_of_text("#?RADIANCE\n"), Format::other_unsafe);
    EXPECT_EQ(format_of_text("P6\n1 1\n255\n"), Format::other_unsafe);
    EXPECT_EQ(format_of_text("\0\0\0\x18"
                             "ftypcrx \0\0\0\1crx isom"sv),
              Format::other_unsafe);
    EXPECT_EQ(format_of_text("RIFF\0\0\0\0AVI LIST"sv), Format::video);
    EXPECT_EQ(format_of_text("<svg xmlns='http://www.w3.org/2000/svg'/>"), Format::svg);
}

TEST(Format, IsUnknownForOrdinaryTextAndForNothing) {
    EXPECT_EQ(format_of_text(""), Format::unknown);
    EXPECT_EQ(format_of_text("B"), Format::unknown);
    EXPECT_EQ(format_of_text("BM is how this sentence begins, and it is no bitmap"),
              Format::unknown);
    EXPECT_EQ(format_of_text("<!doctype html><html><body>Hello</body></html>"), Format::unknown);
    EXPECT_EQ(format_of_text("title = \"Hej\"\n"), Format::unknown);
    EXPECT_EQ(format_of_text("PAPER"), Format::unknown);
}

} // namespace

} // namespace media
