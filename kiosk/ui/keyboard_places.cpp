#include "ui/keyboard_places.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

float column_width(const KeyboardLayout& layout, const KeyboardArea& area) {
    return (area.rect.w + area.gap) / std::max(layout.columns, 1.0f);
}

float row_units(const std::vector<KeyboardKey>& keys, int row) {
    float units = 0;
    for (const KeyboardKey& key : keys)
        if (key.row == row) units += key.units;
    return units;
}

// From left to right, turned where the canvas will turn them back.
std::vector<Rect> turned(std::vector<Rect> places, const KeyboardArea& area) {
    if (area.mirrored)
        for (Rect& place : places)
            place.x = area.rect.x + area.rect.end() - place.end();
    return places;
}

std::vector<Rect> keys_from_left(const KeyboardLayout& layout, KeyboardPage page,
                                 const KeyboardArea& area) {
    const auto& keys = layout.keys(page);
    const float column = column_width(layout, area);
    const float pitch = (area.rect.h + area.gap) / float(std::max(layout.rows(page), 1));
    std::vector<Rect> places;
    places.reserve(keys.size());
    int row = -1;
    float x = 0;
    for (const KeyboardKey& key : keys) {
        if (key.row != row) {
            row = key.row;
            x = area.rect.x + column * (layout.columns - row_units(keys, row)) / 2;
        }
        places.push_back(
            {x, area.rect.y + pitch * float(row), column * key.units - area.gap, pitch - area.gap});
        x += column * key.units;
    }
    return places;
}

} // namespace

std::vector<Rect> place_keys(const KeyboardLayout& layout, KeyboardPage page,
                             const KeyboardArea& area) {
    return turned(keys_from_left(layout, page, area), area);
}

int nearest_key(const std::vector<Rect>& keys, Point point) {
    const auto nearest =
        std::min_element(keys.begin(), keys.end(), [&](const Rect& a, const Rect& b) {
            return distance(a, point) < distance(b, point);
        });
    if (nearest == keys.end() || distance(*nearest, point) > nearest->h / 2) return -1;
    return static_cast<int>(nearest - keys.begin());
}

std::vector<Rect> place_variants(const KeyboardLayout& layout, KeyboardPage page, int key,
                                 const KeyboardArea& area) {
    const KeyboardKey* held = layout.key(page, key);
    if (held == nullptr || held->variants.empty()) return {};
    const Rect over = keys_from_left(layout, page, area)[static_cast<size_t>(key)];
    const float column = column_width(layout, area);
    const float width = column * float(held->variants.size()) - area.gap;
    const float last_x = std::max(area.rect.x, area.rect.end() - width);
    const float x = std::clamp(over.centre().x - width / 2, area.rect.x, last_x);
    std::vector<Rect> cells;
    for (size_t i = 0; i < held->variants.size(); ++i)
        cells.push_back(
            {x + column * float(i), over.y - over.h - area.gap, column - area.gap, over.h});
    return turned(std::move(cells), area);
}

float distance(const Rect& rect, Point point) {
    const float dx = std::max({rect.x - point.x, point.x - rect.end(), 0.0f});
    const float dy = std::max({rect.y - point.y, point.y - rect.bottom(), 0.0f});
    return std::hypot(dx, dy);
}

} // namespace ui
