#include "screens/swipe.h"

#include <utility>

namespace screens {

using base::PointerEvent;

int take_swipe(ui::Frame& frame, ui::Control area, Swipe& swipe) {
    int step = 0;
    const auto events = frame.controls.add_area(std::move(area));
    for (const PointerEvent& event : events) {
        if (event.kind == PointerEvent::Kind::down)
            swipe = {.start = event.x, .finger = event.finger, .at = event.x};
        if (!swipe.start || event.finger != swipe.finger) continue;
        swipe.at = event.x;
        if (event.kind == PointerEvent::Kind::up || event.kind == PointerEvent::Kind::cancel) {
            const float drawn = event.x - *swipe.start;
            if (event.kind == PointerEvent::Kind::up && std::abs(drawn) > frame.theme.u(90))
                step = drawn < 0 ? 1 : -1;
            swipe = {};
        }
    }
    return step;
}

} // namespace screens
