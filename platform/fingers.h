#pragma once
// Which finger is which: the window system's touch numbers, which grow for ever, become small
// numbers from 1 that are used again. Knows no X11.

#include "base/input.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace platform {

// Each call returns the events it means; an unknown touch means none.
class Fingers {
public:
    // A touch as the window system names it.
    struct Touch {
        int device = 0;
        uint32_t number = 0;

        bool operator==(const Touch&) const = default;
    };

    // A touch that begins twice lost its end: the first is cancelled.
    std::vector<base::PointerEvent> begin(Touch touch, float x, float y, base::Instant at);
    std::optional<base::PointerEvent> update(Touch touch, float x, float y, base::Instant at);
    std::optional<base::PointerEvent> end(Touch touch, float x, float y, base::Instant at);

    // The device is gone, or (no device) the window lost the fingers: each is cancelled where it
    // was last seen.
    std::vector<base::PointerEvent> cancel(std::optional<int> device, base::Instant at);

    size_t down() const { return touches_.size(); }

private:
    struct Finger {
        Touch touch;
        unsigned id = 0;
        float x = 0;
        float y = 0;
    };

    std::vector<Finger>::iterator find(Touch touch);
    unsigned lowest_free_id() const;

    std::vector<Finger> touches_;
};

} // namespace platform
