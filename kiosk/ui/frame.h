#pragma once
// What a screen is given to draw one frame: where to draw, with what, at what time. Lives for that
// frame alone.

#include "base/time.h"
#include "content/strings.h"
#include "ui/canvas.h"
#include "ui/controls.h"
#include "ui/motion.h"
#include "ui/pictures.h"
#include "ui/text.h"
#include "ui/theme.h"

namespace ui {

// When the screen will next look different by itself.
class Wakes {
public:
    // Something moves: draw again as soon as is smooth.
    void animate() { animating_ = true; }

    // Something breathes: draw again as soon as is calm.
    void breathe() { breathing_ = true; }

    void at(base::Instant time) { next_ = std::min(next_, time); }

    bool animating() const { return animating_; }

    bool breathing() const { return breathing_; }

    base::Instant next() const { return next_; }

private:
    bool animating_ = false;
    bool breathing_ = false;
    base::Instant next_ = base::Instant::max();
};

// What it takes to set words, shown or only measured.
struct Typesetting {
    const Theme& theme;
    Text& text;
    const content::Strings& strings;
};

struct Frame : Typesetting {
    Canvas& canvas;
    Pictures& pictures;
    Controls& controls;
    const Swells& swells;
    Wakes& wakes;
    base::Instant now;
    bool motion; // false: reduced motion, everything is at its goal

    // From 0 to 1 since `start`; 1 at once where motion is off. Asks for the next frame on the way.
    float run(base::Instant start, base::Duration length) {
        if (!motion) return 1;
        const double t = base::progress(start, length, now);
        if (t < 1) wakes.animate();
        return float(t);
    }
};

} // namespace ui
