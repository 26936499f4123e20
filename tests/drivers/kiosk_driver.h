#pragma once
// A visitor before the running kiosk: looks at it through its control socket, taps it through the X
// server. Every verb waits for its condition and throws, with what the kiosk showed instead, where
// that does not come true in time.

#include "drivers/display.h"
#include "drivers/hands.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace e2e {

using nlohmann::json;

struct Point {
    int x = 0;
    int y = 0;
};

// One of `ctl controls`.
struct Control {
    std::string id;
    std::string role;
    std::string label;
    std::string value;
    int x = 0; // px
    int y = 0;
    int width = 0;
    int height = 0;
    bool enabled = false;
    bool focused = false;

    Point centre() const { return {x + width / 2, y + height / 2}; }
};

class KioskDriver {
public:
    KioskDriver(const Display& display, const std::filesystem::path& data);

    // --- eyes ------------------------------------------------------------------------------------
    bool answers() const;
    json ask(const json& request) const; // throws where the kiosk does not answer
    json status() const;
    std::vector<Control> controls() const;
    std::optional<Control> find(const std::string& label_or_id) const;
    std::string text_in_box() const; // the draft, as its text box holds it

    // --- patience --------------------------------------------------------------------------------
    void wait_for_start(Child& program) const; // until it answers; throws if it ends before

    // `what` completes "waited for …".
    json wait_until(const std::string& what, const std::function<bool(const json& status)>& true_of,
                    std::chrono::milliseconds time = patience) const;
    json wait_for_screen(const std::string& screen) const;
    // An enabled control.
    Control wait_for(const std::string& label_or_id) const;
    void wait_until_gone(const std::string& label_or_id) const;
    void wait_for_text(const std::string& text) const;

    // --- hands -----------------------------------------------------------------------------------
    void tap(const std::string& label_or_id);
    void touch_anywhere();
    void tap_key(const std::string& name); // of the on-screen keyboard: "k", "Stor bokstav"
    // On the on-screen keyboard, on whatever page of it each character is, one tap after another.
    void type(const std::string& text);

    Hands& hands() { return hands_; }

    // Where to put a finger for this character, on the page of the keyboard that is shown; turns no
    // page.
    Point key(const std::string& name) const;

private:
    void turn_to(const std::string& character);
    bool shows_key(const std::string& name) const;

    Size size_;
    std::filesystem::path socket_;
    Hands hands_;
};

// "åk!" → "å", "k", "!"
std::vector<std::string> characters(const std::string& text);

} // namespace e2e
