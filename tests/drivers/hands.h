#pragma once
// A mouse and a keyboard: real events of the X server through its XTEST extension.

#include <memory>
#include <string>

struct _XDisplay; // NOLINT(bugprone-reserved-identifier): Xlib named it

namespace e2e {

class Hands {
public:
    explicit Hands(const std::string& display); // throws where there is no XTEST

    void move(int x, int y);
    void press();
    void lift();
    void tap(int x, int y);

    // One key by its X name ("a", "Escape", "F11", "odiaeresis"), with others held: "Control_L".
    // Å, ä, ö and their like are put on keys that have nothing else, before the first use of hands.
    void key(const std::string& name, const std::string& held = {});

    // Letters, digits, space and Swedish å, ä, ö on the hardware keyboard.
    void write(const std::string& text);

private:
    struct CloseDisplay {
        void operator()(_XDisplay* display) const;
    };

    void put_on_keyboard(const std::string& name);
    unsigned code_of(const std::string& name) const;

    std::unique_ptr<_XDisplay, CloseDisplay> display_;
};

} // namespace e2e
