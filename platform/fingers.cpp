#include "platform/fingers.h"

#include <algorithm>

namespace platform {

using base::PointerEvent;

std::vector<PointerEvent> Fingers::begin(Touch touch, float x, float y, base::Instant at) {
    std::vector<PointerEvent> events;
    if (const auto lost = find(touch); lost != touches_.end()) {
        events.push_back({PointerEvent::Kind::cancel, lost->id, lost->x, lost->y, at});
        touches_.erase(lost);
    }
    const unsigned id = lowest_free_id();
    touches_.push_back({touch, id, x, y});
    events.push_back({PointerEvent::Kind::down, id, x, y, at});
    return events;
}

std::optional<PointerEvent> Fingers::update(Touch touch, float x, float y, base::Instant at) {
    const auto finger = find(touch);
    if (finger == touches_.end()) return std::nullopt;
    finger->x = x;
    finger->y = y;
    return PointerEvent{PointerEvent::Kind::move, finger->id, x, y, at};
}

std::optional<PointerEvent> Fingers::end(Touch touch, float x, float y, base::Instant at) {
    const auto finger = find(touch);
    if (finger == touches_.end()) return std::nullopt;
    const PointerEvent event{PointerEvent::Kind::up, finger->id, x, y, at};
    touches_.erase(finger);
    return event;
}

std::vector<PointerEvent> Fingers::cancel(std::optional<int> device, base::Instant at) {
    std::vector<PointerEvent> events;
    std::erase_if(touches_, [&](const Finger& finger) {
        if (device && finger.touch.device != *device) return false;
        events.push_back({PointerEvent::Kind::cancel, finger.id, finger.x, finger.y, at});
        return true;
    });
    return events;
}

std::vector<Fingers::Finger>::iterator Fingers::find(Touch touch) {
    return std::find_if(touches_.begin(), touches_.end(),
                        [&](const Finger& finger) { return finger.touch == touch; });
}

unsigned Fingers::lowest_free_id() const {
    unsigned id = 1;
    while (std::any_of(touches_.begin(), touches_.end(),
                       [&](const Finger& finger) { return finger.id == id; }))
        ++id;
    return id;
}

} // namespace platform
