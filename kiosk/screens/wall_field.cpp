#include "screens/wall_field.h"

#include "screens/idea_field.h"
#include "screens/wall.h"
#include "ui/buttons.h"
#include "ui/icons.h"
#include "ui/motion.h"

#include <algorithm>
#include <cmath>

namespace screens {

using namespace std::chrono_literals;
using ui::Frame;
using ui::Point;
using ui::Rect;

namespace {

constexpr float apart = 62;      // units on the screen from one dot to the next, at least
constexpr float closest = 3;     // px of the screen's unit for one of the plane's
constexpr float first_scale = 1; // the smallest that a visitor begins with
constexpr float most_at_first = 1.7f;
constexpr float follow_scale = 1.6f;
constexpr float drift = 5; // units
constexpr base::Duration growth = 450ms;

const std::vector<ideas::Idea> none;

const std::vector<ideas::Idea>& ideas_of(const Model& model) {
    return model.wall ? *model.wall : none;
}

// While it grows, or shrinks back, to its size; asks for the next frame on the way.
float growing_radius(Frame& frame, const Growing& growing, const WallDot& dot) {
    const float way = frame.run(growing.since, growth);
    return ui::mix(growing.from, dot.radius, ui::ease_out(double(way)));
}

void place(Frame& frame, WallField& field, const Model& model, float aspect) {
    const auto own = own_idea(model);
    const std::string own_id = own ? own->id : "";
    if (field.version == model.wall_version && field.own == own_id && field.aspect == aspect)
        return;
    if (field.aspect != aspect) field.places = {}; // another screen: packed anew
    const std::string& liked = model.state.visit()->last_liked;
    const WallDot* before = liked.empty() ? nullptr : field.places.dot_of(liked);
    const bool growing = liked == field.growing.id;
    const float seen = !before   ? 0
                       : growing ? growing_radius(frame, field.growing, *before)
                                 : before->radius;
    field.places.place(ideas_of(model), own ? &*own : nullptr, aspect);
    const WallDot* after = before ? field.places.dot_of(liked) : nullptr;
    if (after && after->radius != seen) field.growing = {liked, seen, frame.now};
    field.version = model.wall_version;
    field.own = own_id;
    field.aspect = aspect;
}

constexpr float zoom_radius = 48; // units, of its buttons
constexpr float beside_zoom = 60; // units, to the edge of the screen

// Where a visitor begins: all of it where that is not too small, else its middle. Beside the zoom
// buttons on a wide screen; a tall one has room above them.
ui::Camera first_camera(const WallPlaces& places, const Rect& room, float unit) {
    const Rect& bounds = places.bounds();
    constexpr float filled = 0.92f;
    const float free = room.w * (1 - filled) / 2; // at each side
    const float zoom = (beside_zoom + 2 * zoom_radius + 24) * unit;
    const float taken = room.portrait() ? 0 : std::max(0.0f, zoom - free);
    const float fit = filled * std::min((room.w - taken) / std::max(1.0f, bounds.w),
                                        room.h / std::max(1.0f, bounds.h));
    const float scale = std::clamp(fit, first_scale * unit, most_at_first * unit);
    return {{bounds.centre().x + taken / 2 / scale, bounds.centre().y}, scale};
}

void set_up(Frame& frame, View& view, const Rect& room) {
    WallView& wall = view.wall;
    const WallPlaces& places = view.wall_field.places;
    const float unit = frame.theme.u(1);
    const Rect& bounds = places.bounds();
    const float all =
        0.92f * std::min(room.w / std::max(1.0f, bounds.w), room.h / std::max(1.0f, bounds.h));
    wall.pan.set_window(room, {bounds, std::min(all, first_scale * unit), closest * unit},
                        frame.theme.u(24));
    if (!wall.begun) {
        wall.pan.jump_to(first_camera(places, room, unit));
        wall.begun = true;
    }
    if (wall.follow.empty()) return;
    if (const WallDot* dot = places.dot_of(wall.follow))
        wall.pan.glide_to({dot->at, follow_scale * unit}, frame.now, frame.motion);
    wall.follow.clear();
}

// Dots shrink to nothing toward the words above and the bar below.
float thinned(const Rect& room, Point at, float radius, float unit) {
    const float off = std::min(at.y - room.y, room.bottom() - at.y);
    return std::clamp(off / (radius + 26 * unit), 0.0f, 1.0f);
}

Point drifted(const WallDot& dot, double seconds, float unit) {
    const double phase = double(dot.at.x) * 0.071 + double(dot.at.y) * 0.113;
    return {drift * unit * float(std::sin(seconds * 0.41 + phase)),
            drift * unit * float(std::cos(seconds * 0.33 + phase * 1.7))};
}

class Field {
public:
    Field(Frame& frame, const Model& model, View& view, const Rect& room)
        : frame_(frame),
          model_(model),
          view_(view),
          room_(room),
          unit_(frame.theme.u(1)),
          growing_(view.wall_field.places.dot_of(view.wall_field.growing.id)),
          seconds_(frame.motion ? base::seconds(frame.now.time_since_epoch()) : 0) {}

    void draw() {
        const ui::PanZoom& pan = view_.wall.pan;
        frame_.canvas.push_clip(room_);
        for (const WallDot* dot :
             view_.wall_field.places.visible(pan.visible(), pan.camera().scale, apart * unit_))
            draw(*dot);
        frame_.canvas.pop_clip();
    }

private:
    void draw(const WallDot& dot) {
        const ui::PanZoom& pan = view_.wall.pan;
        const float scale = pan.camera().scale;
        Point at = pan.to_screen(dot.at);
        if (frame_.motion) {
            const Point by = drifted(dot, seconds_, scale);
            at = {at.x + by.x, at.y + by.y};
        }
        float radius =
            scale *
            (&dot == growing_ ? growing_radius(frame_, view_.wall_field.growing, dot) : dot.radius);
        for (const ui::Swell& swell : frame_.swells.all()) {
            const float near = std::max(0.0f, 1 - distance(at, swell.at) / (260 * unit_));
            radius *= 1 + 0.22f * near * strength(swell, frame_.now);
        }
        radius *= thinned(room_, at, radius, unit_);
        if (radius < 0.5f) return;
        const ui::Rgb colour = colour_of(model_, dot.category);
        const bool own = dot.idea == int(ideas_of(model_).size());
        if (own) frame_.canvas.dot(at, radius + 12 * unit_, ui::paper);
        frame_.canvas.dot(at, radius, colour);
        if (own) frame_.canvas.ring(at, radius + 9 * unit_, 5 * unit_, ui::ink);
    }

    Frame& frame_;
    const Model& model_;
    View& view_;
    Rect room_;
    float unit_;
    const WallDot* growing_; // the one that was liked; may be null
    double seconds_;
};

// Empty where it has gone.
std::string id_of(const Model& model, const WallDot& dot) {
    const auto& ideas = ideas_of(model);
    if (size_t(dot.idea) < ideas.size()) return ideas[size_t(dot.idea)].id;
    const auto own = own_idea(model);
    return own ? own->id : "";
}

// A dot opens; several in one come closer; between the dots, what is open closes.
void take_tap(Frame& frame, const Model& model, View& view, Point tap, Intents& intents) {
    ui::PanZoom& pan = view.wall.pan;
    const float scale = pan.camera().scale;
    const float unit = frame.theme.u(1);
    const WallDot* dot = view.wall_field.places.hit(
        pan.to_plane(tap), std::max(frame.theme.least_target() / 2, 20 * unit) / scale, scale,
        apart * unit);
    if (dot == nullptr) {
        if (!model.state.visit()->reading.empty()) intents.emplace_back(flow::CloseIdea{});
        return;
    }
    pan.forget_tap();
    if (dot->idea < 0) return pan.glide_to({dot->at, scale * 2.2f}, frame.now, frame.motion);
    const std::string id = id_of(model, *dot);
    if (!id.empty()) intents.emplace_back(flow::ReadIdea{id});
}

void draw_zoom(Frame& frame, WallView& wall, const Rect& room) {
    const ui::Theme& theme = frame.theme;
    const float radius = theme.u(zoom_radius);
    const Point low{room.end() - theme.u(beside_zoom) - radius,
                    room.bottom() - theme.u(44) - radius};
    const Point high{low.x, low.y - 2 * radius - theme.u(24)};
    for (const Point at : {low, high})
        frame.canvas.dot(at, radius + theme.u(6), ui::paper);
    const auto plus = [&](Point at, float size, ui::Rgb c) {
        ui::draw_plus(frame.canvas, at, size, c);
    };
    const auto minus = [&](Point at, float size, ui::Rgb c) {
        ui::draw_minus(frame.canvas, at, size, c);
    };
    if (ui::round_button(frame, "wall/zoom_in", frame.strings["zoom_in"], high, radius, ui::ink,
                         plus))
        wall.pan.zoom_by(1.6f, frame.now, frame.motion);
    if (ui::round_button(frame, "wall/zoom_out", frame.strings["zoom_out"], low, radius, ui::ink,
                         minus))
        wall.pan.zoom_by(1 / 1.6f, frame.now, frame.motion);
}

} // namespace

Intents draw_wall_field(Frame& frame, const Model& model, View& view, const Rect& room) {
    place(frame, view.wall_field, model, room.w / std::max(1.0f, room.h));
    set_up(frame, view, room);
    ui::PanZoom& pan = view.wall.pan;
    Intents intents;
    const auto events =
        frame.controls.add_area({"wall/field", ui::Role::area, frame.strings["wall"], "", room});
    for (const base::PointerEvent& event : events)
        pan.feed(event);
    pan.forget_fingers(
        [&](unsigned finger) { return !frame.controls.is_on("wall/field", finger); });
    if (const auto tap = pan.take_tap()) take_tap(frame, model, view, *tap, intents);
    if (pan.move_on(frame.now, frame.motion)) frame.wakes.animate();
    if (frame.motion) frame.wakes.breathe();
    Field(frame, model, view, room).draw();
    draw_zoom(frame, view.wall, room);
    return intents;
}

} // namespace screens
