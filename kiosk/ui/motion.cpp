#include "ui/motion.h"

#include <cmath>
#include <numbers>

namespace ui {

namespace {

using namespace std::chrono_literals;
constexpr base::Duration rise = 180ms;
constexpr base::Duration sink = 700ms;

} // namespace

float ease(double t) {
    return float(t < 0.5 ? 4 * t * t * t : 1 - std::pow(-2 * t + 2, 3) / 2);
}

float ease_out(double t) {
    return float(1 - std::pow(1 - t, 3));
}

float fall(double t) {
    constexpr double landing = 0.72;
    if (t < landing) return float(std::pow(t / landing, 2));
    const double bounce = (t - landing) / (1 - landing);
    return float(1 - 0.045 * std::sin(bounce * 3.14159265));
}

Point wander(base::Instant now, float reach) {
    constexpr double there_and_back = 31; // minutes, without a common part with the one below
    constexpr double up_and_down = 23;
    const auto minutes = double(now.time_since_epoch() / stays_put);
    const auto at = [&](double period) {
        return float(std::round(double(reach) * std::sin(minutes / period * 2 * std::numbers::pi)));
    };
    return {at(there_and_back), at(up_and_down)};
}

float strength(const Swell& swell, base::Instant now) {
    const float up = ease_out(base::progress(swell.pressed, rise, now));
    if (swell.released == base::Instant::max()) return up;
    return up * (1 - ease(base::progress(swell.released, sink, now)));
}

void Swells::press(unsigned finger, Point at, base::Instant now) {
    release(finger, now);
    swells_.push_back({finger, at, now, base::Instant::max()});
}

void Swells::move(unsigned finger, Point at) {
    for (Swell& s : swells_)
        if (s.finger == finger && s.released == base::Instant::max()) s.at = at;
}

void Swells::release(unsigned finger, base::Instant now) {
    for (Swell& s : swells_)
        if (s.finger == finger && s.released == base::Instant::max()) s.released = now;
}

bool Swells::settle(base::Instant now) {
    std::erase_if(swells_, [&](const Swell& s) {
        return s.released != base::Instant::max() && now - s.released >= sink;
    });
    return !swells_.empty();
}

} // namespace ui
