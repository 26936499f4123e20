#include "media/bmp.h"

#include "media/refusal.h"

#include <cstdlib>
#include <limits>

namespace media {

namespace {

uint32_t little_endian(std::span<const uint8_t> bytes, size_t at, size_t count) {
    uint32_t value = 0;
    for (size_t i = 0; i < count; ++i)
        value |= uint32_t(bytes[at + i]) << (8 * i);
    return value;
}

// BITMAPCOREHEADER has 16-bit fields, every later header 32-bit ones; a negative height says that
// the rows come from the top.
constexpr uint32_t core_header = 12;
constexpr size_t largest_header_read = 34;

} // namespace

base::Result<Size> read_bmp_size(std::span<const uint8_t> bytes) {
    if (bytes.size() < largest_header_read) return tl::unexpected(ends_too_soon());
    if (little_endian(bytes, 14, 4) == core_header) {
        const Size size{int(little_endian(bytes, 18, 2)), int(little_endian(bytes, 20, 2))};
        if (size.width == 0 || size.height == 0) return tl::unexpected(damaged());
        return size;
    }
    const auto width = int32_t(little_endian(bytes, 18, 4));
    const auto height = int32_t(little_endian(bytes, 22, 4));
    if (width <= 0 || height == 0 || height == std::numeric_limits<int32_t>::min())
        return tl::unexpected(damaged());
    return Size{width, std::abs(height)};
}

base::Result<void> check_bmp_whole(std::span<const uint8_t> bytes) {
    const auto size = read_bmp_size(bytes);
    if (!size) return tl::unexpected(size.error());
    const bool core = little_endian(bytes, 14, 4) == core_header;
    const uint64_t bits_per_pixel = little_endian(bytes, core ? 24 : 28, 2);
    const uint32_t compression = core ? 0 : little_endian(bytes, 30, 4);
    constexpr uint32_t plain = 0;
    constexpr uint32_t bit_fields = 3;
    if (compression != plain && compression != bit_fields)
        return tl::unexpected(rare_kind(Format::bmp));
    const uint64_t row = (uint64_t(size->width) * bits_per_pixel + 31) / 32 * 4;
    const uint64_t rows_start = little_endian(bytes, 10, 4);
    if (rows_start + row * uint64_t(size->height) > bytes.size())
        return tl::unexpected(ends_too_soon());
    return {};
}

} // namespace media
