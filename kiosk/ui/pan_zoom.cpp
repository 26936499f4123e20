#include "ui/pan_zoom.h"

#include "ui/motion.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace ui {

using base::Instant;
using base::PointerEvent;
using namespace std::chrono_literals;

namespace {

constexpr base::Duration tap_time = 600ms;     // longer is holding
constexpr base::Duration between_taps = 350ms; // from one tap to the next
constexpr base::Duration glide_time = 420ms;
constexpr base::Duration still_time = 90ms; // a finger at rest so long flings nothing
constexpr double slows_down = 0.32;         // s, to 1/e of its speed
constexpr float least_speed = 12;           // px a second, then it stands
constexpr float double_tap_zoom = 1.8f;
constexpr float zoom_height = 220; // px drawn up or down for a factor of e

} // namespace

void PanZoom::set_window(const Rect& window, const Limits& limits, float slop) {
    window_ = window;
    limits_ = limits;
    slop_ = slop;
    keep_within();
}

void PanZoom::feed(const PointerEvent& event) {
    switch (event.kind) {
    case PointerEvent::Kind::down:
        return press(event);
    case PointerEvent::Kind::move:
        return drag(event);
    case PointerEvent::Kind::up:
    case PointerEvent::Kind::cancel:
        return lift(event);
    }
}

void PanZoom::forget_fingers(const std::function<bool(unsigned)>& lost) {
    std::erase_if(fingers_, [&](const auto& entry) { return lost(entry.first); });
}

void PanZoom::press(const PointerEvent& event) {
    const Point at{event.x, event.y};
    glide_.reset();
    speed_ = {};
    one_finger_zoom_ = fingers_.empty() && last_tap_ && event.at - last_tap_->when < between_taps &&
                       distance(at, last_tap_->at) < 3 * slop_;
    // A second finger means that neither is tapping.
    for (auto& [id, finger] : fingers_)
        finger.strayed = true;
    fingers_[event.finger] = {at, at, event.at, !fingers_.empty()};
    last_move_ = event.at;
}

void PanZoom::drag(const PointerEvent& event) {
    const auto found = fingers_.find(event.finger);
    if (found == fingers_.end()) return;
    Finger& finger = found->second;
    const Point to{event.x, event.y};
    if (distance(to, finger.start) > slop_) finger.strayed = true;
    if (fingers_.size() == 1)
        drag_alone(finger, to, event.at);
    else
        pinch(finger, to);
    finger.at = to;
    keep_within();
}

void PanZoom::drag_alone(Finger& finger, Point to, Instant now) {
    if (!finger.strayed) return;
    const Point by{to.x - finger.at.x, to.y - finger.at.y};
    if (one_finger_zoom_) return zoom_at(window_.centre(), std::exp(by.y / zoom_height));
    camera_.centre.x -= by.x / camera_.scale;
    camera_.centre.y -= by.y / camera_.scale;
    const auto seconds = float(std::max(0.004, base::seconds(now - last_move_)));
    speed_ = mix(speed_, {by.x / seconds, by.y / seconds}, 0.5f);
    last_move_ = now;
}

// The two that came first count; what was between them stays between them.
void PanZoom::pinch(Finger& finger, Point to) {
    Finger* const first = &fingers_.begin()->second;
    Finger* const second = &std::next(fingers_.begin())->second;
    if (&finger != first && &finger != second) return;
    const Point other = &finger == first ? second->at : first->at;
    const Point middle = mix(finger.at, other, 0.5f);
    const Point new_middle = mix(to, other, 0.5f);
    const float apart = std::max(1.0f, distance(finger.at, other));
    camera_.centre.x -= (new_middle.x - middle.x) / camera_.scale;
    camera_.centre.y -= (new_middle.y - middle.y) / camera_.scale;
    zoom_at(new_middle, std::max(1.0f, distance(to, other)) / apart);
}

void PanZoom::lift(const PointerEvent& event) {
    const auto found = fingers_.extract(event.finger);
    if (!found) return;
    const Finger& finger = found.mapped();
    if (!fingers_.empty() || event.at - last_move_ > still_time || one_finger_zoom_) speed_ = {};
    const bool tapped = event.kind == PointerEvent::Kind::up && !finger.strayed &&
                        fingers_.empty() && event.at - finger.down < tap_time;
    if (!tapped) {
        last_tap_.reset();
        return;
    }
    if (one_finger_zoom_) {
        coming_zoom_ = double_tap_zoom;
        last_tap_.reset();
    } else {
        tap_ = last_tap_ = Tap{finger.start, event.at};
    }
}

std::optional<Point> PanZoom::take_tap() {
    if (!tap_) return std::nullopt;
    const Point at = tap_->at;
    tap_.reset();
    return at;
}

void PanZoom::jump_to(const Camera& camera) {
    glide_.reset();
    speed_ = {};
    camera_ = camera;
    keep_within();
}

void PanZoom::glide_to(const Camera& camera, Instant now, bool motion) {
    if (!motion) return jump_to(camera);
    speed_ = {};
    glide_ = Glide{camera_, camera, now};
}

void PanZoom::zoom_by(float factor, Instant now, bool motion) {
    Camera to = glide_ ? glide_->to : camera_;
    to.scale = std::clamp(to.scale * factor, limits_.least, limits_.most);
    glide_to(to, now, motion);
}

bool PanZoom::move_on(Instant now, bool motion) {
    if (coming_zoom_) {
        const float factor = *coming_zoom_;
        coming_zoom_.reset();
        zoom_by(factor, now, motion);
    }
    if (glide_) {
        const double way = base::progress(glide_->since, glide_time, now);
        const float t = ease(way);
        camera_.centre = mix(glide_->from.centre, glide_->to.centre, t);
        // By factors, so that it comes closer evenly.
        camera_.scale = glide_->from.scale * std::pow(glide_->to.scale / glide_->from.scale, t);
        keep_within();
        if (way >= 1) glide_.reset();
        return way < 1;
    }
    if (!fingers_.empty() || speed_ == Point{}) return false;
    if (!motion || std::hypot(speed_.x, speed_.y) < least_speed) {
        speed_ = {};
        return false;
    }
    const double seconds = std::clamp(base::seconds(now - last_move_), 0.0, 0.1);
    const auto slower = float(std::exp(-seconds / slows_down));
    const float way = float(slows_down) * (1 - slower); // the integral of the speed
    camera_.centre.x -= speed_.x * way / camera_.scale;
    camera_.centre.y -= speed_.y * way / camera_.scale;
    speed_ = {speed_.x * slower, speed_.y * slower};
    last_move_ = now;
    const Point wanted = camera_.centre;
    keep_within();
    if (!(camera_.centre == wanted)) speed_ = {}; // at the edge
    return true;
}

Point PanZoom::to_screen(Point plane) const {
    const Point middle = window_.centre();
    return {middle.x + (plane.x - camera_.centre.x) * camera_.scale,
            middle.y + (plane.y - camera_.centre.y) * camera_.scale};
}

Point PanZoom::to_plane(Point screen) const {
    const Point middle = window_.centre();
    return {camera_.centre.x + (screen.x - middle.x) / camera_.scale,
            camera_.centre.y + (screen.y - middle.y) / camera_.scale};
}

Rect PanZoom::visible() const {
    const Point from = to_plane({window_.x, window_.y});
    return {from.x, from.y, window_.w / camera_.scale, window_.h / camera_.scale};
}

void PanZoom::zoom_at(Point screen, float factor) {
    const Point fixed = to_plane(screen);
    camera_.scale = std::clamp(camera_.scale * factor, limits_.least, limits_.most);
    const Point moved = to_plane(screen);
    camera_.centre.x += fixed.x - moved.x;
    camera_.centre.y += fixed.y - moved.y;
}

void PanZoom::keep_within() {
    const Rect& plane = limits_.plane;
    camera_.scale = std::clamp(camera_.scale, limits_.least, limits_.most);
    camera_.centre.x = std::clamp(camera_.centre.x, plane.x, std::max(plane.x, plane.end()));
    camera_.centre.y = std::clamp(camera_.centre.y, plane.y, std::max(plane.y, plane.bottom()));
}

} // namespace ui
