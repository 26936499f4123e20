#pragma once
// Joins what ui asks of a graphics card to the one that platform has.

#include "platform/textures.h"
#include "ui/textures.h"

namespace app {

class GlTextures final : public ui::TextureStore {
public:
    ui::TextureId create_coverage(int width, int height, const uint8_t* rows, int stride) override {
        return textures_.create_coverage(width, height, rows, stride);
    }

    ui::TextureId create_rgba(int width, int height, const uint8_t* rows) override {
        return textures_.create_rgba(width, height, rows);
    }

    void write_rows(ui::TextureId id, int y, int rows, int width, const uint8_t* rgba) override {
        textures_.write_rows(id, y, rows, width, rgba);
    }

    void destroy(ui::TextureId id) override { textures_.destroy(id); }

    size_t bytes() const { return textures_.bytes(); }

private:
    platform::Textures textures_;
};

} // namespace app
