#include "platform/monitor_power.h"

#include <X11/Xlib.h>
#include <X11/extensions/dpms.h>

namespace platform {

bool turn_monitors(_XDisplay* display, bool on) {
    int event = 0;
    int error = 0;
    if (display == nullptr || !DPMSQueryExtension(display, &event, &error) || !DPMSCapable(display))
        return false;
    if (on) {
        DPMSForceLevel(display, DPMSModeOn);
        DPMSDisable(display);
    } else {
        DPMSEnable(display); // else no level may be forced; with no times it does nothing more
        DPMSSetTimeouts(display, 0, 0, 0);
        DPMSForceLevel(display, DPMSModeOff);
    }
    XFlush(display);
    return true;
}

} // namespace platform
