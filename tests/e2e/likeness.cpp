#include "e2e/likeness.h"

#include "drivers/temp_folder.h"
#include "media/png.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace e2e {

namespace {

constexpr int scale = 4; // golden pixels are this many screen pixels wide
constexpr int block = 8; // px of a golden: a short word, part of a button's edge

constexpr double unseen = 0.02; // in Oklab, where 1 is from black to white

using Colour = std::array<double, 3>;

double light(uint8_t value) {
    const double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

uint8_t encoded(double light) {
    const double v = light <= 0.0031308 ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
    return uint8_t(std::lround(std::clamp(v, 0.0, 1.0) * 255));
}

const std::array<double, 256>& lights() {
    static const std::array<double, 256> table = [] {
        std::array<double, 256> t{};
        for (size_t i = 0; i < t.size(); ++i)
            t[i] = light(uint8_t(i));
        return t;
    }();
    return table;
}

// Björn Ottosson, "A perceptual color space for image processing" (2020).
Colour oklab(const uint8_t* rgb) {
    const double r = lights()[rgb[0]];
    const double g = lights()[rgb[1]];
    const double b = lights()[rgb[2]];
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

const uint8_t* at(const media::Pixels& pixels, int x, int y) {
    return &pixels.rgba[(size_t(y) * size_t(pixels.size.width) + size_t(x)) * 4];
}

double distance(const Colour& a, const Colour& b) {
    return std::max(0.0, std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) - unseen);
}

void average(const media::Pixels& screen, int left, int top, uint8_t* to) {
    std::array<double, 3> sum{};
    for (int y = top; y < top + scale; ++y)
        for (int x = left; x < left + scale; ++x)
            for (size_t c = 0; c < sum.size(); ++c)
                sum[c] += lights()[at(screen, x, y)[c]];
    for (size_t c = 0; c < sum.size(); ++c)
        to[c] = encoded(sum[c] / (scale * scale));
}

// Each pixel mixed with its neighbours: half a pixel hither or thither makes little difference, a
// word or a button does.
std::vector<Colour> softened(const media::Pixels& pixels) {
    const auto [width, height] = pixels.size;
    std::vector<Colour> sharp(size_t(width) * size_t(height));
    for (size_t i = 0; i < sharp.size(); ++i)
        sharp[i] = oklab(&pixels.rgba[i * 4]);
    std::vector<Colour> soft(sharp.size());
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int v = y - 1; v <= y + 1; ++v)
                for (int u = x - 1; u <= x + 1; ++u) {
                    const int row = std::clamp(v, 0, height - 1);
                    const int column = std::clamp(u, 0, width - 1);
                    const Colour& near = sharp[size_t(row) * size_t(width) + size_t(column)];
                    for (size_t c = 0; c < near.size(); ++c)
                        soft[size_t(y) * size_t(width) + size_t(x)][c] += near[c] / 9;
                }
    return soft;
}

} // namespace

media::Pixels from_afar(const media::Pixels& screen) {
    media::Pixels small;
    small.size = {screen.size.width / scale, screen.size.height / scale};
    small.rgba.assign(size_t(small.size.width) * size_t(small.size.height) * 4, 255);
    for (int y = 0; y < small.size.height; ++y)
        for (int x = 0; x < small.size.width; ++x)
            average(screen, x * scale, y * scale,
                    &small.rgba[(size_t(y) * size_t(small.size.width) + size_t(x)) * 4]);
    return small;
}

Likeness compare(const media::Pixels& golden, const media::Pixels& actual) {
    Likeness likeness;
    likeness.same_size = golden.size == actual.size;
    if (!likeness.same_size) return likeness;
    const auto [width, height] = golden.size;
    likeness.difference.size = golden.size;
    likeness.difference.rgba.assign(golden.rgba.size(), 255);
    const std::vector<Colour> a = softened(golden);
    const std::vector<Colour> b = softened(actual);
    std::vector<double> map(size_t(width) * size_t(height));
    for (size_t i = 0; i < map.size(); ++i) {
        map[i] = distance(a[i], b[i]);
        likeness.whole += map[i] / double(map.size());
        std::fill_n(&likeness.difference.rgba[i * 4], 3, uint8_t(std::min(255.0, map[i] * 510)));
    }
    // Blocks overlap by half, so that nothing hides on the line between two.
    for (int top = 0; top + block <= height; top += block / 2)
        for (int left = 0; left + block <= width; left += block / 2) {
            double sum = 0;
            for (int y = top; y < top + block; ++y)
                for (int x = left; x < left + block; ++x)
                    sum += map[size_t(y) * size_t(width) + size_t(x)];
            likeness.worst_block = std::max(likeness.worst_block, sum / (block * block));
        }
    return likeness;
}

media::Pixels read_picture(const std::filesystem::path& file) {
    const std::string bytes = read_text(file);
    auto pixels = media::decode({reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size()}, {},
                                media::Limits{});
    if (!pixels) throw std::runtime_error(file.string() + ": " + base::to_text(pixels.error()));
    return std::move(*pixels);
}

void write_picture(const std::filesystem::path& file, const media::Pixels& pixels) {
    const std::vector<uint8_t> png = media::encode_png(pixels);
    write_text(file, std::string(png.begin(), png.end()));
}

} // namespace e2e
