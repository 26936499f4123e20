#pragma once
// What an X server shows, read from it: what reached the screen, not what the kiosk says it drew.

#include "drivers/display.h"

#include <cstdint>
#include <memory>
#include <string>

struct _XDisplay; // NOLINT(bugprone-reserved-identifier): Xlib named it
struct _XImage;   // NOLINT(bugprone-reserved-identifier)

namespace e2e {

class ScreenPixels {
public:
    explicit ScreenPixels(const Display& display); // throws where it gives no picture

    uint32_t at(int x, int y) const; // 0xRRGGBB

private:
    struct Destroy {
        void operator()(_XImage* image) const;
    };

    std::unique_ptr<_XImage, Destroy> image_;
};

} // namespace e2e
