#include "media/png.h"

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#pragma GCC diagnostic ignored "-Wshadow"
#include <stb_image_write.h>
#pragma GCC diagnostic pop

namespace media {

namespace {

void append(void* context, void* data, int size) {
    auto& png = *static_cast<std::vector<uint8_t>*>(context);
    const auto* const bytes = static_cast<const uint8_t*>(data);
    png.insert(png.end(), bytes, bytes + size);
}

} // namespace

std::vector<uint8_t> encode_png(const Pixels& pixels) {
    constexpr int channels = 3;
    std::vector<uint8_t> rgb;
    rgb.reserve(pixels.rgba.size() / 4 * channels);
    for (size_t at = 0; at + 4 <= pixels.rgba.size(); at += 4)
        rgb.insert(rgb.end(), {pixels.rgba[at], pixels.rgba[at + 1], pixels.rgba[at + 2]});
    std::vector<uint8_t> png;
    if (rgb.empty()) return png;
    stbi_write_png_to_func(append, &png, pixels.size.width, pixels.size.height, channels,
                           rgb.data(), pixels.size.width * channels);
    return png;
}

} // namespace media
