#pragma once
// Reading what OpenGL has drawn. Private to platform/.

#include "platform/window.h"

namespace platform {

// The pixels of the framebuffer that is bound for reading, from its bottom left corner, turned the
// right way up and opaque.
Window::Shot read_pixels(int width, int height);

} // namespace platform
