#pragma once
// One person, grown from a portrait until it fills the page, with the words beside.

#include "screens/intent.h"
#include "screens/model.h"
#include "screens/team.h"
#include "ui/frame.h"

namespace screens {

// The words of the opened person as large as they fit; null where there are none.
struct PersonType {
    const ui::TextBlock* name = nullptr;
    const ui::TextBlock* role = nullptr;
    const ui::TextBlock* text = nullptr;
};

PersonType set_person(const ui::Typesetting& set, const std::string& name,
                      const content::PersonWords* words);

Intents draw_person(ui::Frame& frame, const Model& model, View& view, const content::Person& person,
                    const Spot& from);

} // namespace screens
