#pragma once
// Ideas of others that are like the one being written: a hint in the foot of its box, where no
// words ever stand, and behind it the ideas themselves, to like.

#include "screens/intent.h"
#include "screens/model.h"
#include "screens/view.h"
#include "ui/frame.h"

namespace screens {

// Nothing while it is asked whether anybody is there: they tell what was written.
bool offers(const Model& model);

// In `room`, or in less of it.
void draw_offer_hint(ui::Frame& frame, const Model& model, View& view, const ui::Rect& room);

// Over the page, which waits meanwhile. A long idea is cut with "…".
Intents draw_offer(ui::Frame& frame, const Model& model, View& view);

} // namespace screens
