#pragma once
// The way to the staff screen: a finger that comes down in a top corner and stays there. Pure:
// positions and times are those of the events.

#include "base/input.h"

#include <optional>

namespace flow {

class CornerHold {
public:
    // A screen `width` px wide, whose corners reach `reach` px to the side and down.
    void feel(const base::PointerEvent& event, float width, float reach);

    // When it will have been held long enough; none while no finger is there.
    std::optional<base::Instant> due() const;

    // The finger has to come down anew.
    void forget() { held_.reset(); }

private:
    struct Held {
        unsigned finger = 0;
        base::Instant since{};
    };

    std::optional<Held> held_;
};

} // namespace flow
