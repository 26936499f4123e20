#include "ui/controls.h"

#include <utility>

namespace ui {

using base::PointerEvent;

const char* to_text(Role role) {
    switch (role) {
    case Role::button:
        return "button";
    case Role::toggle:
        return "toggle";
    case Role::tab:
        return "tab";
    case Role::key:
        return "key";
    case Role::text_box:
        return "text_box";
    case Role::area:
        return "area";
    }
    return "";
}

void Controls::begin_frame(float screen_width, bool mirrored) {
    controls_.clear();
    hittable_.clear();
    // What the last frame did not draw is not kept for a later screen.
    taps_ = std::exchange(coming_taps_, {});
    area_events_ = std::exchange(coming_area_events_, {});
    width_ = screen_width;
    mirrored_ = mirrored;
    held_back_ = false;
}

Rect Controls::place(const Rect& r) const {
    return {mirrored_ ? width_ - r.end() : r.x, r.y, r.w, r.h};
}

void Controls::register_control(Control control, bool hittable) {
    control.rect = place(control.rect);
    control.focused = control.id == focus_;
    controls_.push_back(std::move(control));
    hittable_.push_back(hittable);
}

Reaction Controls::add(Control control) {
    if (held_back_) return {};
    Reaction reaction;
    for (const auto& [finger, grip] : grips_)
        if (grip.id == control.id && place(control.rect).contains(fingers_[finger]))
            reaction.pressed = control.enabled;
    reaction.tapped = std::erase(taps_, control.id) > 0 && control.enabled;
    register_control(std::move(control), true);
    return reaction;
}

std::vector<PointerEvent> Controls::add_area(Control control) {
    if (held_back_) return {};
    std::vector<PointerEvent> mine;
    std::erase_if(area_events_, [&](auto& routed) {
        if (routed.first != control.id) return false;
        PointerEvent event = routed.second;
        if (mirrored_) event.x = width_ - event.x;
        mine.push_back(event);
        return true;
    });
    register_control(std::move(control), true);
    return mine;
}

bool Controls::is_on(const std::string& area, unsigned finger) const {
    const auto grip = grips_.find(finger);
    return !held_back_ && grip != grips_.end() && grip->second.id == area;
}

void Controls::list(Control control) {
    if (!held_back_) register_control(std::move(control), false);
}

const Control* Controls::hit(Point point) const {
    for (size_t i = controls_.size(); i-- > 0;)
        if (hittable_[i] && controls_[i].rect.contains(point)) return &controls_[i];
    return nullptr;
}

void Controls::feed(const PointerEvent& event) {
    const Point at{event.x, event.y};
    if (event.kind == PointerEvent::Kind::down) {
        clear_focus();
        fingers_[event.finger] = at;
        if (const Control* control = hit(at)) {
            const bool area = control->role == Role::area || control->role == Role::text_box;
            grips_[event.finger] = {control->id, area};
        }
    }
    const auto grip = grips_.find(event.finger);
    if (grip == grips_.end()) return;
    fingers_[event.finger] = at;
    if (grip->second.area) coming_area_events_.emplace_back(grip->second.id, event);
    if (event.kind == PointerEvent::Kind::up && !grip->second.area) {
        const Control* under = hit(at);
        if (under && under->id == grip->second.id) coming_taps_.push_back(under->id);
    }
    if (event.kind == PointerEvent::Kind::up || event.kind == PointerEvent::Kind::cancel) {
        grips_.erase(grip);
        fingers_.erase(event.finger);
    }
}

void Controls::move_focus(int by) {
    std::vector<const Control*> stops;
    for (size_t i = 0; i < controls_.size(); ++i)
        if (hittable_[i] && controls_[i].enabled && controls_[i].role != Role::area)
            stops.push_back(&controls_[i]);
    if (stops.empty()) return;
    const auto count = int(stops.size());
    int at = by > 0 ? -1 : count;
    for (int i = 0; i < count; ++i)
        if (stops[size_t(i)]->id == focus_) at = i;
    focus_ = stops[size_t(((at + by) % count + count) % count)]->id;
}

void Controls::tap_focused() {
    if (has_focus()) coming_taps_.push_back(focus_);
}

void Controls::cancel_all() {
    grips_.clear();
    fingers_.clear();
    coming_taps_.clear();
    coming_area_events_.clear();
}

} // namespace ui
