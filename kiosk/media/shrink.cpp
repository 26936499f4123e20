#include "media/shrink.h"

#include "media/refusal.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#define STBIR_ASSERT(condition) ((void)0)
#define STB_IMAGE_RESIZE_IMPLEMENTATION
#define STB_IMAGE_RESIZE_STATIC

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#pragma GCC diagnostic ignored "-Wshadow"
#if __has_include(<stb_image_resize2.h>) // Debian 13
#include <stb_image_resize2.h>
#define KIOSK_STB_RESIZE 2
#else
#include <stb_image_resize.h>
#define KIOSK_STB_RESIZE 1
#endif
#pragma GCC diagnostic pop

namespace media {

namespace {

bool resize(const Raster& from, const Raster& to) {
#if KIOSK_STB_RESIZE == 2
    constexpr stbir_pixel_layout layouts[] = {STBIR_1CHANNEL, STBIR_RA, STBIR_RGB, STBIR_RGBA};
    return stbir_resize_uint8_srgb(from.bytes.get(), from.size.width, from.size.height, 0,
                                   to.bytes.get(), to.size.width, to.size.height, 0,
                                   layouts[from.channels - 1]) != nullptr;
#else
    const bool has_alpha = from.channels == 2 || from.channels == 4;
    return stbir_resize_uint8_srgb(from.bytes.get(), from.size.width, from.size.height, 0,
                                   to.bytes.get(), to.size.width, to.size.height, 0, from.channels,
                                   has_alpha ? from.channels - 1 : STBIR_ALPHA_CHANNEL_NONE,
                                   0) != 0;
#endif
}

} // namespace

Size covering_size(Size from, Size cover) {
    const double scale = std::max(double(std::max(cover.width, 0)) / from.width,
                                  double(std::max(cover.height, 0)) / from.height);
    if (scale <= 0 || scale >= 1) return from;
    const auto side = [scale](int length, int least) {
        return std::clamp(int(std::lround(length * scale)), std::max(least, 1), length);
    };
    return {side(from.width, cover.width), side(from.height, cover.height)};
}

base::Result<Raster> shrink(Raster raster, Size size) {
    if (size == raster.size) return raster;
    Raster small;
    small.size = size;
    small.channels = raster.channels;
    const size_t length = size_t(size.width) * size_t(size.height) * size_t(raster.channels);
    small.bytes.reset(static_cast<uint8_t*>(std::calloc(length, 1))); // NOLINT(cppcoreguidelines-*)
    if (!small.bytes || !resize(raster, small)) return tl::unexpected(out_of_memory(raster.size));
    return small;
}

} // namespace media
