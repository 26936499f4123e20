#pragma once
// Where the idea is written: the text, the caret, room to scroll. What is typed comes from the
// keyboards; this is what is seen and touched.

#include "flow/draft.h"
#include "ui/frame.h"

#include <optional>

namespace ui {

// What fingers did to the box; kept from frame to frame.
struct TextBoxView {
    float scroll = 0;     // px from the top of the text
    float drag_start = 0; // y of the finger that drags
    float scroll_start = 0;
    bool dragged = false;
    size_t caret_seen = 0; // the caret was scrolled to for this text
    size_t length_seen = 0;
    base::Instant changed{}; // the caret stays lit for a moment after this
};

struct TextBoxLook {
    std::string label; // for assistive output: the question
    std::string placeholder;
    std::string counter; // "427 characters left"
    bool counter_alarms = false;
    bool editable = true;
    bool foot_taken = false; // by something of the caller's, beside the counter
};

// The room under the text, beside the counter.
Rect text_box_foot(const Typesetting& set, const Rect& rect, const std::string& counter);

// Returns the caret's new place when the visitor tapped in the text.
std::optional<flow::MoveCaret> draw_text_box(Frame& frame, const Rect& rect,
                                             const flow::Draft& draft, TextBoxView& view,
                                             const TextBoxLook& look);

} // namespace ui
