#pragma once
// Lays touchscreens over the monitor that the kiosk is on: X spreads them over all monitors.
// Private to platform/.

#include <array>
#include <map>

struct _XDisplay; // NOLINT(bugprone-reserved-identifier): Xlib named it

namespace platform {

// A part of the X screen, in its pixels.
struct Area {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    bool operator==(const Area&) const = default;
};

// From places on a touchscreen to places on the X screen, both from 0 to 1, row by row.
using TouchMatrix = std::array<float, 9>;

TouchMatrix matrix_onto(const Area& part, const Area& whole);

class TouchAim {
public:
    // All touchscreens that are connected now, but those whose matrix somebody else has set.
    void aim(_XDisplay* display, const TouchMatrix& matrix);

private:
    std::map<int, TouchMatrix> given_; // by device
};

} // namespace platform
