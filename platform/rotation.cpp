#include "platform/rotation.h"

#include <array>
#include <utility>

namespace platform {

std::optional<Rotation> rotation_named(std::string_view name) {
    using enum Rotation;
    constexpr std::array<std::pair<std::string_view, Rotation>, 4> names{
        {{"none", none}, {"left", left}, {"right", right}, {"inverted", inverted}}};
    for (const auto& [known, rotation] : names)
        if (known == name) return rotation;
    return std::nullopt;
}

Turn::Turn(Rotation rotation, int width, int height)
    : rotation_(rotation), screen_width_(width), screen_height_(height) {}

Place Turn::to_screen(Place in_picture) const {
    const auto [x, y] = in_picture;
    const auto width = float(screen_width_);
    const auto height = float(screen_height_);
    switch (rotation_) {
    case Rotation::left:
        return {y, height - x};
    case Rotation::right:
        return {width - y, x};
    case Rotation::inverted:
        return {width - x, height - y};
    case Rotation::none:
        break;
    }
    return in_picture;
}

// The way back is the turn the other way.
Place Turn::to_picture(Place on_screen) const {
    const Rotation back = rotation_ == Rotation::left    ? Rotation::right
                          : rotation_ == Rotation::right ? Rotation::left
                                                         : rotation_;
    return Turn(back, picture_width(), picture_height()).to_screen(on_screen);
}

} // namespace platform
