#pragma once
// A plane that is larger than its window: dragged, flung, pinched, and brought closer with one
// finger (tap, then press and draw up or down). Pure: fingers and time in, a camera out. Points on
// the screen are pixels, points of the plane are its own units.

#include "base/input.h"
#include "ui/geometry.h"

#include <functional>
#include <map>
#include <optional>

namespace ui {

struct Camera {
    Point centre;    // of the window, on the plane
    float scale = 1; // px for each of the plane's units
    bool operator==(const Camera&) const = default;
};

class PanZoom {
public:
    struct Limits {
        Rect plane; // what may be in the middle of the window
        float least = 0.1f;
        float most = 4;
    };

    // The window on the screen, and how far a finger may stray and still tap (px).
    void set_window(const Rect& window, const Limits& limits, float slop);

    void feed(const base::PointerEvent& event);
    // Where a finger tapped since the last call.
    std::optional<Point> take_tap();

    // Fingers of which nothing more will be heard: `lost` is asked of each by its number.
    void forget_fingers(const std::function<bool(unsigned finger)>& lost);

    // A tap that hit something is not the first half of a double one.
    void forget_tap() { last_tap_.reset(); }

    void jump_to(const Camera& camera);
    // Glides there; jumps where `motion` is off.
    void glide_to(const Camera& camera, base::Instant now, bool motion);
    void zoom_by(float factor, base::Instant now, bool motion);

    // Lets time pass: what was flung, or glides. True while it moves.
    bool move_on(base::Instant now, bool motion);

    const Camera& camera() const { return camera_; }

    bool held() const { return !fingers_.empty(); }

    Point to_screen(Point plane) const;
    Point to_plane(Point screen) const;
    // The part of the plane that the window shows.
    Rect visible() const;

private:
    struct Glide {
        Camera from;
        Camera to;
        base::Instant since{};
    };

    struct Finger {
        Point at;
        Point start;
        base::Instant down{};
        bool strayed = false;
    };

    struct Tap {
        Point at;
        base::Instant when{};
    };

    void press(const base::PointerEvent& event);
    void drag(const base::PointerEvent& event);
    void lift(const base::PointerEvent& event);
    void drag_alone(Finger& finger, Point to, base::Instant now);
    void pinch(Finger& finger, Point to);
    void zoom_at(Point screen, float factor);
    void keep_within();

    Rect window_;
    Limits limits_;
    float slop_ = 20;
    Camera camera_;
    std::map<unsigned, Finger> fingers_;
    std::optional<Tap> last_tap_;
    std::optional<Tap> tap_; // not taken yet
    bool one_finger_zoom_ = false;
    std::optional<float> coming_zoom_; // a double tap's
    Point speed_;                      // of the plane under the window, px a second
    base::Instant last_move_{};        // of a finger, or of the flung plane
    std::optional<Glide> glide_;
};

} // namespace ui
