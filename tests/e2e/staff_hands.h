#pragma once
// Staff's ways through a kiosk, by touch.

#include "drivers/kiosk_driver.h"

#include <string>

namespace e2e {

// With a real finger, until the PIN pad is there.
void hold_corner(KioskDriver& kiosk);
// Until what lies beneath is there again.
void close_pad(KioskDriver& kiosk);
// Waits for the pad to take digits, types them and enters them.
void type_pin(KioskDriver& kiosk, const std::string& pin);
// From anywhere to the staff screen.
void come_in(KioskDriver& kiosk, const std::string& pin);

} // namespace e2e
