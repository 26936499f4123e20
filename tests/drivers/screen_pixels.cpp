#include "drivers/screen_pixels.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <stdexcept>

namespace e2e {

void ScreenPixels::Destroy::operator()(_XImage* image) const {
    XDestroyImage(image);
}

ScreenPixels::ScreenPixels(const Display& display) {
    const std::unique_ptr<::Display, int (*)(::Display*)> server(
        XOpenDisplay(display.name().c_str()), &XCloseDisplay);
    if (!server) throw std::runtime_error("no X server on " + display.name());
    const auto [width, height] = display.size();
    image_.reset(XGetImage(server.get(), DefaultRootWindow(server.get()), 0, 0, unsigned(width),
                           unsigned(height), AllPlanes, ZPixmap));
    if (!image_) throw std::runtime_error("no picture of " + display.name());
}

uint32_t ScreenPixels::at(int x, int y) const {
    return uint32_t(XGetPixel(image_.get(), x, y)) & 0xFFFFFF;
}

} // namespace e2e
