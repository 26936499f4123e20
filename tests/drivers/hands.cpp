#include "drivers/hands.h"

#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>

#include <array>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

namespace e2e {

namespace {

struct Spelling {
    const char* text;
    const char* key;
};

constexpr std::array spellings = {Spelling{" ", "space"}, Spelling{"å", "aring"},
                                  Spelling{"ä", "adiaeresis"}, Spelling{"ö", "odiaeresis"}};

bool begins(const std::string& text, size_t at, const std::string& with) {
    return text.compare(at, with.size(), with) == 0;
}

} // namespace

void Hands::CloseDisplay::operator()(_XDisplay* display) const {
    XCloseDisplay(display);
}

Hands::Hands(const std::string& display) : display_(XOpenDisplay(display.c_str())) {
    if (!display_) throw std::runtime_error("no X server on " + display);
    int event = 0;
    int error = 0;
    int major = 0;
    int minor = 0;
    if (!XTestQueryExtension(display_.get(), &event, &error, &major, &minor))
        throw std::runtime_error("the X server has no XTEST");
    for (const Spelling& spelling : spellings)
        put_on_keyboard(spelling.key);
}

// A keyboard without this key gets it in place of one that writes nothing.
void Hands::put_on_keyboard(const std::string& name) {
    if (XKeysymToKeycode(display_.get(), XStringToKeysym(name.c_str())) != 0) return;
    int first = 0;
    int last = 0;
    XDisplayKeycodes(display_.get(), &first, &last);
    for (int code = last; code >= first; --code) {
        if (XkbKeycodeToKeysym(display_.get(), KeyCode(code), 0, 0) != NoSymbol) continue;
        std::array<KeySym, 2> symbols{XStringToKeysym(name.c_str()), NoSymbol};
        XChangeKeyboardMapping(display_.get(), code, int(symbols.size()), symbols.data(), 1);
        XSync(display_.get(), False);
        return;
    }
    throw std::runtime_error("the keyboard has no room for " + name);
}

unsigned Hands::code_of(const std::string& name) const {
    const unsigned code = XKeysymToKeycode(display_.get(), XStringToKeysym(name.c_str()));
    if (code == 0) throw std::runtime_error("the keyboard has no key " + name);
    return code;
}

void Hands::move(int x, int y) {
    XTestFakeMotionEvent(display_.get(), -1, x, y, CurrentTime);
    XSync(display_.get(), False);
}

void Hands::press() {
    XTestFakeButtonEvent(display_.get(), Button1, True, CurrentTime);
    XSync(display_.get(), False);
}

void Hands::lift() {
    XTestFakeButtonEvent(display_.get(), Button1, False, CurrentTime);
    XSync(display_.get(), False);
}

void Hands::tap(int x, int y) {
    move(x, y);
    press();
    lift();
}

void Hands::key(const std::string& name, const std::string& held) {
    // GLFW takes the same key within the same millisecond for one press.
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
    std::vector<unsigned> down;
    if (!held.empty()) down.push_back(code_of(held));
    down.push_back(code_of(name));
    for (auto code = down.begin(); code != down.end(); ++code)
        XTestFakeKeyEvent(display_.get(), *code, True, CurrentTime);
    for (auto code = down.rbegin(); code != down.rend(); ++code)
        XTestFakeKeyEvent(display_.get(), *code, False, CurrentTime);
    XSync(display_.get(), False);
}

void Hands::write(const std::string& text) {
    for (size_t at = 0; at < text.size();) {
        std::string name = text.substr(at, 1);
        size_t length = 1;
        for (const Spelling& spelling : spellings)
            if (begins(text, at, spelling.text)) {
                name = spelling.key;
                length = std::string(spelling.text).size();
            }
        const bool capital = name.size() == 1 && name[0] >= 'A' && name[0] <= 'Z';
        key(name, capital ? "Shift_L" : "");
        at += length;
    }
}

} // namespace e2e
