#include "platform/textures.h"

#include <glad/gl.h>

#include <array>
#include <vector>

namespace platform {

namespace {

// A texture of one level, bound. Linear, clamped.
GLuint make_texture() {
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    return name;
}

// OpenGL before 3.3 cannot read one channel as another: white, with the coverage as its alpha.
std::vector<uint8_t> white_with_alpha(int width, int height, const uint8_t* rows, int stride) {
    std::vector<uint8_t> rgba;
    rgba.reserve(size_t(width) * size_t(height) * 4);
    for (int y = 0; y < height; ++y, rows += stride)
        for (int x = 0; x < width; ++x)
            rgba.insert(rgba.end(), {255, 255, 255, rows[x]});
    return rgba;
}

// How rows lie in the caller's memory; 0 pixels: close together.
void set_unpacking(int alignment, int row_pixels) {
    glPixelStorei(GL_UNPACK_ALIGNMENT, alignment);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, row_pixels);
}

} // namespace

Textures::~Textures() {
    for (const auto& [id, size] : sizes_) {
        const auto name = static_cast<GLuint>(id);
        glDeleteTextures(1, &name);
    }
}

uint64_t Textures::create_coverage(int width, int height, const uint8_t* rows, int stride) {
    if (!GLAD_GL_VERSION_3_3)
        return create_rgba(width, height, white_with_alpha(width, height, rows, stride).data());
    const GLuint name = make_texture();
    const std::array<GLint, 4> from{GL_ONE, GL_ONE, GL_ONE, GL_RED};
    glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, from.data());
    set_unpacking(1, stride);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, width, height, 0, GL_RED, GL_UNSIGNED_BYTE, rows);
    set_unpacking(4, 0);
    return keep(name, static_cast<size_t>(width) * static_cast<size_t>(height));
}

uint64_t Textures::create_rgba(int width, int height, const uint8_t* rows) {
    const GLuint name = make_texture();
    set_unpacking(4, 0);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, rows);
    return keep(name, static_cast<size_t>(width) * static_cast<size_t>(height) * 4);
}

void Textures::write_rows(uint64_t id, int y, int rows, int width, const uint8_t* rgba) {
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(id));
    set_unpacking(4, 0);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, y, width, rows, GL_RGBA, GL_UNSIGNED_BYTE, rgba);
}

void Textures::destroy(uint64_t id) {
    const auto found = sizes_.find(id);
    if (found == sizes_.end()) return;
    const auto name = static_cast<GLuint>(id);
    glDeleteTextures(1, &name);
    bytes_ -= found->second;
    sizes_.erase(found);
}

uint64_t Textures::keep(uint64_t id, size_t bytes) {
    sizes_.emplace(id, bytes);
    bytes_ += bytes;
    return id;
}

} // namespace platform
