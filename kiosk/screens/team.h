#pragma once
// The people: portraits as dots, one opened large with role and text.

#include "screens/intent.h"
#include "screens/model.h"
#include "screens/view.h"
#include "ui/frame.h"

namespace screens {

Intents draw_team(ui::Frame& frame, const Model& model, View& view);

// The same portraits as a stop of the attract loop: nothing to tap.
void draw_team_poster(ui::Frame& frame, const Model& model, const ui::Rect& area, float reveal);

// Where the n-th of `count` portraits stands on a page of them.
struct Spot {
    ui::Point centre;
    float radius = 0;
    float width = 0;  // for its words
    float bottom = 0; // of them
};

Spot spot_of(const ui::Theme& theme, const ui::Rect& area, int n, int count);

// Name and role under a portrait, as large as they fit. The role is null where there is none.
struct PersonLabel {
    ui::Point at;
    const ui::TextBlock* name = nullptr;
    const ui::TextBlock* role = nullptr;
};

PersonLabel label_person(const ui::Typesetting& set, const std::string& name,
                         const content::PersonWords* words, const Spot& spot);

// A heading, and pages of portraits under it.
struct TeamLayout {
    const ui::TextBlock* heading = nullptr;
    ui::Point heading_at;
    ui::Rect room;  // of the portraits
    int most = 1;   // of them on a page
    int people = 0; // that have a place

    float heading_bottom() const;
    Spot spot(const ui::Theme& theme, int person) const;
};

TeamLayout lay_out_team(const ui::Typesetting& set, int people);
// One page: whoever is more than fit on it has no place.
TeamLayout lay_out_poster(const ui::Typesetting& set, const ui::Rect& area, int people);

} // namespace screens
