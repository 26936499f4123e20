#pragma once
// Where each idea has its dot on the wall: packed without touching, spread from the middle, and
// staying where it is while ideas come and go around it. From far away, dots that are near each
// other are drawn as one, so that ten thousand cost no more than a few hundred. Lengths are units
// of a plane; knows no screen.

#include "ideas/idea.h"
#include "ui/geometry.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace screens {

struct WallDot {
    ui::Point at;
    float radius = 0;
    int idea = -1;             // its index in what place() was given; -1: several ideas in one
    int count = 1;             // of ideas in it
    std::string category = {}; // of most of them
};

class WallPlaces {
public:
    // Gives every idea a place, those it knows their old one. `own` is not among the ideas, or
    // null; its dot's index is their number. `aspect`: the plane's width by its height. Likes
    // change how large a dot is, but no dot grows over another.
    void place(const std::vector<ideas::Idea>& ideas, const ideas::Idea* own, float aspect);

    // Everything there is; small where there are few ideas.
    const ui::Rect& bounds() const { return bounds_; }

    // Null if it has none.
    const WallDot* dot_of(const std::string& id) const;

    // The dots to draw at this scale (px a unit) within `part` of the plane, each ideas' own or
    // several in one, at least `apart` px from the middle of the next.
    std::vector<const WallDot*> visible(const ui::Rect& part, float scale, float apart) const;

    // The dot that a finger at `at` means: the nearest whose edge is not further off than `reach`.
    const WallDot* hit(ui::Point at, float reach, float scale, float apart) const;

private:
    // Dots by where they are: those of a cell stand one after the other.
    struct Layer {
        float cell = 1;
        ui::Point origin;
        int columns = 0;
        int rows = 0;
        std::vector<WallDot> dots;
        std::vector<int> starts; // of each cell's dots; one more than there are cells
    };

    struct Place {
        ui::Point at;
        float radius = 0;
        uint64_t seen = 0; // by the last place() that it was in
    };

    static Layer sorted(std::vector<WallDot> dots, float cell, const ui::Rect& bounds);
    Layer merged(float cell) const;
    const Layer& layer_at(float scale, float apart) const;

    std::unordered_map<std::string, Place> places_;
    std::unordered_map<std::string, int> indices_; // id → in the first layer's dots
    std::vector<Layer> layers_;                    // the first has every idea for itself
    ui::Rect bounds_;
    uint64_t times_ = 0;
};

// A number from 0 to under 1, the same for an id on every machine; another for another `salt`.
float chance_of(const std::string& id, uint32_t salt);

// How large an idea's dot is, in units.
float wall_radius(const ideas::Idea& idea);

} // namespace screens
