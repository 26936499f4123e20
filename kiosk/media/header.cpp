#include "media/header.h"

#include "media/bmp.h"
#include "media/jpeg.h"
#include "media/png_chunks.h"
#include "media/refusal.h"

namespace media {

namespace {

base::Result<Header> parse(std::span<const uint8_t> bytes) {
    Header header;
    header.format = format_of(bytes);
    if (header.format == Format::jpeg) {
        const auto skeleton = read_jpeg_skeleton(bytes, Reach::header);
        if (!skeleton) return tl::unexpected(skeleton.error());
        header.stored = skeleton->size;
        header.orientation = read_orientation(skeleton->exif);
        return header;
    }
    if (header.format != Format::png && header.format != Format::bmp)
        return tl::unexpected(refusal(header.format));
    const auto size = header.format == Format::png ? read_png_size(bytes) : read_bmp_size(bytes);
    if (!size) return tl::unexpected(size.error());
    header.stored = *size;
    return header;
}

} // namespace

base::Result<Header> read_header(std::span<const uint8_t> bytes, const Limits& limits) {
    if (bytes.empty()) return tl::unexpected(empty_file());
    const auto length = int64_t(bytes.size());
    if (length > limits.max_bytes) return tl::unexpected(too_many_bytes(length, limits));
    auto header = parse(bytes);
    if (!header) return header;
    const Size size = header->stored;
    if (size.width > limits.max_side || size.height > limits.max_side ||
        int64_t(size.width) * size.height > limits.max_pixels)
        return tl::unexpected(too_large(size, limits));
    return header;
}

base::Result<void> check_whole(std::span<const uint8_t> bytes, Format format) {
    if (format == Format::png) return check_png_whole(bytes);
    if (format == Format::bmp) return check_bmp_whole(bytes);
    const auto skeleton = read_jpeg_skeleton(bytes, Reach::end);
    if (!skeleton) return tl::unexpected(skeleton.error());
    return {};
}

} // namespace media
