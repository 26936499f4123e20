#include "platform/cursor_rest.h"

namespace platform {

namespace {

// The X pointer follows a finger within this time, in either order.
constexpr base::Duration touch_echo = std::chrono::seconds(1);

// A longer pause ends a movement.
constexpr base::Duration pause = std::chrono::milliseconds(500);

} // namespace

void CursorRest::mouse_moved(base::Instant now) {
    if (touched_ && now - *touched_ < touch_echo) return;
    const bool shown = visible(now);
    if (!moved_ || (!shown && now - *moved_ > pause)) moving_since_ = now;
    moved_ = now;
}

void CursorRest::touched(base::Instant now) {
    touched_ = now;
    moving_since_.reset();
    moved_.reset();
}

bool CursorRest::visible(base::Instant now) const {
    return hides_in(now).has_value();
}

std::optional<base::Duration> CursorRest::hides_in(base::Instant now) const {
    if (!moved_ || *moved_ - *moving_since_ < sustained) return std::nullopt;
    const base::Duration left = *moved_ + stays - now;
    if (left <= base::Duration::zero()) return std::nullopt;
    return left;
}

} // namespace platform
