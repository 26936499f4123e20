#pragma once
// Touches of an X server (XInput 2.2), which GLFW does not deliver. Private to platform/: the only
// header that names X11.

#include "base/input.h"
#include "base/result.h"
#include "base/time.h"
#include "platform/fingers.h"

#include <X11/Xlib.h>

#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace platform {

// Its own connection to the X server, because GLFW drops XI2 events that arrive on its own. The
// connection is read on the thread that calls take(); a second thread only watches it and calls
// `wake` when there is something to take.
class TouchX11 {
public:
    // `window` is an X11 window of any connection. Fails where the server has no XInput 2.2.
    static base::Result<std::unique_ptr<TouchX11>> open(::Window window,
                                                        std::function<void()> wake);
    TouchX11(const TouchX11&) = delete;
    TouchX11& operator=(const TouchX11&) = delete;
    ~TouchX11();

    // The steps of all fingers since the last call, oldest first, in window pixels. Never waits.
    std::vector<base::PointerEvent> take(base::Instant now);

    // Ends every finger on the glass without a tap.
    std::vector<base::PointerEvent> cancel(base::Instant now);

    // "XI2 touch: NAME (10 fingers)", or that no touchscreen is connected yet.
    std::string description() const;

private:
    TouchX11(Display* display, int opcode, ::Window window, std::function<void()> wake);

    void watch();
    void read(XEvent& event, base::Instant now, std::vector<base::PointerEvent>& events);

    Display* display_;
    int opcode_; // of the XInput extension
    Fingers fingers_;
    std::function<void()> wake_;
    int stop_;  // eventfd: readable when the watcher must end
    int epoll_; // the connection, edge-triggered, and stop_
    std::thread watcher_;
};

} // namespace platform
