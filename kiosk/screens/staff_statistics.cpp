// How many, never who: totals, the days, the hours of today, and the slides.

#include "screens/staff.h"
#include "screens/staff_data.h"
#include "screens/staff_parts.h"
#include "screens/wall.h"

#include <algorithm>
#include <array>
#include <map>

namespace screens {

using ui::Frame;
using ui::Rect;

namespace {

constexpr size_t most_days = 14;
constexpr size_t most_slides = 8;

// A row of bars: what stands under each and how high it is.
struct Bar {
    std::string label;
    int64_t value = 0;
};

using Bars = std::vector<Bar>;

std::string two_digits(int n) {
    return (n < 10 ? "0" : "") + std::to_string(n);
}

// The last days on which anything was counted.
Bars days_of(const std::vector<ideas::Counter>& counters, const std::string& name) {
    std::map<int, int64_t> days;
    for (const ideas::Counter& counter : counters)
        days[counter.day] += counter.name == name ? counter.count : 0;
    while (days.size() > most_days)
        days.erase(days.begin());
    Bars bars;
    for (const auto& [day, count] : days)
        bars.push_back({two_digits(day / 100 % 100) + "-" + two_digits(day % 100), count});
    return bars;
}

Bars hours_of(const std::vector<ideas::Counter>& counters, const std::string& name, int day) {
    std::array<int64_t, 24> hours{};
    int first = 23;
    int last = 0;
    for (const ideas::Counter& counter : counters) {
        if (counter.day != day || counter.hour < 0 || counter.hour > 23) continue;
        first = std::min(first, counter.hour);
        last = std::max(last, counter.hour);
        if (counter.name == name) hours[size_t(counter.hour)] += counter.count;
    }
    Bars bars;
    for (int hour = first; hour <= last; ++hour)
        bars.push_back({two_digits(hour), hours[size_t(hour)]});
    return bars;
}

std::string name_of_card(const std::string& card) {
    const size_t from = card.rfind('/') + 1; // of none: from the beginning
    return card.substr(from, card.rfind('.') - from);
}

Bars slides_of(const std::vector<ideas::Counter>& counters) {
    std::map<std::string, int64_t> cards;
    for (const ideas::Counter& counter : counters)
        if (counter.name == "slides") cards[counter.key] += counter.count;
    Bars bars;
    for (const auto& [card, count] : cards)
        bars.push_back({name_of_card(card), count});
    std::stable_sort(bars.begin(), bars.end(),
                     [](const Bar& a, const Bar& b) { return a.value > b.value; });
    if (bars.size() > most_slides) bars.resize(most_slides);
    return bars;
}

int64_t total_of(const std::vector<ideas::Counter>& counters, const std::string& name, int day) {
    int64_t total = 0;
    for (const ideas::Counter& counter : counters)
        if (counter.name == name && (day == 0 || counter.day == day)) total += counter.count;
    return total;
}

const ui::TextBlock& small_text(const Frame& frame, const std::string& text,
                                ui::Weight weight = ui::Weight::regular, float units = 28) {
    return frame.text.block(text, staff_text(frame.theme, 0, units, weight));
}

void draw_middle(Frame& frame, const ui::TextBlock& block, float x, float y, ui::Rgb colour) {
    frame.canvas.text(block, {x - block.width() / 2, y}, colour);
}

int64_t highest(const Bars& bars) {
    int64_t most = 1;
    for (const Bar& bar : bars)
        most = std::max(most, bar.value);
    return most;
}

// Titles of a plot; what is left for it.
Rect draw_title(Frame& frame, const std::string& title, const Rect& room) {
    const ui::TextBlock& block =
        frame.text.fit(title, staff_text(frame.theme, room.w, 36, ui::Weight::bold),
                       frame.theme.u(60), frame.theme.u(26));
    frame.canvas.text(block, {room.x, room.y}, ui::ink);
    return room.below(room.y + block.height() + frame.theme.u(14));
}

void draw_columns(Frame& frame, const std::string& title, const Bars& bars, ui::Rgb colour,
                  const Rect& room) {
    const ui::Theme& theme = frame.theme;
    const Rect plot = draw_title(frame, title, room);
    const float foot = plot.bottom() - theme.u(44);
    frame.canvas.plate({plot.x, foot, plot.w, theme.u(3)}, ui::ink);
    if (bars.empty()) return;
    const float pitch = std::min(plot.w / float(bars.size()), theme.u(110));
    const float head = theme.u(42); // for the number
    const float scale = (foot - plot.y - head) / float(highest(bars));
    const bool every_label = pitch >= theme.u(64);
    for (size_t i = 0; i < bars.size(); ++i) {
        const float middle = plot.x + (float(i) + 0.5f) * pitch;
        const float height = std::max(0.0f, float(bars[i].value) * scale);
        const Rect bar{middle - pitch * 0.36f, foot - height, pitch * 0.72f, height};
        frame.canvas.plate(bar, colour);
        if (bars[i].value > 0 && every_label)
            draw_middle(frame, small_text(frame, grouped(size_t(bars[i].value))), middle,
                        bar.y - theme.u(38), ui::ink);
        if (every_label || i % 2 == 0)
            draw_middle(frame, small_text(frame, bars[i].label), middle, foot + theme.u(8),
                        ui::muted);
    }
}

void draw_rows(Frame& frame, const std::string& title, const Bars& bars, ui::Rgb colour,
               const Rect& room) {
    const ui::Theme& theme = frame.theme;
    const Rect plot = draw_title(frame, title, room);
    const float pitch = theme.u(48);
    const auto room_for = size_t(std::max(1.0f, plot.h / pitch));
    const float names = plot.w * 0.42f;
    const float numbers = theme.u(110);
    const float scale = (plot.w - names - numbers) / float(highest(bars));
    for (size_t i = 0; i < std::min(bars.size(), room_for); ++i) {
        const float y = plot.y + float(i) * pitch;
        ui::TextStyle style = staff_text(theme, names - theme.u(16), 28);
        style.max_lines = 1;
        const ui::TextBlock& name = frame.text.block(bars[i].label, style);
        frame.canvas.text(name, {plot.x, y + (pitch - name.height()) / 2}, ui::ink);
        const float width = std::max(theme.u(3), float(bars[i].value) * scale);
        frame.canvas.plate({plot.x + names, y + pitch * 0.18f, width, pitch * 0.64f}, colour);
        const ui::TextBlock& number = small_text(frame, grouped(size_t(bars[i].value)));
        frame.canvas.text(number,
                          {plot.x + names + width + theme.u(12), y + (pitch - number.height()) / 2},
                          ui::ink);
    }
}

const char* number_key(size_t number) {
    constexpr std::array keys = {"staff_visits", "staff_started", "staff_sent", "staff_abandoned"};
    return keys[number];
}

// What is counted under these names.
constexpr std::array counted = {"visits", "ideas_started", "ideas_sent", "ideas_abandoned"};

// Today, large, and since the beginning, small; the y below them.
float draw_numbers(Frame& frame, const StaffData& data, const Rect& room) {
    const ui::Theme& theme = frame.theme;
    const auto& counters = data.statistics->counters;
    const float width = room.w / float(counted.size());
    float bottom = room.y;
    for (size_t i = 0; i < counted.size(); ++i) {
        const float x = room.x + float(i) * width;
        const auto today = size_t(total_of(counters, counted[i], data.today));
        const auto all = size_t(total_of(counters, counted[i], 0));
        const ui::TextBlock& number = small_text(frame, grouped(today), ui::Weight::black, 72);
        frame.canvas.text(number, {x, room.y}, ui::action);
        const ui::TextBlock& label =
            frame.text.fit(frame.strings[number_key(i)],
                           staff_text(theme, width - theme.u(16), 30, ui::Weight::medium),
                           theme.u(84), theme.u(22));
        float y = room.y + number.height();
        frame.canvas.text(label, {x, y}, ui::ink);
        y += label.height();
        const ui::TextBlock& total =
            frame.text.fit(content::fill(frame.strings["staff_in_all"], "n", grouped(all)),
                           staff_text(theme, width - theme.u(16), 28), theme.u(80), theme.u(22));
        frame.canvas.text(total, {x, y}, ui::muted);
        bottom = std::max(bottom, y + total.height());
    }
    return bottom + theme.u(36);
}

} // namespace

Intents draw_staff_statistics(Frame& frame, const Model& model, View&, const Rect& room) {
    const ui::Theme& theme = frame.theme;
    const StaffData& data = *model.staff;
    float y = draw_staff_heading(frame, frame.strings["staff_statistics"],
                                 frame.strings["staff_statistics_text"], room);
    if (!data.statistics) return {};
    const auto& counters = data.statistics->counters;
    y = draw_numbers(frame, data, room.below(y));
    const Rect plots = room.below(y);
    const float gap = theme.u(44);
    const bool tall = theme.portrait();
    const float half = (plots.w - gap) / 2;
    const float height = tall ? (plots.h - 2 * gap) / 3 : (plots.h - gap) / 2;
    const Rect top{plots.x, plots.y, plots.w, height};
    const Rect below{plots.x, top.bottom() + gap, plots.w, height};
    const Rect last{plots.x, below.bottom() + gap, plots.w, height};
    const auto start = [&](const Rect& row) { return Rect{row.x, row.y, half, row.h}; };
    const auto end = [&](const Rect& row) { return Rect{row.x + half + gap, row.y, half, row.h}; };
    using content::Colour;
    draw_columns(frame, frame.strings["staff_visits_by_hour"],
                 hours_of(counters, "visits", data.today), ui::rgb(Colour::blue),
                 tall ? top : start(top));
    draw_columns(frame, frame.strings["staff_visits_by_day"], days_of(counters, "visits"),
                 ui::rgb(Colour::blue), tall ? start(below) : end(top));
    draw_columns(frame, frame.strings["staff_sent_by_day"], days_of(counters, "ideas_sent"),
                 ui::action, tall ? end(below) : start(below));
    draw_rows(frame, frame.strings["staff_slides"], slides_of(counters), ui::rgb(Colour::green),
              tall ? last : end(below));
    return {};
}

} // namespace screens
