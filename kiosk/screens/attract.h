#pragma once
// Nobody is there: the campaign, the team and the invitation, round and round.

#include "screens/intent.h"
#include "screens/model.h"
#include "screens/view.h"
#include "ui/frame.h"

namespace screens {

// The part of the screen above the foot: of the team and of the invitation.
ui::Rect above_foot(const ui::Theme& theme);

// Height kept free at the foot of a takeover.
float takeover_foot(const ui::Theme& theme);

Intents draw_attract(ui::Frame& frame, const Model& model, View& view);

} // namespace screens
