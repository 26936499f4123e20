#pragma once
// What hands are doing to the screen, kept from frame to frame: nothing in here means anything to
// the visit itself, and all of it can be thrown away at any time.

#include "screens/idea_field.h"
#include "screens/staff_view.h"
#include "screens/wall_places.h"
#include "ui/keyboard_model.h"
#include "ui/pan_zoom.h"
#include "ui/text_box.h"

#include <optional>

namespace screens {

struct Swipe {
    std::optional<float> start; // x where the last finger came down; empty: none
    unsigned finger = 0;        // that one
    float at = 0;
};

// A dot that has just been liked, or no longer is.
struct Growing {
    std::string id; // of its idea; empty: none
    float from = 0; // radius, in units of the plane
    base::Instant since{};
};

// The ideas' dots and what they were placed from.
struct WallField {
    WallPlaces places;
    Growing growing;
    uint64_t version = 0; // of the ideas
    std::string own;      // the visitor's, that is not among them; empty: none
    float aspect = 0;
};

struct WallView {
    ui::PanZoom pan;
    bool begun = false; // the camera stands where a visitor begins
    std::string follow; // id of the idea whose place the camera is to go to
    bool list = false;
    bool most_liked = false; // first, in the list; else the newest
    std::string category;    // of those in the list; empty: all
    size_t first_topic = 0;  // of those on show, where there is no room for all
    Pages pages;             // of the list
};

struct View {
    ui::TextBoxView text_box;
    ui::KeyboardState keyboard;
    bool keyboard_open = true;
    bool languages_open = false;
    bool offer_open = false;    // the ideas that are like the one being written
    bool discard_asked = false; // whether what was written is to be thrown away
    int team_page = 0;
    size_t first_category = 0; // of those on show, where there is no room for all
    Swipe swipe;
    IdeaField field;
    WallField wall_field;
    WallView wall;
    StaffView staff;
};

} // namespace screens
