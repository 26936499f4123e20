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

// Entries below each other, as many as fit from the page's first on; arrows below turn pages.
struct StaffList {
    size_t count = 0;
    std::function<float(size_t entry, float width)> height;
    std::function<void(size_t entry, const ui::Rect& rect)> draw;
};

void draw_staff_list(ui::Frame& frame, Pages& pages, const ui::Rect& room, const StaffList& list);

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
