#pragma once
// The seam to the graphics card, as far as ui needs it: app joins it to platform, tests count on a
// fake. Used from the main thread alone.

#include <cstdint>

namespace ui {

using TextureId = uint64_t; // 0: none

class TextureStore {
public:
    TextureStore() = default;
    TextureStore(const TextureStore&) = delete;
    TextureStore& operator=(const TextureStore&) = delete;
    virtual ~TextureStore() = default;

    // 8-bit coverage that draws as white with that alpha; `stride` bytes from row to row.
    virtual TextureId create_coverage(int width, int height, const uint8_t* rows, int stride) = 0;
    // RGBA, straight alpha, rows of 4 × width bytes; `rows` null: room only.
    virtual TextureId create_rgba(int width, int height, const uint8_t* rows) = 0;
    virtual void write_rows(TextureId id, int y, int rows, int width, const uint8_t* rgba) = 0;
    virtual void destroy(TextureId id) = 0;
};

} // namespace ui
