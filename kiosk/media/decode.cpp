#include "media/header.h"
#include "media/picture.h"
#include "media/shrink.h"
#include "media/stb_decoder.h"

#include <utility>

namespace media {

namespace {

void put_rgba(const uint8_t* from, int channels, uint8_t* to) {
    const bool colour = channels >= 3;
    to[0] = from[0];
    to[1] = colour ? from[1] : from[0];
    to[2] = colour ? from[2] : from[0];
    to[3] = channels == 4 ? from[3] : channels == 2 ? from[1] : 255;
}

Pixels turn_upright(const Raster& raster, Orientation orientation) {
    Pixels pixels;
    pixels.size = upright(raster.size, orientation);
    pixels.rgba.resize(4 * size_t(pixels.size.width) * size_t(pixels.size.height));
    // A step to the right on screen is the same step in store all along.
    const Place origin = stored_place(0, 0, raster.size, orientation);
    const Place next = stored_place(1, 0, raster.size, orientation);
    const std::ptrdiff_t channels = raster.channels;
    const std::ptrdiff_t step =
        ((next.y - origin.y) * std::ptrdiff_t(raster.size.width) + (next.x - origin.x)) * channels;
    uint8_t* to = pixels.rgba.data();
    for (int y = 0; y < pixels.size.height; ++y) {
        const Place start = stored_place(0, y, raster.size, orientation);
        const uint8_t* const row = raster.bytes.get();
        std::ptrdiff_t at = (start.y * std::ptrdiff_t(raster.size.width) + start.x) * channels;
        for (int x = 0; x < pixels.size.width; ++x, at += step, to += 4)
            put_rgba(row + at, raster.channels, to);
    }
    return pixels;
}

struct Stored {
    Raster raster;
    Orientation orientation;
};

base::Result<Stored> decode_as_stored(std::span<const uint8_t> bytes, const Limits& limits) {
    const auto header = read_header(bytes, limits);
    if (!header) return tl::unexpected(header.error());
    if (const auto whole = check_whole(bytes, header->format); !whole)
        return tl::unexpected(whole.error());
    auto raster = decode_with_stb(bytes, header->stored);
    if (!raster) return tl::unexpected(raster.error());
    return Stored{std::move(*raster), header->orientation};
}

} // namespace

base::Result<Size> read_size(std::span<const uint8_t> bytes, const Limits& limits) {
    const auto header = read_header(bytes, limits);
    if (!header) return tl::unexpected(header.error());
    return upright(header->stored, header->orientation);
}

base::Result<Size> prove(std::span<const uint8_t> bytes, const Limits& limits) {
    const auto stored = decode_as_stored(bytes, limits);
    if (!stored) return tl::unexpected(stored.error());
    return upright(stored->raster.size, stored->orientation);
}

base::Result<Pixels> decode(std::span<const uint8_t> bytes, Size cover, const Limits& limits) {
    auto stored = decode_as_stored(bytes, limits);
    if (!stored) return tl::unexpected(stored.error());
    // Shrunk as it is stored and turned afterwards: turning a small picture is cheaper. Every step
    // frees what the one before it made.
    if (swaps_sides(stored->orientation)) std::swap(cover.width, cover.height);
    const Size size = covering_size(stored->raster.size, cover);
    auto small = shrink(std::move(stored->raster), size);
    if (!small) return tl::unexpected(small.error());
    return turn_upright(*small, stored->orientation);
}

} // namespace media
