#include "media/png_chunks.h"

#include "media/refusal.h"

#include <algorithm>
#include <limits>
#include <string_view>

namespace media {

namespace {

constexpr size_t signature_length = 8;
constexpr size_t around_a_chunk = 12; // length, name and checksum

uint32_t big_endian(std::span<const uint8_t> bytes, size_t at) {
    return uint32_t(bytes[at]) << 24 | uint32_t(bytes[at + 1]) << 16 |
           uint32_t(bytes[at + 2]) << 8 | bytes[at + 3];
}

std::string_view name_of_chunk(std::span<const uint8_t> bytes, size_t at) {
    return {reinterpret_cast<const char*>(bytes.data()) + at + 4, 4};
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

base::Result<Size> read_png_size(std::span<const uint8_t> bytes) {
    constexpr size_t header_length = 13;
    if (bytes.size() < signature_length + around_a_chunk + header_length)
        return tl::unexpected(ends_too_soon());
    if (big_endian(bytes, signature_length) != header_length ||
        name_of_chunk(bytes, signature_length) != "IHDR")
        return tl::unexpected(damaged());
    const uint32_t width = big_endian(bytes, 16);
    const uint32_t height = big_endian(bytes, 20);
    constexpr uint32_t largest = std::numeric_limits<int>::max();
    if (width == 0 || height == 0 || width > largest || height > largest)
        return tl::unexpected(damaged());
    return Size{int(width), int(height)};
}

base::Result<void> check_png_whole(std::span<const uint8_t> bytes) {
    for (size_t at = signature_length; at + around_a_chunk <= bytes.size();) {
        const std::string_view name = name_of_chunk(bytes, at);
        if (!std::all_of(name.begin(), name.end(), is_letter)) return tl::unexpected(damaged());
        const size_t length = big_endian(bytes, at);
        if (length > bytes.size() - at - around_a_chunk) break;
        if (name == "IEND") return {};
        at += around_a_chunk + length;
    }
    return tl::unexpected(ends_too_soon());
}

} // namespace media
