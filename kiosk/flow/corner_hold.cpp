#include "flow/corner_hold.h"

#include "flow/timings.h"

namespace flow {

using base::PointerEvent;

void CornerHold::feel(const PointerEvent& event, float width, float reach) {
    const bool in_corner = event.y < reach && (event.x < reach || event.x >= width - reach);
    if (event.kind == PointerEvent::Kind::down) {
        if (in_corner && !held_) held_ = Held{event.finger, event.at};
        return;
    }
    const bool stays = event.kind == PointerEvent::Kind::move && in_corner;
    if (held_ && held_->finger == event.finger && !stays) held_.reset();
}

std::optional<base::Instant> CornerHold::due() const {
    if (!held_) return std::nullopt;
    return held_->since + corner_hold;
}

} // namespace flow
