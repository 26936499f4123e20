// PNG alone. Input that begins like a PNG is taken as it is. Any other is made into one whose
// header and rows are the input's, packed without compression, so that the fuzzer reaches what
// comes after the unpacking: filters, palettes, bit depths and interlacing.

#include "fuzz/sound_picture.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace {

using Bytes = std::vector<uint8_t>;

constexpr std::array<uint8_t, 8> signature{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

void append_number(Bytes& to, uint32_t number) {
    for (int shift = 24; shift >= 0; shift -= 8)
        to.push_back(uint8_t(number >> shift));
}

void append_chunk(Bytes& to, std::string_view name, const Bytes& body) {
    append_number(to, uint32_t(body.size()));
    to.insert(to.end(), name.begin(), name.end());
    to.insert(to.end(), body.begin(), body.end());
    append_number(to, 0); // the checksum, which the decoder does not look at
}

// RFC 1950 around one stored block of RFC 1951.
Bytes pack(std::span<const uint8_t> rows) {
    const size_t length = std::min<size_t>(rows.size(), 0xFFFF);
    Bytes packed{0x78,
                 0x01,
                 0x01,
                 uint8_t(length),
                 uint8_t(length >> 8),
                 uint8_t(~length),
                 uint8_t(~length >> 8)};
    packed.insert(packed.end(), rows.begin(), rows.begin() + std::ptrdiff_t(length));
    append_number(packed, 0);
    return packed;
}

// The first bytes are the header, the next are the palette and its transparency, the rest is rows.
Bytes make_png(std::span<const uint8_t> input) {
    constexpr size_t header_length = 6;
    constexpr size_t palette_length = 48;
    if (input.size() < header_length) return {};
    Bytes header;
    append_number(header, 1 + input[0] % 64u);
    append_number(header, 1 + input[1] % 64u);
    constexpr std::array<uint8_t, 6> depths{1, 2, 4, 8, 16, 3};
    constexpr std::array<uint8_t, 6> colours{0, 2, 3, 4, 6, 5};
    header.push_back(depths[input[2] % depths.size()]);
    header.push_back(colours[input[3] % colours.size()]);
    header.insert(header.end(), {0, 0, uint8_t(input[4] & 1)}); // the last: interlaced
    const size_t transparent = input[5] % 8u;
    input = input.subspan(header_length);

    Bytes png(signature.begin(), signature.end());
    append_chunk(png, "IHDR", header);
    if (input.size() > palette_length) {
        append_chunk(png, "PLTE", Bytes(input.begin(), input.begin() + palette_length));
        input = input.subspan(palette_length);
        if (transparent > 0 && input.size() > transparent)
            append_chunk(png, "tRNS",
                         Bytes(input.begin(), input.begin() + std::ptrdiff_t(transparent)));
    }
    append_chunk(png, "IDAT", pack(input));
    append_chunk(png, "IEND", {});
    return png;
}

} // namespace

// The name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) { // NOLINT
    const std::span<const uint8_t> input(data, size);
    const bool is_png = size >= 4 && std::equal(signature.begin(), signature.begin() + 4, data);
    if (is_png)
        fuzz::require_sound(input);
    else
        fuzz::require_sound(make_png(input));
    return 0;
}
