#include "media/png.h"

#include <png.h>

namespace media {

namespace {

std::vector<uint8_t> without_alpha(const std::vector<uint8_t>& rgba) {
    std::vector<uint8_t> rgb(rgba.size() / 4 * 3);
    for (size_t from = 0, to = 0; to < rgb.size(); from += 4, to += 3) {
        rgb[to] = rgba[from];
        rgb[to + 1] = rgba[from + 1];
        rgb[to + 2] = rgba[from + 2];
    }
    return rgb;
}

} // namespace

std::vector<uint8_t> encode_png(const Pixels& pixels) {
    const std::vector<uint8_t> rgb = without_alpha(pixels.rgba);
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = png_uint_32(pixels.size.width);
    image.height = png_uint_32(pixels.size.height);
    image.format = PNG_FORMAT_RGB;
    image.flags = PNG_IMAGE_FLAG_FAST; // no filters, which gain little on flat colours
    if (rgb.empty() || rgb.size() != PNG_IMAGE_SIZE(image)) return {};
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    std::vector<uint8_t> png(size);
    if (png_image_write_to_memory(&image, png.data(), &size, 0, rgb.data(), 0, nullptr) == 0)
        return {};
    png.resize(size);
    png.shrink_to_fit();
    return png;
}

} // namespace media
