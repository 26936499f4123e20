#pragma once
// One large dot over a page that has faded away, with a question in it.

#include "ui/frame.h"

#include <string>

namespace screens {

struct Question {
    ui::Point centre;
    float radius = 0;
    ui::Rect room; // for the answers
};

// The answers together are `answers` pixels high.
Question draw_question(ui::Frame& frame, const std::string& question, const std::string& text,
                       float answers);

} // namespace screens
