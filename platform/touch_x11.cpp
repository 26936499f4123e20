#include "platform/touch_x11.h"

#define GLFW_INCLUDE_NONE
#define GLFW_EXPOSE_NATIVE_X11
#include <GLFW/glfw3.h>
#include <GLFW/glfw3native.h>
#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>

#include <pthread.h>
#include <sys/epoll.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <system_error>
#include <utility>

namespace platform {

namespace {

// The X server's clock on the same machine.
uint32_t server_now_ms() {
    const auto since_start = std::chrono::steady_clock::now().time_since_epoch();
    return static_cast<uint32_t>(
        std::chrono::duration_cast<std::chrono::milliseconds>(since_start).count());
}

// Only master devices: asking for all would bring every touch twice.
void select_touches(Display* display, ::Window window) {
    std::array<unsigned char, XIMaskLen(XI_LASTEVENT)> bits{};
    XISetMask(bits.data(), XI_TouchBegin);
    XISetMask(bits.data(), XI_TouchUpdate);
    XISetMask(bits.data(), XI_TouchEnd);
    XIEventMask mask{XIAllMasterDevices, static_cast<int>(bits.size()), bits.data()};
    XISelectEvents(display, window, &mask, 1);
}

void select_unplugging(Display* display) {
    std::array<unsigned char, XIMaskLen(XI_LASTEVENT)> bits{};
    XISetMask(bits.data(), XI_HierarchyChanged);
    XIEventMask mask{XIAllDevices, static_cast<int>(bits.size()), bits.data()};
    XISelectEvents(display, DefaultRootWindow(display), &mask, 1);
}

// Its size changes when monitors come and go.
Area watch_screen(Display* display) {
    const ::Window root = DefaultRootWindow(display);
    XSelectInput(display, root, StructureNotifyMask);
    XWindowAttributes found{};
    XGetWindowAttributes(display, root, &found);
    return {0, 0, found.width, found.height};
}

} // namespace

void TouchX11::CloseDisplay::operator()(_XDisplay* display) const {
    XCloseDisplay(display);
}

base::Result<std::unique_ptr<TouchX11>> TouchX11::open(GLFWwindow* window,
                                                       std::function<void()> wake) {
    Display* glfw_display = glfwGetX11Display();
    const ::Window target = glfw_display ? glfwGetX11Window(window) : 0;
    if (!target) return base::failure("The window is not one of an X server.");

    Connection connection(XOpenDisplay(DisplayString(glfw_display)));
    if (!connection) return base::failure("The X server takes no second connection.");
    int opcode = 0;
    int event = 0;
    int error = 0;
    int major = 2;
    int minor = 2;
    if (!XQueryExtension(connection.get(), "XInputExtension", &opcode, &event, &error) ||
        XIQueryVersion(connection.get(), &major, &minor) != Success ||
        std::pair(major, minor) < std::pair(2, 2))
        return base::failure("The X server has no XInput 2.2.");

    XSync(glfw_display, False); // the window must be known before another connection names it
    select_touches(connection.get(), target);
    select_unplugging(connection.get());
    XSync(connection.get(), False);
    return std::unique_ptr<TouchX11>(
        new TouchX11(std::move(connection), opcode, std::move(wake))); // NOLINT(*-owning-memory)
}

TouchX11::TouchX11(Connection connection, int opcode, std::function<void()> wake)
    : connection_(std::move(connection)),
      opcode_(opcode),
      wake_(std::move(wake)),
      epoll_(epoll_create1(EPOLL_CLOEXEC)) {
    whole_ = watch_screen(connection_.get());
    // Edge-triggered: each arrival wakes once, so the watcher need not know when it was read.
    epoll_event arrival{EPOLLIN | EPOLLET, {.fd = ConnectionNumber(connection_.get())}};
    epoll_event end{EPOLLIN, {.fd = stop_.descriptor()}};
    if (epoll_ctl(epoll_.get(), EPOLL_CTL_ADD, arrival.data.fd, &arrival) != 0 ||
        epoll_ctl(epoll_.get(), EPOLL_CTL_ADD, end.data.fd, &end) != 0)
        throw std::system_error(errno, std::generic_category(), "epoll");
    watcher_ = std::thread([this] { watch(); });
}

TouchX11::~TouchX11() {
    stop_.raise();
    watcher_.join();
}

void TouchX11::watch() {
    pthread_setname_np(pthread_self(), "touch");
    while (true) {
        epoll_event event{};
        const int ready = epoll_wait(epoll_.get(), &event, 1, -1);
        if (ready < 0 && errno != EINTR) return;
        if (ready != 1) continue;
        if (event.data.fd == stop_.descriptor()) return;
        wake_();
    }
}

std::vector<base::PointerEvent> TouchX11::take(base::Instant now) {
    EventTimes times(now, server_now_ms());
    std::vector<Step> steps;
    read_all(times, steps);
    const bool lifted = std::any_of(steps.begin(), steps.end(), [](const Step& step) {
        return step.event.kind == base::PointerEvent::Kind::up;
    });
    if (lifted) { // the news that the device went may be under way
        XSync(connection_.get(), False);
        read_all(times, steps);
    }
    std::vector<base::PointerEvent> events;
    events.reserve(steps.size());
    for (const Step& step : steps)
        events.push_back(step.event);
    return events;
}

void TouchX11::read_all(EventTimes& times, std::vector<Step>& steps) {
    while (XPending(connection_.get()) > 0) {
        XEvent event;
        XNextEvent(connection_.get(), &event);
        if (event.type == ConfigureNotify && event.xconfigure.window == event.xconfigure.event) {
            whole_ = {0, 0, event.xconfigure.width, event.xconfigure.height};
            out_of_aim_ = true;
        }
        XGenericEventCookie& cookie = event.xcookie;
        if (cookie.type != GenericEvent || cookie.extension != opcode_) continue;
        if (!XGetEventData(connection_.get(), &cookie)) continue;
        if (cookie.evtype == XI_HierarchyChanged)
            read_unplugging(cookie.data, times, steps);
        else
            read_touch(cookie.evtype, cookie.data, times, steps);
        XFreeEventData(connection_.get(), &cookie);
    }
}

void TouchX11::read_touch(int type, const void* data, EventTimes& times, std::vector<Step>& steps) {
    const auto& touched = *static_cast<const XIDeviceEvent*>(data);
    const int device = touched.sourceid;
    const Fingers::Touch touch{device, static_cast<uint32_t>(touched.detail)};
    const auto x = static_cast<float>(touched.event_x);
    const auto y = static_cast<float>(touched.event_y);
    const base::Instant at = times.of(static_cast<uint32_t>(touched.time));
    if (type == XI_TouchBegin)
        for (const auto& event : fingers_.begin(touch, x, y, at))
            steps.push_back({event, device});
    if (type == XI_TouchUpdate)
        if (const auto event = fingers_.update(touch, x, y, at)) steps.push_back({*event, device});
    if (type == XI_TouchEnd)
        if (const auto event = fingers_.end(touch, x, y, at)) steps.push_back({*event, device});
}

// The server lifts the fingers of a device that goes, and only then says that it went: what was
// lifted together with the news was no tap.
void TouchX11::read_unplugging(const void* data, EventTimes& times, std::vector<Step>& steps) {
    const auto& change = *static_cast<const XIHierarchyEvent*>(data);
    for (int i = 0; i < change.num_info; ++i) {
        const int device = change.info[i].deviceid;
        if (change.info[i].flags & (XISlaveAdded | XIDeviceEnabled)) out_of_aim_ = true;
        if (!(change.info[i].flags & (XISlaveRemoved | XISlaveDetached | XIDeviceDisabled)))
            continue;
        for (Step& step : steps)
            if (step.device == device && step.event.kind == base::PointerEvent::Kind::up)
                step.event.kind = base::PointerEvent::Kind::cancel;
        for (const auto& event : fingers_.cancel(device, times.now()))
            steps.push_back({event, device});
    }
}

void TouchX11::aim(const Area& monitor) {
    if (!std::exchange(out_of_aim_, false) && monitor == aimed_at_) return;
    aimed_at_ = monitor;
    aim_.aim(connection_.get(), matrix_onto(monitor, whole_));
}

std::vector<base::PointerEvent> TouchX11::cancel(base::Instant now) {
    return fingers_.cancel(std::nullopt, now);
}

std::string TouchX11::description() const {
    std::string found;
    int count = 0;
    XIDeviceInfo* devices = XIQueryDevice(connection_.get(), XIAllDevices, &count);
    for (int i = 0; i < count; ++i) {
        if (devices[i].use != XISlavePointer) continue;
        for (int k = 0; k < devices[i].num_classes; ++k) {
            if (devices[i].classes[k]->type != XITouchClass) continue;
            const auto& touch = *reinterpret_cast<XITouchClassInfo*>(devices[i].classes[k]);
            if (!found.empty()) found += ", ";
            found += std::string(devices[i].name) + " (" + std::to_string(touch.num_touches) +
                     " fingers)";
        }
    }
    if (devices) XIFreeDeviceInfo(devices);
    return "XI2 touch: " + (found.empty() ? "no touchscreen is connected" : found);
}

} // namespace platform
