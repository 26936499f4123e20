#pragma once
// Every control on screen, and what fingers did to it. A screen cannot draw a button without
// registering it here: the same list is what is hit, what tests tap and what assistive output
// reads. Hit-testing is the kiosk's own because ImGui knows one pointer and visitors have ten
// fingers.

#include "base/input.h"
#include "ui/geometry.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

enum class Role { button, toggle, tab, key, text_box, area };

const char* to_text(Role role);

struct Control {
    std::string id; // stays the same from frame to frame: "nav/team"
    Role role = Role::button;
    std::string label; // what it is called, in the visitor's language
    std::string value; // what it holds, if anything: "on", the text so far, "2 of 9"
    Rect rect;
    bool enabled = true;
    bool focused = false; // by a hardware keyboard
};

// What happened to a control since it was last drawn.
struct Reaction {
    bool pressed = false; // a finger is on it now
    bool tapped = false;  // a finger that came down on it was lifted on it
};

class Controls {
public:
    // Start-based layouts are mirrored here as they are in Canvas.
    void begin_frame(float screen_width, bool mirrored);

    // Registers a control of this frame and says what happened to it. Later ones lie on top.
    Reaction add(Control control);

    // Like add, for what needs every step of every finger that came down on it: the keyboard, a
    // text, a swipe. Positions are start-based.
    std::vector<base::PointerEvent> add_area(Control control);

    // Lists a control without hit-testing it: its area does that (the keys of the keyboard).
    void list(Control control);

    // While held back, nothing registers and nothing reacts: what lies under a question.
    void set_held_back(bool held_back) { held_back_ = held_back; }

    // Whether the finger came down on this area, and is there to be heard: an area that was not
    // drawn for a while, or lies under a question, has missed when it was lifted.
    bool is_on(const std::string& area, unsigned finger) const;

    // Puts one step of one finger to the controls of the frame drawn last; the next frame's add()
    // tells. Fingers stay with what they came down on.
    void feed(const base::PointerEvent& event);

    // Moves focus to the next (+1) or previous (-1) enabled control; enter taps it.
    void move_focus(int by);
    void tap_focused();

    void clear_focus() { focus_.clear(); }

    bool has_focus() const { return !focus_.empty(); }

    // Fingers on the glass are lost: nothing is pressed any more and nothing will be tapped.
    void cancel_all();

    // The frame's controls, in screen coordinates.
    const std::vector<Control>& all() const { return controls_; }

private:
    struct Grip {
        std::string id;
        bool area = false;
    };

    Rect place(const Rect& rect) const;
    const Control* hit(Point point) const;
    void register_control(Control control, bool hittable);

    std::vector<Control> controls_;
    std::vector<bool> hittable_;
    std::map<unsigned, Grip> grips_; // finger → what it came down on
    std::map<unsigned, Point> fingers_;
    using AreaEvents = std::vector<std::pair<std::string, base::PointerEvent>>;
    std::vector<std::string> taps_; // for this frame
    AreaEvents area_events_;
    std::vector<std::string> coming_taps_; // for the next
    AreaEvents coming_area_events_;
    std::string focus_;
    float width_ = 0;
    bool mirrored_ = false;
    bool held_back_ = false;
};

} // namespace ui
