#include "screens/wall_places.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace screens {

using ui::Point;
using ui::Rect;

namespace {

constexpr float gap = 7;             // between two dots
constexpr float largest = 84;        // radius, of a dot that everybody likes
constexpr float first_cell = 96;     // of the second layer; doubled from each to the next
constexpr float candidate_step = 15; // between the places that are tried
constexpr float radius_class = 6;    // dots of about one size share where they have looked already

// What is taken already, by where it is.
class Taken {
public:
    void add(Point at, float radius) { cells_[key(at)].push_back({at, radius}); }

    // How far the nearest edge is from `at`; `limit` where nothing is nearer.
    float room_at(Point at, float limit) const { return room(at, limit, false); }

    // The same for a dot that is in here: its own edge does not count.
    float room_around(Point dot, float limit) const { return room(dot, limit, true); }

private:
    static constexpr float cell = 96;

    float room(Point at, float limit, bool itself) const {
        float free = limit;
        const int reach = int(std::ceil((limit + largest) / cell));
        for (int dx = -reach; dx <= reach; ++dx)
            for (int dy = -reach; dy <= reach; ++dy) {
                const auto found =
                    cells_.find(key({at.x + float(dx) * cell, at.y + float(dy) * cell}));
                if (found == cells_.end()) continue;
                for (const auto& [other, radius] : found->second)
                    if (!itself || !(other == at))
                        free = std::min(free, distance(other, at) - radius);
            }
        return free;
    }

    static int64_t key(Point at) {
        const auto part = [](float v) { return int64_t(std::floor(v / cell)); };
        return (part(at.x) << 32) ^ (part(at.y) & 0xffffffff);
    }

    std::unordered_map<int64_t, std::vector<std::pair<Point, float>>> cells_;
};

// The n-th place to try: a sunflower's, which fills a disc evenly, drawn out to the wall's shape.
Point candidate(int n, float aspect) {
    constexpr float golden_angle = 2.39996323f;
    const float far = candidate_step * std::sqrt(float(n));
    const float wide = std::sqrt(aspect);
    return {std::cos(float(n) * golden_angle) * far * wide,
            std::sin(float(n) * golden_angle) * far / wide};
}

Rect bounds_of(const std::vector<WallDot>& dots) {
    if (dots.empty()) return {};
    Point from{1e9f, 1e9f};
    Point to{-1e9f, -1e9f};
    for (const WallDot& dot : dots) {
        from = {std::min(from.x, dot.at.x - dot.radius), std::min(from.y, dot.at.y - dot.radius)};
        to = {std::max(to.x, dot.at.x + dot.radius), std::max(to.y, dot.at.y + dot.radius)};
    }
    return {from.x, from.y, to.x - from.x, to.y - from.y};
}

} // namespace

float chance_of(const std::string& id, uint32_t salt) {
    uint32_t hash = 2166136261u ^ salt; // FNV-1a
    for (const char c : id)
        hash = (hash ^ uint8_t(c)) * 16777619u;
    hash ^= hash >> 15;
    hash *= 2246822519u;
    hash ^= hash >> 13;
    return float(hash >> 8) / float(1 << 24);
}

float wall_radius(const ideas::Idea& idea) {
    const float own = 19 + 9 * chance_of(idea.id, 7); // no two alike, before anybody has liked them
    return std::min(largest, own + 11 * std::sqrt(float(std::max(0, idea.likes))));
}

void WallPlaces::place(const std::vector<ideas::Idea>& ideas, const ideas::Idea* own,
                       float aspect) {
    ++times_;
    const size_t count = ideas.size() + (own ? 1 : 0);
    const auto nth = [&](size_t i) -> const ideas::Idea& {
        return i < ideas.size() ? ideas[i] : *own;
    };
    Taken taken;
    for (size_t i = 0; i < count; ++i)
        if (const auto known = places_.find(nth(i).id); known != places_.end())
            taken.add(known->second.at, known->second.radius);
    std::map<int, int> tried; // by class of radius
    std::vector<WallDot> dots;
    dots.reserve(count);
    for (size_t i = 0; i < count; ++i) {
        const ideas::Idea& idea = nth(i);
        const float wanted = wall_radius(idea);
        const auto [known, is_new] = places_.try_emplace(idea.id);
        Place& place = known->second;
        if (is_new) {
            const float room = std::ceil(wanted / radius_class) * radius_class + gap;
            int& n = tried[int(room)];
            do
                place.at = candidate(++n, aspect);
            while (taken.room_at(place.at, room) < room);
            place.radius = wanted;
            taken.add(place.at, wanted);
        } else {
            const float room = taken.room_around(place.at, largest + gap) - gap;
            // Half of the room: the neighbour may grow too.
            const float most = place.radius + std::max(0.0f, room - place.radius) / 2;
            place.radius = std::min(wanted, most);
        }
        place.seen = times_;
        dots.push_back({place.at, place.radius, int(i), 1, idea.category});
    }
    std::erase_if(places_, [&](const auto& entry) { return entry.second.seen != times_; });
    bounds_ = bounds_of(dots);
    layers_.clear();
    layers_.push_back(sorted(std::move(dots), first_cell, bounds_));
    indices_.clear();
    for (size_t i = 0; i < layers_.front().dots.size(); ++i)
        indices_[nth(size_t(layers_.front().dots[i].idea)).id] = int(i);
    for (float cell = first_cell; cell < std::max(bounds_.w, bounds_.h); cell *= 2)
        layers_.push_back(merged(cell));
}

const WallDot* WallPlaces::dot_of(const std::string& id) const {
    const auto found = indices_.find(id);
    return found == indices_.end() ? nullptr : &layers_.front().dots[size_t(found->second)];
}

WallPlaces::Layer WallPlaces::sorted(std::vector<WallDot> dots, float cell, const Rect& bounds) {
    Layer layer;
    layer.cell = cell;
    layer.origin = {std::floor(bounds.x / cell) * cell, std::floor(bounds.y / cell) * cell};
    layer.columns = int((bounds.end() - layer.origin.x) / cell) + 1;
    layer.rows = int((bounds.bottom() - layer.origin.y) / cell) + 1;
    const auto cell_of = [&](const WallDot& dot) {
        const int column = int((dot.at.x - layer.origin.x) / cell);
        const int row = int((dot.at.y - layer.origin.y) / cell);
        return row * layer.columns + column;
    };
    std::stable_sort(dots.begin(), dots.end(),
                     [&](const WallDot& a, const WallDot& b) { return cell_of(a) < cell_of(b); });
    layer.starts.assign(size_t(layer.columns) * size_t(layer.rows) + 1, 0);
    for (const WallDot& dot : dots)
        ++layer.starts[size_t(cell_of(dot)) + 1];
    for (size_t i = 1; i < layer.starts.size(); ++i)
        layer.starts[i] += layer.starts[i - 1];
    layer.dots = std::move(dots);
    return layer;
}

// One dot for each cell: as large as all that is in it together, but within the cell.
WallPlaces::Layer WallPlaces::merged(float cell) const {
    const Layer cells = sorted(layers_.front().dots, cell, bounds_);
    std::vector<WallDot> dots;
    for (size_t c = 0; c + 1 < cells.starts.size(); ++c) {
        const int from = cells.starts[c];
        const int to = cells.starts[c + 1];
        if (from == to) continue;
        WallDot one = cells.dots[size_t(from)];
        if (to - from > 1) {
            float weight = 0;
            Point sum{};
            std::map<std::string, float> categories;
            for (int i = from; i < to; ++i) {
                const WallDot& dot = cells.dots[size_t(i)];
                const float area = dot.radius * dot.radius;
                weight += area;
                sum = {sum.x + dot.at.x * area, sum.y + dot.at.y * area};
                categories[dot.category] += area;
            }
            one.idea = -1;
            one.count = to - from;
            one.radius = std::min(cell * 0.46f, std::sqrt(weight));
            one.category =
                std::max_element(categories.begin(), categories.end(), [](auto& a, auto& b) {
                    return a.second < b.second;
                })->first;
            const float x = cells.origin.x + cell * float(c % size_t(cells.columns));
            const size_t row = c / size_t(cells.columns);
            const float y = cells.origin.y + cell * float(row);
            one.at = {std::clamp(sum.x / weight, x + one.radius, x + cell - one.radius),
                      std::clamp(sum.y / weight, y + one.radius, y + cell - one.radius)};
        }
        dots.push_back(std::move(one));
    }
    return sorted(std::move(dots), cell, bounds_);
}

const WallPlaces::Layer& WallPlaces::layer_at(float scale, float apart) const {
    // The first layer's dots are about so far from each other.
    constexpr float usual = 62;
    if (usual * scale >= apart) return layers_.front();
    for (size_t i = 1; i < layers_.size(); ++i)
        if (layers_[i].cell * scale >= apart) return layers_[i];
    return layers_.back();
}

std::vector<const WallDot*> WallPlaces::visible(const Rect& part, float scale, float apart) const {
    std::vector<const WallDot*> seen;
    if (layers_.empty()) return seen;
    const Layer& layer = layer_at(scale, apart);
    const auto column = [&](float x) {
        return std::clamp(int(std::floor((x - layer.origin.x) / layer.cell)), 0, layer.columns - 1);
    };
    const auto row = [&](float y) {
        return std::clamp(int(std::floor((y - layer.origin.y) / layer.cell)), 0, layer.rows - 1);
    };
    const Rect wide = part.inset(-largest);
    for (int r = row(wide.y); r <= row(wide.bottom()); ++r)
        for (int c = column(wide.x); c <= column(wide.end()); ++c) {
            const auto cell = size_t(r) * size_t(layer.columns) + size_t(c);
            for (int i = layer.starts[cell]; i < layer.starts[cell + 1]; ++i)
                seen.push_back(&layer.dots[size_t(i)]);
        }
    return seen;
}

const WallDot* WallPlaces::hit(Point at, float reach, float scale, float apart) const {
    const WallDot* nearest = nullptr;
    for (const WallDot* dot : visible(Rect{at.x, at.y, 0, 0}.inset(-reach), scale, apart)) {
        const float off = distance(dot->at, at) - dot->radius;
        if (off > reach) continue;
        if (nearest == nullptr || off < distance(nearest->at, at) - nearest->radius) nearest = dot;
    }
    return nearest;
}

} // namespace screens
