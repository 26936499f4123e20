#pragma once
// Textures that are only counted: what is alive, and that nothing is destroyed twice.

#include "ui/textures.h"

#include <set>
#include <stdexcept>

namespace fakes {

class FakeTextures final : public ui::TextureStore {
public:
    ui::TextureId create_coverage(int, int, const uint8_t*, int) override { return make(); }

    ui::TextureId create_rgba(int, int, const uint8_t*) override { return make(); }

    void write_rows(ui::TextureId id, int, int, int, const uint8_t*) override { require(id); }

    void destroy(ui::TextureId id) override {
        if (id == 0) return;
        require(id);
        alive.erase(id);
    }

    std::set<ui::TextureId> alive;

private:
    ui::TextureId make() {
        alive.insert(++last_);
        return last_;
    }

    void require(ui::TextureId id) const {
        if (!alive.contains(id)) throw std::logic_error("a texture that is not there was used");
    }

    ui::TextureId last_ = 0;
};

} // namespace fakes
