#pragma once
// One person, grown from a portrait until it fills the page, with the words beside.

#include "screens/intent.h"
#include "screens/model.h"
#include "screens/team.h"
#include "ui/frame.h"

namespace screens {

Intents draw_person(ui::Frame& frame, const Model& model, const content::Person& person,
                    const Spot& from);

} // namespace screens
