// What is wrong with the content, in the words of `expo-kiosk check`, and other content to be shown
// instead.

#include "screens/staff.h"
#include "screens/staff_data.h"
#include "screens/staff_exhibitions.h"
#include "screens/staff_parts.h"
#include "screens/staff_problems.h"

#include <algorithm>

namespace screens {

using ui::Frame;
using ui::Rect;

namespace {

// A tick in a dot: nothing to do here.
float draw_well(Frame& frame, const Rect& room) {
    const float radius = std::min(frame.theme.u(170), room.h / 2);
    const ui::Point middle{room.x + radius, room.y + radius};
    frame.canvas.dot(middle, radius, ui::rgb(content::Colour::green));
    frame.canvas.stroke({{middle.x - radius * 0.42f, middle.y + radius * 0.04f},
                         {middle.x - radius * 0.1f, middle.y + radius * 0.34f},
                         {middle.x + radius * 0.44f, middle.y - radius * 0.3f}},
                        radius * 0.16f, ui::paper);
    return middle.y + radius;
}

// Beside each other on a wide screen. On a tall one the sticks come below, and have what they need,
// but never so much that problems could not be read.
struct Rooms {
    Rect problems;
    Rect sticks;
};

Rooms rooms_in(Frame& frame, const StaffData& data, const Rect& room) {
    const float gap = frame.theme.u(60);
    if (!frame.theme.portrait()) {
        const float column = room.w * 0.44f;
        return {{room.x, room.y, room.w - column - gap, room.h},
                {room.end() - column, room.y, column, room.h}};
    }
    const float height = std::min(staff_exhibitions_height(frame, data, room.w), room.h * 0.42f);
    return {room.above(room.bottom() - height - gap), room.below(room.bottom() - height)};
}

} // namespace

Intents draw_staff_content(Frame& frame, const Model& model, View& view, const Rect& room) {
    const StaffData& data = *model.staff;
    const bool refused = !data.errand.errors.empty();
    const auto& problems = refused ? data.errand.errors : data.problems;
    const std::string& text =
        frame.strings[problems.empty() ? "staff_all_well" : "staff_problems_text"];
    const float y = draw_staff_heading(frame, frame.strings["staff_content"],
                                       refused ? std::string() : text, room);
    Rooms rooms = rooms_in(frame, data, room.below(y));
    rooms.problems = rooms.problems.below(draw_staff_errand(frame, model, rooms.problems));
    const float end =
        problems.empty()
            ? draw_well(frame, rooms.problems)
            : draw_staff_list(frame, view.staff.pages, rooms.problems,
                              staff_problem_list(frame, refused ? "staff/error/" : "staff/problem/",
                                                 problems, model.state.language));
    if (frame.theme.portrait()) rooms.sticks.y = end + frame.theme.u(60); // no gap between them
    return draw_staff_exhibitions(frame, data, view.staff, rooms.sticks);
}

} // namespace screens
