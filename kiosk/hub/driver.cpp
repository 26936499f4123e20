#include "hub/driver.h"

extern "C" __attribute__((visibility("default"))) const ideas::HubDriver* expo_kiosk_hub();

extern "C" const ideas::HubDriver* expo_kiosk_hub() {
    static const ideas::HubDriver driver{hub::open, hub::lay, hub::look};
    return &driver;
}
