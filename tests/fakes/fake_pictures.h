#pragma once
// Pictures that are there, or not there yet, as the test wishes.

#include "ui/pictures.h"

#include <set>
#include <string>

namespace fakes {

class FakePictures final : public ui::Pictures {
public:
    static constexpr ui::TextureId texture = 1'000'000'000; // no other fake makes this many

    ui::Image find(const content::Picture& picture, int width, int height) override {
        asked.insert(picture.path);
        return there ? ui::Image{texture, width, height} : ui::Image{};
    }

    bool there = true;
    std::set<std::string> asked;
};

} // namespace fakes
