#include "platform/window.h"

#include "base/utf8.h"
#include "platform/monitor_power.h"
#include "platform/pixels.h"
#include "platform/touch_x11.h"

#include <glad/gl.h>
#define GLFW_INCLUDE_NONE
#define GLFW_EXPOSE_NATIVE_X11
#include <GLFW/glfw3.h>
#include <GLFW/glfw3native.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string_view>

namespace platform {

using base::PointerEvent;

namespace {

std::string last_glfw_error() {
    const char* text = nullptr;
    glfwGetError(&text);
    return text ? text : "no reason given";
}

std::vector<GLFWmonitor*> monitors() {
    int count = 0;
    GLFWmonitor** first = glfwGetMonitors(&count);
    return {first, first + count};
}

// The monitor of that name, or at that place from "1", or the primary one; null: there is none.
GLFWmonitor* find_monitor(const std::string& wanted) {
    if (wanted.empty()) return glfwGetPrimaryMonitor();
    int place = 0;
    for (GLFWmonitor* monitor : monitors())
        if (wanted == glfwGetMonitorName(monitor) || wanted == std::to_string(++place))
            return monitor;
    return nullptr;
}

tl::unexpected<base::Problem> no_monitor(const std::string& wanted) {
    std::string connected;
    for (GLFWmonitor* monitor : monitors())
        connected += (connected.empty() ? "" : ", ") + std::string(glfwGetMonitorName(monitor));
    if (connected.empty()) return base::failure("No monitor is connected.");
    return base::failure("There is no monitor \"" + wanted + "\".",
                         "Connected are, from 1: " + connected + ".");
}

std::optional<base::Key> key_of(int glfw_key) {
    switch (glfw_key) {
    case GLFW_KEY_BACKSPACE:
        return base::Key::backspace;
    case GLFW_KEY_DELETE:
        return base::Key::erase;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
        return base::Key::enter;
    case GLFW_KEY_TAB:
        return base::Key::tab;
    case GLFW_KEY_LEFT:
        return base::Key::left;
    case GLFW_KEY_RIGHT:
        return base::Key::right;
    case GLFW_KEY_UP:
        return base::Key::up;
    case GLFW_KEY_DOWN:
        return base::Key::down;
    case GLFW_KEY_HOME:
        return base::Key::home;
    case GLFW_KEY_END:
        return base::Key::end;
    case GLFW_KEY_ESCAPE:
        return base::Key::escape;
    default:
        return std::nullopt;
    }
}

// 3.`minor`. Profiles there are from 3.2 on. With `reset_told`, a driver that can tells when the
// card was reset; one that cannot may refuse.
void ask_for_opengl(int minor, bool reset_told) {
    const bool core = minor >= 2;
    glfwWindowHint(GLFW_CONTEXT_ROBUSTNESS,
                   reset_told ? GLFW_LOSE_CONTEXT_ON_RESET : GLFW_NO_ROBUSTNESS);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, minor);
    glfwWindowHint(GLFW_OPENGL_PROFILE, core ? GLFW_OPENGL_CORE_PROFILE : GLFW_OPENGL_ANY_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, core ? GLFW_TRUE : GLFW_FALSE);
}

base::Instant time_of(const base::InputEvent& event) {
    return std::visit([](const auto& which) { return which.at; }, event);
}

void set_time(base::InputEvent& event, base::Instant at) {
    std::visit([&](auto& which) { which.at = at; }, event);
}

} // namespace

struct Window::Callbacks {
    static Window& of(GLFWwindow* window) {
        return *static_cast<Window*>(glfwGetWindowUserPointer(window));
    }

    static void moved(GLFWwindow* window, double x, double y) {
        Window& self = of(window);
        const auto [width, height] = self.framebuffer_size();
        int units_wide = width;
        int units_high = height;
        glfwGetWindowSize(window, &units_wide, &units_high);
        self.mouse_x_ = static_cast<float>(x * width / std::max(units_wide, 1));
        self.mouse_y_ = static_cast<float>(y * height / std::max(units_high, 1));
        self.cursor_.mouse_moved(self.clock_.now());
        if (self.mouse_down_) self.put_mouse(PointerEvent::Kind::move);
    }

    static void pressed(GLFWwindow* window, int button, int action, int) {
        Window& self = of(window);
        const bool down = action == GLFW_PRESS;
        if (button != GLFW_MOUSE_BUTTON_LEFT || down == self.mouse_down_) return;
        self.mouse_down_ = down;
        self.put_mouse(down ? PointerEvent::Kind::down : PointerEvent::Kind::up);
    }

    static void keyed(GLFWwindow* window, int key, int, int action, int modifiers) {
        Window& self = of(window);
        const auto known = key_of(key);
        if (!known || action == GLFW_RELEASE) return;
        const bool shift = (modifiers & GLFW_MOD_SHIFT) != 0;
        self.events_.emplace_back(base::KeyEvent{*known, shift, self.clock_.now()});
    }

    static void typed(GLFWwindow* window, unsigned code_point) {
        Window& self = of(window);
        base::TextEvent event{{}, self.clock_.now()};
        base::append_utf8(event.text, code_point);
        self.events_.emplace_back(std::move(event));
    }

    // GLFW releases held buttons after this call; that must not become a tap.
    static void focused(GLFWwindow* window, int has_focus) {
        if (!has_focus) of(window).cancel_fingers();
        of(window).exposed_ = true;
    }

    static void damaged(GLFWwindow* window) { of(window).exposed_ = true; }

    static void resized(GLFWwindow* window, int, int) { of(window).exposed_ = true; }
};

base::Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options,
                                                   const base::Clock& clock) {
#ifdef GLFW_PLATFORM // from GLFW 3.4: under Wayland, X11 is the way to touches
    if (std::getenv("DISPLAY")) glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_X11);
#endif
    if (!glfwInit())
        return base::failure("There is no display to draw on: " + last_glfw_error() + ".",
                             "Start an X server and set DISPLAY, or use platform/run.");
    std::unique_ptr<Window> self(new Window(options, clock)); // NOLINT(*-owning-memory)
    if (auto created = self->create(); !created)
        return tl::unexpected<base::Problem>(created.error());
    self->listen();
    return self;
}

Window::Window(WindowOptions options, const base::Clock& clock)
    : options_(std::move(options)), clock_(clock) {}

Window::~Window() {
    if (!monitors_on_) turn_monitors(true);
    touch_.reset();
    if (window_) glfwDestroyWindow(window_);
    glfwTerminate();
}

base::Result<void> Window::create() {
    GLFWmonitor* monitor = find_monitor(options_.monitor);
    const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    if (!mode && (!options_.windowed || !options_.monitor.empty()))
        return no_monitor(options_.monitor);

    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_DECORATED, GLFW_FALSE);
    glfwWindowHint(GLFW_RESIZABLE, GLFW_FALSE);
    glfwWindowHint(GLFW_FLOATING, GLFW_TRUE);
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
    glfwWindowHint(GLFW_VISIBLE, options_.visible ? GLFW_TRUE : GLFW_FALSE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "expo-kiosk");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "expo-kiosk");

    const auto [width, height] =
        options_.windowed ? *options_.windowed : std::pair(mode->width, mode->height);
    const bool fullscreen = !options_.windowed && options_.visible;
    // 3.1 is all that some old machines have.
    for (const auto& [minor, reset_told] : {std::pair(3, true), {3, false}, {1, false}}) {
        ask_for_opengl(minor, reset_told);
        window_ = glfwCreateWindow(width, height, options_.title.c_str(),
                                   fullscreen ? monitor : nullptr, nullptr);
        if (window_) break;
    }
    if (!window_)
        return base::failure(
            "The display gives no OpenGL 3.1 window: " + last_glfw_error() + ".",
            "Install the graphics driver, or libgl1-mesa-dri to draw without one.");
    glfwMakeContextCurrent(window_);
    if (!gladLoadGL(glfwGetProcAddress))
        return base::failure("OpenGL could not be loaded.", "Install the graphics driver.");
    const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
    renderer_ = name ? name : "";
    glfwSwapInterval(options_.visible ? 1 : 0);
    if (options_.windowed && !options_.monitor.empty()) {
        int x = 0;
        int y = 0;
        glfwGetMonitorPos(monitor, &x, &y);
        glfwSetWindowPos(window_, x, y);
    }
    return {};
}

void Window::listen() {
    glfwSetWindowUserPointer(window_, this);
    glfwSetCursorPosCallback(window_, Callbacks::moved);
    glfwSetMouseButtonCallback(window_, Callbacks::pressed);
    glfwSetKeyCallback(window_, Callbacks::keyed);
    glfwSetCharCallback(window_, Callbacks::typed);
    glfwSetWindowFocusCallback(window_, Callbacks::focused);
    glfwSetWindowRefreshCallback(window_, Callbacks::damaged);
    glfwSetFramebufferSizeCallback(window_, Callbacks::resized);
    glfwSetInputMode(window_, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
    double x = 0;
    double y = 0;
    glfwGetCursorPos(window_, &x, &y);
    mouse_x_ = static_cast<float>(x);
    mouse_y_ = static_cast<float>(y);
    no_touch_ = "No input: the window is not shown.";
    if (!options_.visible) return;

    glfwFocusWindow(window_); // without a window manager nobody else does
    auto touch = TouchX11::open(window_, [] { wake(); });
    if (touch)
        touch_ = std::move(*touch);
    else
        no_touch_ = "Mouse only: " + touch.error().message.en;
}

std::vector<base::InputEvent> Window::wait(base::Duration timeout) {
    if (const auto hides = cursor_.hides_in(clock_.now())) timeout = std::min(timeout, *hides);
    if (timeout > base::Duration::zero())
        glfwWaitEventsTimeout(base::seconds(timeout));
    else
        glfwPollEvents();
    take_touches();
    return_to_monitor();
    aim_touches();
    update_cursor();
    return take_events();
}

void Window::wake() {
    glfwPostEmptyEvent();
}

void Window::put_mouse(PointerEvent::Kind kind) {
    events_.emplace_back(PointerEvent{kind, 0, mouse_x_, mouse_y_, clock_.now()});
}

void Window::take_touches() {
    if (!touch_) return;
    const base::Instant now = clock_.now();
    const auto touches = touch_->take(now);
    if (!touches.empty()) cursor_.touched(now);
    events_.insert(events_.end(), touches.begin(), touches.end());
}

void Window::cancel_fingers() {
    if (mouse_down_) put_mouse(PointerEvent::Kind::cancel);
    mouse_down_ = false;
    if (!touch_) return;
    take_touches();
    const auto cancelled = touch_->cancel(clock_.now());
    events_.insert(events_.end(), cancelled.begin(), cancelled.end());
}

// GLFW takes a window off a monitor that is unplugged or switched off, and leaves it so.
void Window::return_to_monitor() {
    if (options_.windowed || !options_.visible || glfwGetWindowMonitor(window_)) return;
    GLFWmonitor* back = find_monitor(options_.monitor);
    const GLFWvidmode* mode = back ? glfwGetVideoMode(back) : nullptr;
    if (!mode) return;
    glfwSetWindowMonitor(window_, back, 0, 0, mode->width, mode->height, GLFW_DONT_CARE);
    glfwFocusWindow(window_);
    exposed_ = true;
}

void Window::aim_touches() {
    GLFWmonitor* on = options_.windowed ? nullptr : glfwGetWindowMonitor(window_);
    const GLFWvidmode* mode = on ? glfwGetVideoMode(on) : nullptr;
    if (!touch_ || !mode) return;
    Area area{0, 0, mode->width, mode->height};
    glfwGetMonitorPos(on, &area.x, &area.y);
    touch_->aim(area);
}

void Window::update_cursor() {
    const bool show = cursor_.visible(clock_.now());
    if (show == cursor_shown_) return;
    cursor_shown_ = show;
    glfwSetInputMode(window_, GLFW_CURSOR, show ? GLFW_CURSOR_NORMAL : GLFW_CURSOR_HIDDEN);
}

std::vector<base::InputEvent> Window::take_events() {
    const Turn turned = turn();
    for (base::InputEvent& event : events_)
        if (auto* pointer = std::get_if<PointerEvent>(&event)) {
            const Place place = turned.to_picture({pointer->x, pointer->y});
            pointer->x = place.x;
            pointer->y = place.y;
        }
    std::stable_sort(events_.begin(), events_.end(),
                     [](const base::InputEvent& a, const base::InputEvent& b) {
                         return time_of(a) < time_of(b);
                     });
    // A touch may be read a moment after a later mouse event was handed out: time never goes back.
    for (base::InputEvent& event : events_) {
        last_event_ = std::max(last_event_, time_of(event));
        set_time(event, last_event_);
    }
    return std::exchange(events_, {});
}

bool Window::close_requested() const {
    return glfwWindowShouldClose(window_) != 0;
}

void Window::ignore_close() {
    glfwSetWindowShouldClose(window_, GLFW_FALSE);
}

std::pair<int, int> Window::framebuffer_size() const {
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    return {width, height};
}

GLFWmonitor* Window::monitor() const {
    GLFWmonitor* covered = glfwGetWindowMonitor(window_);
    return covered ? covered : find_monitor(options_.monitor);
}

Turn Window::turn() const {
    const auto [width, height] = framebuffer_size();
    return {options_.rotation, width, height};
}

std::pair<int, int> Window::picture_size() const {
    const Turn turned = turn();
    return {turned.picture_width(), turned.picture_height()};
}

std::optional<std::pair<int, int>> Window::monitor_millimetres() const {
    const auto whole = whole_monitor_millimetres();
    if (!whole) return std::nullopt;
    const GLFWvidmode* mode = glfwGetVideoMode(monitor());
    const auto [width, height] = framebuffer_size();
    const auto across = static_cast<int>(std::lround(double(whole->first) / mode->width * width));
    const auto down = static_cast<int>(std::lround(double(whole->second) / mode->height * height));
    return turn().sideways() ? std::pair(down, across) : std::pair(across, down);
}

std::optional<std::pair<int, int>> Window::whole_monitor_millimetres() const {
    GLFWmonitor* on = monitor();
    const GLFWvidmode* mode = on ? glfwGetVideoMode(on) : nullptr;
    if (!mode || mode->width <= 0 || mode->height <= 0) return std::nullopt;
    int width_mm = 0;
    int height_mm = 0;
    glfwGetMonitorPhysicalSize(on, &width_mm, &height_mm);
    // Some monitors report their aspect ratio (16 × 9) or nonsense instead of a size.
    constexpr int smallest_mm = 100;
    constexpr int largest_mm = 5000;
    if (std::min(width_mm, height_mm) < smallest_mm || std::max(width_mm, height_mm) > largest_mm)
        return std::nullopt;
    const double across = static_cast<double>(width_mm) / mode->width; // mm a pixel
    const double down = static_cast<double>(height_mm) / mode->height;
    if (std::abs(across / down - 1) > 0.1) return std::nullopt;
    return std::pair(width_mm, height_mm);
}

double Window::refresh_hz() const {
    GLFWmonitor* on = monitor();
    const GLFWvidmode* mode = on ? glfwGetVideoMode(on) : nullptr;
    return mode && mode->refreshRate > 0 ? mode->refreshRate : 60;
}

std::string Window::monitor_name() const {
    GLFWmonitor* on = monitor();
    return on ? glfwGetMonitorName(on) : "";
}

bool Window::software_rendered() const {
    constexpr std::array<std::string_view, 3> processors{"llvmpipe", "softpipe", "swrast"};
    return std::any_of(processors.begin(), processors.end(), [&](std::string_view name) {
        return renderer_.find(name) != std::string::npos;
    });
}

std::string Window::renderer() const {
    return renderer_;
}

std::string Window::opengl() const {
    GLint major = 0;
    GLint minor = 0;
    glGetIntegerv(GL_MAJOR_VERSION, &major);
    glGetIntegerv(GL_MINOR_VERSION, &minor);
    return std::to_string(major) + "." + std::to_string(minor);
}

std::string Window::touch_description() const {
    return touch_ ? touch_->description() : no_touch_;
}

bool Window::turn_monitors(bool on) {
    monitors_on_ = on;
    return platform::turn_monitors(glfwGetX11Display(), on);
}

bool Window::exposed() {
    return std::exchange(exposed_, false);
}

void Window::present() {
    glfwSwapBuffers(window_);
}

bool Window::context_lost() const {
    return glGetGraphicsResetStatusARB && glGetGraphicsResetStatusARB() != GL_NO_ERROR;
}

Window::Shot Window::read_back() const {
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glReadBuffer(GL_BACK);
    const auto [width, height] = framebuffer_size();
    return upright(read_pixels(width, height), turn());
}

} // namespace platform
