#pragma once
// Reading what OpenGL has drawn. Private to platform/.

#include "platform/window.h"

namespace platform {

// The pixels of the framebuffer that is bound for reading, from its bottom left corner, turned the
// right way up and opaque.
Window::Shot read_pixels(int width, int height);

// What is on the screen, as the picture that `turn` put there.
Window::Shot upright(Window::Shot shot, const Turn& turn);

} // namespace platform
