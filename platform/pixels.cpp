#include "platform/pixels.h"

#include <glad/gl.h>

#include <algorithm>
#include <cstddef>

namespace platform {

Window::Shot read_pixels(int width, int height) {
    Window::Shot shot{width, height, {}};
    const size_t stride = static_cast<size_t>(width) * 4;
    shot.rgba.resize(stride * static_cast<size_t>(height));
    glPixelStorei(GL_PACK_ALIGNMENT, 4);
    glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, shot.rgba.data());
    auto top = shot.rgba.begin();
    auto bottom = shot.rgba.end();
    for (int row = 0; row < height / 2; ++row, top += static_cast<ptrdiff_t>(stride)) {
        bottom -= static_cast<ptrdiff_t>(stride);
        std::swap_ranges(top, top + static_cast<ptrdiff_t>(stride), bottom);
    }
    for (size_t alpha = 3; alpha < shot.rgba.size(); alpha += 4)
        shot.rgba[alpha] = 255;
    return shot;
}

Window::Shot upright(Window::Shot shot, const Turn& turn) {
    if (!turn.turned()) return shot;
    constexpr size_t bytes = 4; // of a pixel
    constexpr float middle = 0.5f;
    Window::Shot picture{turn.picture_width(), turn.picture_height(), {}};
    picture.rgba.resize(shot.rgba.size());
    auto* to = picture.rgba.data();
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x, to += bytes) {
            const Place from = turn.to_screen({float(x) + middle, float(y) + middle});
            const size_t pixel = size_t(from.y) * size_t(shot.width) + size_t(from.x);
            std::copy_n(&shot.rgba[pixel * bytes], bytes, to);
        }
    return picture;
}

} // namespace platform
