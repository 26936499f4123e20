#include "media/stb_decoder.h"

#include "media/refusal.h"

#include <cstddef>
#include <cstdlib>

namespace {

// Blank memory: stb_image before 2.28 reads Huffman tables that a broken file never filled.
void* allocate(size_t size) {
    return std::calloc(size, 1); // NOLINT(cppcoreguidelines-*)
}

// Only compressed data grows while it is read, and honest data hardly does: a PNG that unpacks to
// far more than its header says is stopped here.
void* grow(void* old, size_t size) {
    constexpr size_t most = size_t(512) << 20;
    return size > most ? nullptr : std::realloc(old, size); // NOLINT(cppcoreguidelines-*)
}

} // namespace

// Our own copy rather than Debian's library: without the formats that are not for strangers' files,
// without files, and without asserts that would end the kiosk over a broken picture.
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_JPEG
#define STBI_ONLY_PNG
#define STBI_ONLY_BMP
#define STBI_NO_STDIO
#define STBI_NO_LINEAR
#define STBI_NO_HDR
#define STBI_NO_FAILURE_STRINGS
#define STBI_MAX_DIMENSIONS 65535
#define STBI_ASSERT(condition) ((void)0)
#define STBI_MALLOC(size) allocate(size)
#define STBI_REALLOC_SIZED(old, old_size, size) ((void)(old_size), grow(old, size))
#define STBI_REALLOC(old, size) grow(old, size)
#define STBI_FREE(old) std::free(old)

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wunused-but-set-variable"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wsign-compare"
#ifdef __clang__
// The arithmetic of broken coefficients wraps round: it spoils a pixel, nothing else.
#pragma clang attribute push(__attribute__((no_sanitize("signed-integer-overflow", "shift"))),     \
                             apply_to = function)
#endif
#include <stb_image.h>
#ifdef __clang__
#pragma clang attribute pop
#endif
#pragma GCC diagnostic pop

namespace media {

base::Result<Raster> decode_with_stb(std::span<const uint8_t> bytes, Size expected) {
    const int length = int(bytes.size()); // header.h has held it under the limit
    Size found;
    int channels = 0;
    // A bitmap whose rows come from the top has a negative height here.
    if (!stbi_info_from_memory(bytes.data(), length, &found.width, &found.height, &channels))
        return tl::unexpected(rare_kind(format_of(bytes)));
    if (found.width != expected.width || std::abs(found.height) != expected.height)
        return tl::unexpected(damaged());
    Raster raster;
    raster.bytes.reset(stbi_load_from_memory(bytes.data(), length, &raster.size.width,
                                             &raster.size.height, &raster.channels, 0));
    if (!raster.bytes || raster.size != expected) return tl::unexpected(damaged());
    return raster;
}

} // namespace media
