#pragma once
// A picture that is turned on the glass, and hands that are turned back. Pure.

#include <optional>
#include <string_view>

namespace platform {

// Which way the picture's top points on the screen; the words are those of xrandr.
enum class Rotation { none, left, right, inverted };

std::optional<Rotation> rotation_named(std::string_view name);

struct Place {
    float x = 0; // pixels from the top left
    float y = 0;

    bool operator==(const Place&) const = default;
};

// Between a picture as visitors see it and the screen that shows it.
class Turn {
public:
    // `width` × `height`: of the screen, in pixels.
    Turn(Rotation rotation, int width, int height);

    int picture_width() const { return sideways() ? screen_height_ : screen_width_; }

    int picture_height() const { return sideways() ? screen_width_ : screen_height_; }

    Place to_screen(Place in_picture) const;
    Place to_picture(Place on_screen) const;

    bool turned() const { return rotation_ != Rotation::none; }

    bool sideways() const { return rotation_ == Rotation::left || rotation_ == Rotation::right; }

private:
    Rotation rotation_;
    int screen_width_;
    int screen_height_;
};

} // namespace platform
