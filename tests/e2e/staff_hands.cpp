#include "e2e/staff_hands.h"

namespace e2e {

void hold_corner(KioskDriver& kiosk) {
    kiosk.hands().move(8, 8);
    kiosk.hands().press();
    kiosk.wait_for_screen("pin_pad");
    kiosk.hands().lift();
}

void close_pad(KioskDriver& kiosk) {
    kiosk.tap("pin/close");
    kiosk.wait_until_gone("pin/close");
}

void type_pin(KioskDriver& kiosk, const std::string& pin) {
    kiosk.wait_until("an empty pad", [&](const json&) {
        const auto key = kiosk.find("pin/1");
        const auto erase = kiosk.find("pin/erase");
        return key && erase && key->enabled && !erase->enabled;
    });
    for (const char digit : pin)
        kiosk.tap("pin/" + std::string(1, digit));
    kiosk.tap("pin/enter");
}

void come_in(KioskDriver& kiosk, const std::string& pin) {
    hold_corner(kiosk);
    type_pin(kiosk, pin);
    kiosk.wait_for_screen("staff_content");
}

} // namespace e2e
