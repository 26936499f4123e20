#pragma once
// Whether the mouse cursor should be seen: only while a real mouse moves. A finger on the glass
// moves the X pointer too, so a single jump is not taken for a mouse.

#include "base/time.h"

#include <optional>

namespace platform {

class CursorRest {
public:
    static constexpr base::Duration stays = std::chrono::seconds(3);
    static constexpr base::Duration sustained = std::chrono::milliseconds(100);

    void mouse_moved(base::Instant now);
    void touched(base::Instant now);

    bool visible(base::Instant now) const;

    // How long visible() will stay true if nothing happens; empty where it is false already.
    std::optional<base::Duration> hides_in(base::Instant now) const;

private:
    std::optional<base::Instant> touched_;      // the last touch
    std::optional<base::Instant> moving_since_; // the start of the movement under way
    std::optional<base::Instant> moved_;        // the last movement
};

} // namespace platform
