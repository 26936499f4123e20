#pragma once
// Every screen and every card as pictures, without a visitor: what staff look at before visitors
// do, and what the golden tests compare.

#include "app/library.h"
#include "flow/state.h"
#include "ideas/idea.h"
#include "media/picture.h"
#include "screens/staff_data.h"
#include "screens/staff_view.h"
#include "ui/theme.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace app {

struct TourStop {
    std::string name; // "01-slide-10-welcome"
    flow::State state;
    flow::Programme programme;
    std::vector<ideas::Idea> recent;
    std::vector<ideas::Idea> wall;
    bool list = false; // the wall as one
    bool out_of_order = false;
    bool keyboard = true;
    bool languages = false; // the sheet of them is open
    bool offer = false;     // the ideas that are offered are open
    bool discard = false;   // it is asked whether to throw the draft away
    screens::StaffData staff;
    screens::StaffView staff_view;
};

// The screens of this content in one language, in the order a visitor might meet them: with the
// house open, then the cards that could take its place, whenever that is, and the house closed;
// then the staff's. `programme` is that of an open house.
std::vector<TourStop> tour_stops(const Library& library, const flow::Programme& programme,
                                 const content::Language& language);

struct TourPicture {
    std::string name; // "1080x1920-sv-01-slide-10-welcome.png"
    media::Pixels pixels;
};

struct TourPlan {
    std::filesystem::path content;
    std::vector<std::pair<int, int>> sizes;   // px
    std::vector<content::Language> languages; // empty: all of the content's
    int text_step = 0;
};

// Draws off screen, one picture after another, and gives each to `take`. Needs a display for its
// OpenGL context. Fails where there is none, or when there is nothing to show.
base::Result<int> make_tour(const TourPlan& plan, const base::Clock& clock,
                            const std::function<base::Result<void>(const TourPicture&)>& take);

} // namespace app
