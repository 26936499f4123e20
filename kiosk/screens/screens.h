#pragma once
// What is on screen, by the state: the one door from app to the screens.

#include "screens/intent.h"
#include "screens/model.h"
#include "screens/view.h"
#include "ui/frame.h"

namespace screens {

Intents draw(ui::Frame& frame, const Model& model, View& view);

// "attract/campaign/10-start.toml", "team", "idea": for `ctl status` and tests.
struct Place {
    std::string screen;
    std::string card;
};

Place place_of(const Model& model);

} // namespace screens
