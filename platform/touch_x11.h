#pragma once
// Touches of an X server (XInput 2.2), which GLFW does not deliver. Private to platform/.

#include "base/descriptor.h"
#include "base/input.h"
#include "base/result.h"
#include "base/time.h"
#include "platform/event_times.h"
#include "platform/fingers.h"
#include "platform/stop_event.h"
#include "platform/touch_aim.h"

#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct GLFWwindow;
struct _XDisplay; // NOLINT(bugprone-reserved-identifier): Xlib named it

namespace platform {

// Its own connection to the X server, because GLFW drops XI2 events that arrive on its own. The
// connection is used on the main thread alone; a second thread only watches it and calls `wake`
// when there is something to take.
class TouchX11 {
public:
    // Fails where GLFW's window is not one of X11, or its server has no XInput 2.2.
    static base::Result<std::unique_ptr<TouchX11>> open(GLFWwindow* window,
                                                        std::function<void()> wake);
    TouchX11(const TouchX11&) = delete;
    TouchX11& operator=(const TouchX11&) = delete;
    ~TouchX11();

    // The steps of all fingers since the last call, oldest first, in window pixels. Asks the X
    // server once (some 50 µs) when a finger was lifted, else never waits.
    std::vector<base::PointerEvent> take(base::Instant now);

    // The touchscreens belong to this part of the X screen, also those plugged in later. Cheap
    // where nothing has changed; to be called after every take().
    void aim(const Area& monitor);

    // Ends every finger on the glass without a tap.
    std::vector<base::PointerEvent> cancel(base::Instant now);

    // "XI2 touch: NAME (10 fingers)", or that no touchscreen is connected. Asks the X server.
    std::string description() const;

private:
    struct CloseDisplay {
        void operator()(_XDisplay* display) const;
    };

    using Connection = std::unique_ptr<_XDisplay, CloseDisplay>;

    TouchX11(Connection connection, int opcode, std::function<void()> wake);

    void watch();

    // A step of a finger, and the device it came from.
    struct Step {
        base::PointerEvent event;
        int device = 0;
    };

    void read_all(EventTimes& times, std::vector<Step>& steps);
    void read_touch(int type, const void* data, EventTimes& times, std::vector<Step>& steps);
    void read_unplugging(const void* data, EventTimes& times, std::vector<Step>& steps);

    Connection connection_;
    int opcode_; // of the XInput extension
    Fingers fingers_;
    TouchAim aim_;
    Area aimed_at_;
    Area whole_; // the X screen
    bool out_of_aim_ = true;
    std::function<void()> wake_;
    base::Descriptor epoll_; // the connection and stop_
    StopEvent stop_;
    std::thread watcher_;
};

} // namespace platform
