#pragma once
// "Throw it away?", asked once when a page with words on it is closed.

#include "screens/intent.h"
#include "screens/view.h"
#include "ui/frame.h"

namespace screens {

// Words are there that are neither sent nor on their way.
bool can_be_discarded(const flow::Visit& visit);

Intents draw_discard(ui::Frame& frame, View& view);

} // namespace screens
