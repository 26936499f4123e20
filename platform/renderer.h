#pragma once
// Puts ImGui's draw lists on the screen, or into memory for the tour, with OpenGL.

#include "platform/window.h"

#include <array>

struct ImDrawData;

namespace platform {

// Needs a current ImGui context with its fonts added, made by the caller and outliving this.
// Uploads ImGui's font atlas at once. Colours have straight alpha and are blended as they are
// written (sRGB bytes). ImGui texture ids are those of Textures.
class Renderer {
public:
    explicit Renderer(const Window& window); // whose context is current; it outlives this
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;
    ~Renderer();

    // To the window's back buffer, turned as the window wants it; `width` × `height` are the
    // picture's pixels. Colours go from 0 to 1. Turning is done to `data` itself: draw it once.
    void draw(ImDrawData* data, int width, int height, std::array<float, 3> clear);

    // Without a GPU the driver makes its code for drawing pictures when the first one is drawn,
    // some 25 ms that a visitor would see. This does it now, on the back buffer.
    void warm_up();

    // Into a picture of this size in pixels, whatever the window's size.
    Window::Shot draw_offscreen(ImDrawData* data, int width, int height,
                                std::array<float, 3> clear);

private:
    const Window& window_;
};

} // namespace platform
