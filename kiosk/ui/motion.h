#pragma once
// How things move: everything eases, nothing blinks; with motion off everything is at its goal.

#include "base/time.h"
#include "ui/geometry.h"

#include <vector>

namespace ui {

// Slow at both ends.
float ease(double t);
// Fast, then slow: for what answers a finger.
float ease_out(double t);
// Falls, and settles with one small bounce.
float fall(double t);

// Where what stands still on every picture stands for this minute, within `reach` of its place:
// the same pixels lit for weeks would burn in. It comes by all of its places in some hours. Whole
// pixels, so that words stay sharp.
constexpr base::Duration stays_put = std::chrono::minutes(1);
Point wander(base::Instant now, float reach);

// A dot near a finger swells; when the finger leaves, the swelling sinks back.
struct Swell {
    unsigned finger = 0;
    Point at;
    base::Instant pressed{};
    base::Instant released = base::Instant::max(); // max: still on the glass
};

// How strongly a swell works now, 0 to 1.
float strength(const Swell& swell, base::Instant now);

class Swells {
public:
    void press(unsigned finger, Point at, base::Instant now);
    void move(unsigned finger, Point at);
    void release(unsigned finger, base::Instant now);
    // Forgets what has sunk back; true if any is still to be seen.
    bool settle(base::Instant now);

    const std::vector<Swell>& all() const { return swells_; }

private:
    std::vector<Swell> swells_;
};

} // namespace ui
