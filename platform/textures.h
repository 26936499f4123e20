#pragma once
// Pictures and glyphs on the graphics card. Main thread only, while the window lives.

#include <cstddef>
#include <cstdint>
#include <unordered_map>

namespace platform {

// Ids are never 0 and go into ImGui as texture ids. Filtering is linear, edges are clamped, there
// are no mipmaps: make pictures the size they are shown in.
class Textures {
public:
    Textures() = default;
    Textures(const Textures&) = delete;
    Textures& operator=(const Textures&) = delete;
    ~Textures(); // destroys all that are left

    // One byte a pixel, how much of it is covered: white with that alpha, so that the vertex
    // colour decides the colour. `stride` is bytes from row to row.
    uint64_t create_coverage(int width, int height, const uint8_t* rows, int stride);

    // Four bytes a pixel, straight alpha, rows close together; null allocates only, the content
    // is undefined until write_rows() gave every row.
    uint64_t create_rgba(int width, int height, const uint8_t* rows);

    // Rows `y` to `y` + `rows` of a texture `width` wide: upload a big picture in slices over
    // several frames.
    void write_rows(uint64_t id, int y, int rows, int width, const uint8_t* rgba);

    void destroy(uint64_t id); // 0 and unknown ids are ignored

    size_t bytes() const { return bytes_; } // of all that live

    size_t count() const { return sizes_.size(); }

private:
    uint64_t keep(uint64_t id, size_t bytes);

    std::unordered_map<uint64_t, size_t> sizes_; // bytes by id
    size_t bytes_ = 0;
};

} // namespace platform
