#pragma once
// The one window: where pictures go and hands come from. It hides GLFW, OpenGL's loading and X11;
// nothing outside platform/ includes them.

#include "base/input.h"
#include "base/result.h"
#include "base/time.h"
#include "platform/cursor_rest.h"
#include "platform/rotation.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

struct GLFWmonitor;
struct GLFWwindow;

namespace platform {

class TouchX11;

struct WindowOptions {
    std::string title;
    std::optional<std::pair<int, int>> windowed; // pixels; empty: the whole monitor
    std::string monitor;                         // its name, or its place from "1"; empty: primary
    Rotation rotation = Rotation::none;          // of everything drawn and touched
    bool visible = true;                         // false: for drawing off screen only
};

// One at a time, made, used and destroyed on the main thread; only wake() may come from elsewhere.
// While it lives its OpenGL context, 3.3 core or else 3.1, is current on that thread, so everything
// that holds GL names (Renderer, Textures) must be destroyed before it.
class Window {
public:
    // Rows of pixels, the top row first, four bytes each: red, green, blue, alpha (always 255).
    struct Shot {
        int width = 0;
        int height = 0;
        std::vector<uint8_t> rgba;
    };

    // Fails, saying why, without a display, without OpenGL 3.1, or when there is no such monitor.
    // `clock` stamps the input; it must outlive the window.
    static base::Result<std::unique_ptr<Window>> open(const WindowOptions& options,
                                                      const base::Clock& clock);
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;
    ~Window();

    // Sleeps until input, wake(), a change of the window or the end of `timeout` (0: does not
    // sleep), or a little sooner when the cursor is to be hidden. Returns what came in, oldest
    // first: every finger on the glass as 1, 2, …; a mouse as finger 0 from press to release;
    // keys and text of a keyboard. A finger that goes down always ends in up or cancel.
    std::vector<base::InputEvent> wait(base::Duration timeout);

    // Ends the wait under way, or the next one. From any thread while the window lives.
    static void wake();

    // Someone asked for the window to be closed (Alt+F4, a window manager). A kiosk declines.
    bool close_requested() const;
    void ignore_close();

    // Of the picture as visitors see it: width and height change places where it is turned
    // sideways. All positions, sizes and shots here are of the picture so seen.
    std::pair<int, int> picture_size() const; // pixels

    Turn turn() const; // from that picture to the window's own pixels

    // The size of the glass under the window (in full screen: all of it), from what the monitor
    // reports; empty where that is not known or not credible.
    std::optional<std::pair<int, int>> monitor_millimetres() const;

    // Of all the glass as it was made, also where the window is not full screen or turned.
    std::optional<std::pair<int, int>> whole_monitor_millimetres() const;

    // Pictures a second the monitor can show; 60 where it is not known. present() waits for the
    // monitor only where the driver supports it, so whoever draws in motion keeps to this rate.
    double refresh_hz() const;
    std::string monitor_name() const;

    // No GPU: the processor draws (llvmpipe, softpipe, swrast).
    bool software_rendered() const;
    std::string renderer() const;
    std::string opengl() const; // its version: "3.3"

    // Where touches come from, for the log and the staff: "XI2 touch: …" or why only the mouse
    // works.
    std::string touch_description() const;

    // All monitors of the X server off or on; off, they come on by themselves at the first touch or
    // key. False where they cannot be told. When the window is destroyed, they are on.
    bool turn_monitors(bool on);

    // True once after what was shown may be lost or of the wrong size: draw again.
    bool exposed();

    // Shows what was drawn.
    void present();

    // The graphics card was reset, and all that it knew is gone: nothing drawn from now on is seen.
    // Never true with drivers that do not tell.
    bool context_lost() const;

    // What was drawn since the last present(): call it after drawing and before present().
    Shot read_back() const;

private:
    struct Callbacks; // GLFW's calls, turned into base's events

    Window(WindowOptions options, const base::Clock& clock);

    base::Result<void> create();
    void listen();
    std::pair<int, int> framebuffer_size() const; // the window's own pixels
    void put_mouse(base::PointerEvent::Kind kind);
    void take_touches();
    void cancel_fingers();
    void return_to_monitor();
    void aim_touches();
    void update_cursor();
    std::vector<base::InputEvent> take_events();
    GLFWmonitor* monitor() const;

    GLFWwindow* window_ = nullptr;
    WindowOptions options_;
    const base::Clock& clock_;
    std::string renderer_;
    std::unique_ptr<TouchX11> touch_;      // empty: the mouse only
    std::string no_touch_;                 // why there is no `touch_`
    std::vector<base::InputEvent> events_; // since the last wait()
    base::Instant last_event_{};
    CursorRest cursor_;
    bool cursor_shown_ = false;
    bool mouse_down_ = false;
    float mouse_x_ = 0; // the window's own pixels
    float mouse_y_ = 0;
    bool exposed_ = true;
    bool monitors_on_ = true;
};

} // namespace platform
