#include "media/picture.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

namespace media {

namespace {

std::string_view as_text(std::span<const uint8_t> bytes, size_t at, size_t length) {
    if (at >= bytes.size()) return {};
    return {reinterpret_cast<const char*>(bytes.data()) + at, std::min(length, bytes.size() - at)};
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> all) {
    return std::find(all.begin(), all.end(), text) != all.end();
}

// The container that photos and films of telephones share (ISO 14496-12): its first box names what
// is inside, first the brand itself, then those it is compatible with.
Format format_of_container(std::span<const uint8_t> bytes) {
    const size_t length = std::min<size_t>({bytes.size(), 256, size_t(bytes[2]) << 8 | bytes[3]});
    bool heic = false;
    for (size_t at = 8; at + 4 <= length; at += 4) {
        const std::string_view brand = as_text(bytes, at, 4);
        if (is_one_of(brand, {"avif", "avis"})) return Format::avif;
        if (is_one_of(brand, {"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"}))
            heic = true;
        if (brand == "crx ") return Format::other_unsafe; // a camera's raw picture
    }
    return heic ? Format::heic : Format::video;
}

bool is_svg(std::span<const uint8_t> bytes) {
    const std::string_view text = as_text(bytes, 0, 4096);
    const size_t start = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return start != std::string_view::npos && text[start] == '<' &&
           text.find("<svg") != std::string_view::npos;
}

bool is_bmp(std::span<const uint8_t> bytes) {
    constexpr std::array<uint8_t, 7> header_sizes{12, 40, 52, 56, 64, 108, 124};
    return bytes.size() >= 18 && as_text(bytes, 0, 2) == "BM" && bytes[15] == 0 &&
           std::find(header_sizes.begin(), header_sizes.end(), bytes[14]) != header_sizes.end();
}

// A TGA has no signature: this is what its first eighteen bytes may hold.
bool may_be_tga(std::span<const uint8_t> bytes) {
    if (bytes.size() < 18 || bytes[1] > 1) return false;
    constexpr std::array<uint8_t, 6> types{1, 2, 3, 9, 10, 11};
    constexpr std::array<uint8_t, 5> depths{8, 15, 16, 24, 32};
    return std::find(types.begin(), types.end(), bytes[2]) != types.end() &&
           std::find(depths.begin(), depths.end(), bytes[16]) != depths.end();
}

struct Signature {
    std::string_view bytes;
    Format format;
};

using namespace std::string_view_literals;

constexpr Signature signatures[] = {
    {"\xFF\xD8\xFF"sv, Format::jpeg},
    {"\x89PNG\r\n\x1A\n"sv, Format::png},
    {"GIF8"sv, Format::gif},
    {"II*\0"sv, Format::tiff},
    {"MM\0*"sv, Format::tiff},
    {"II+\0"sv, Format::tiff},
    {"MM\0+"sv, Format::tiff},
    {"%PDF-"sv, Format::pdf},
    {"\x1A\x45\xDF\xA3"sv, Format::video}, // Matroska, WebM
    {"\0\0\1\xBA"sv, Format::video},       // MPEG
    {"\0\0\1\xB3"sv, Format::video},
    {"FLV\1"sv, Format::video},
    {"OggS"sv, Format::video},
    {"8BPS"sv, Format::other_unsafe},             // Photoshop
    {"#?RADIANCE"sv, Format::other_unsafe},       // HDR
    {"#?RGBE"sv, Format::other_unsafe},           // HDR
    {"\x53\x80\xF6\x34"sv, Format::other_unsafe}, // Softimage PIC
    {"\0\0\0\x0CjP  "sv, Format::other_unsafe},   // JPEG 2000
    {"\0\0\0\x0CJXL "sv, Format::other_unsafe},   // JPEG XL
    {"\xFF\x0A"sv, Format::other_unsafe},         // JPEG XL, bare
    {"\0\0\1\0"sv, Format::other_unsafe},         // Windows icon
    {"\x76\x2F\x31\x01"sv, Format::other_unsafe}, // OpenEXR
    {"gimp xcf"sv, Format::other_unsafe},         // GIMP
    {"DDS "sv, Format::other_unsafe},             // DirectDraw
    {"qoif"sv, Format::other_unsafe},             // QOI
    {"%!PS"sv, Format::other_unsafe},             // PostScript
    {"\xC5\xD0\xD3\xC6"sv, Format::other_unsafe}, // PostScript with a preview
};

// P1 to P7 and a blank: the plain formats of Netpbm.
bool is_pnm(std::span<const uint8_t> bytes) {
    return bytes.size() >= 3 && bytes[0] == 'P' && bytes[1] >= '1' && bytes[1] <= '7' &&
           std::string_view(" \t\r\n").find(char(bytes[2])) != std::string_view::npos;
}

} // namespace

Format format_of(std::span<const uint8_t> bytes) {
    for (const Signature& s : signatures)
        if (as_text(bytes, 0, s.bytes.size()) == s.bytes) return s.format;
    if (as_text(bytes, 0, 4) == "RIFF") {
        if (as_text(bytes, 8, 4) == "WEBP") return Format::webp;
        if (as_text(bytes, 8, 4) == "AVI ") return Format::video;
    }
    if (as_text(bytes, 4, 4) == "ftyp") return format_of_container(bytes);
    if (as_text(bytes, 4, 4) == "moov") return Format::video; // old QuickTime
    if (is_bmp(bytes)) return Format::bmp;
    if (is_svg(bytes)) return Format::svg;
    if (is_pnm(bytes) || may_be_tga(bytes)) return Format::other_unsafe;
    return Format::unknown;
}

} // namespace media
