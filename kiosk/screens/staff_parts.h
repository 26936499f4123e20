#pragma once
// What the tabs of the staff screen are made of.

#include "screens/intent.h"
#include "screens/staff_view.h"
#include "ui/frame.h"

#include <functional>
#include <string>
#include <vector>

namespace screens {

ui::TextStyle staff_text(const ui::Theme& theme, float width, float units = 36,
                         ui::Weight weight = ui::Weight::regular);

// A tab's heading; the y where what follows begins.
float draw_staff_heading(ui::Frame& frame, const std::string& heading, const std::string& text,
                         const ui::Rect& room);

// One sentence in the room, where there is nothing else.
void draw_staff_sentence(ui::Frame& frame, const std::string& text, const ui::Rect& room);

// What is going on, or came of it.
struct Notice {
    enum class Kind { under_way, done, failed };
    Kind kind = Kind::under_way;
    std::string id;
    std::string words;
    float share = 0; // of what is under way
};

// The notice on a plate; the y below it.
float draw_staff_notice(ui::Frame& frame, const Notice& notice, const ui::Rect& room);

// Entries below each other, as many as fit from the page's first on; arrows below turn pages.
struct StaffList {
    std::string id; // what the arrows are called after
    size_t count = 0;
    std::function<float(size_t entry, float width)> height;
    std::function<void(size_t entry, const ui::Rect& rect)> draw;
};

// The y below what was drawn.
float draw_staff_list(ui::Frame& frame, Pages& pages, const ui::Rect& room, const StaffList& list);

// How high the list is where nothing limits it.
float staff_list_height(const ui::Theme& theme, const StaffList& list, float width);

// A card over the screen that asks for one of several answers; its number, -1 while none was given.
// What lies beneath is to be held back.
struct Answer {
    std::string id;
    std::string label;
    bool strong = false;
};

int draw_staff_question(ui::Frame& frame, const std::string& question, const std::string& text,
                        const std::vector<Answer>& answers);

} // namespace screens
