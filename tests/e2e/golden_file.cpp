#include "drivers/temp_folder.h"
#include "e2e/likeness.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <climits>
#include <cstdlib>
#include <map>
#include <stdexcept>

namespace e2e {

namespace {

constexpr size_t most_colours = 256;

using Rgb = std::array<uint8_t, 3>;

// The middle of the step that a value falls into: 3 bits fewer.
uint8_t in_steps(uint8_t value) {
    return uint8_t(value / 8 * 8 + value / 32);
}

Rgb colour_at(const media::Pixels& pixels, size_t pixel) {
    const uint8_t* rgba = &pixels.rgba[pixel * 4];
    return {in_steps(rgba[0]), in_steps(rgba[1]), in_steps(rgba[2])};
}

// The most common ones.
std::vector<Rgb> palette_of(const media::Pixels& pixels) {
    std::map<Rgb, int> counts;
    for (size_t i = 0; i < pixels.rgba.size() / 4; ++i)
        ++counts[colour_at(pixels, i)];
    std::vector<std::pair<int, Rgb>> common;
    common.reserve(counts.size());
    for (const auto& [colour, count] : counts)
        common.emplace_back(-count, colour);
    std::sort(common.begin(), common.end());
    std::vector<Rgb> palette;
    for (size_t i = 0; i < std::min(common.size(), most_colours); ++i)
        palette.push_back(common[i].second);
    return palette;
}

uint8_t nearest(const std::vector<Rgb>& palette, const Rgb& colour) {
    size_t best = 0;
    int least = INT_MAX;
    for (size_t i = 0; i < palette.size(); ++i) {
        int distance = 0;
        for (size_t c = 0; c < colour.size(); ++c)
            distance += (palette[i][c] - colour[c]) * (palette[i][c] - colour[c]);
        if (distance < least) best = i;
        least = std::min(least, distance);
    }
    return uint8_t(best);
}

void append_number(std::string& to, uint32_t number) {
    for (int shift = 24; shift >= 0; shift -= 8)
        to += char(uint8_t(number >> shift));
}

void append_chunk(std::string& png, const std::string& name, const std::string& data) {
    append_number(png, uint32_t(data.size()));
    const std::string checked = name + data;
    png += checked;
    append_number(png, uint32_t(crc32(0, reinterpret_cast<const Bytef*>(checked.data()),
                                      uInt(checked.size()))));
}

std::string compressed(const std::string& bytes) {
    uLongf size = compressBound(uLong(bytes.size()));
    std::string smaller(size, '\0');
    if (compress2(reinterpret_cast<Bytef*>(smaller.data()), &size,
                  reinterpret_cast<const Bytef*>(bytes.data()), uLong(bytes.size()),
                  Z_BEST_COMPRESSION) != Z_OK)
        throw std::runtime_error("zlib fails");
    smaller.resize(size);
    return smaller;
}

std::string header_of(media::Size size) {
    std::string header;
    append_number(header, uint32_t(size.width));
    append_number(header, uint32_t(size.height));
    header += std::string("\x08\x03\0\0\0", 5); // 8 bits, a palette
    return header;
}

} // namespace

void write_golden(const std::filesystem::path& file, const media::Pixels& pixels) {
    const std::vector<Rgb> palette = palette_of(pixels);
    std::map<Rgb, uint8_t> known;
    std::string rows;
    for (size_t i = 0; i < pixels.rgba.size() / 4; ++i) {
        if (i % size_t(pixels.size.width) == 0) rows += '\0'; // no filter
        const Rgb colour = colour_at(pixels, i);
        const auto [place, is_new] = known.try_emplace(colour);
        if (is_new) place->second = nearest(palette, colour);
        rows += char(place->second);
    }
    std::string colours;
    for (const Rgb& colour : palette)
        colours.append(colour.begin(), colour.end());
    std::string png = "\x89PNG\r\n\x1a\n";
    append_chunk(png, "IHDR", header_of(pixels.size));
    append_chunk(png, "PLTE", colours);
    append_chunk(png, "IDAT", compressed(rows));
    append_chunk(png, "IEND", "");
    write_text(file, png);
}

} // namespace e2e
