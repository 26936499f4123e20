#include "screens/closed.h"

#include "ui/dots.h"

#include <cstdio>

namespace screens {

using content::Colour;
using ui::Rect;
using ui::TextBlock;

namespace {

// Where the words stand, as a part of the free height, and the colour of the field around them.
struct Arrangement {
    float down;
    Colour dots;
};

constexpr std::array arrangements = {
    Arrangement{0.72f, Colour::blue}, Arrangement{0.30f, Colour::magenta},
    Arrangement{0.90f, Colour::green}, Arrangement{0.50f, Colour::amber}};

const char* day_key(std::chrono::weekday day) {
    constexpr std::array days = {"monday", "tuesday",  "wednesday", "thursday",
                                 "friday", "saturday", "sunday"};
    return days[day.iso_encoding() - 1];
}

const char* month_key(std::chrono::month month) {
    constexpr std::array months = {"january",   "february", "march",    "april",
                                   "may",       "june",     "july",     "august",
                                   "september", "october",  "november", "december"};
    return months[unsigned(month) - 1];
}

const char* opens_key(int days) {
    if (days == 0) return "opens_today";
    if (days == 1) return "opens_tomorrow";
    return days < 7 ? "opens_this_week" : "opens_later";
}

std::string time_of_day(std::chrono::minutes minutes) {
    const auto since_midnight = int(minutes.count());
    std::array<char, 16> time{};
    std::snprintf(time.data(), time.size(), "%02d:%02d", since_midnight / 60, since_midnight % 60);
    return time.data();
}

std::string when(const ui::Frame& frame, const flow::Opening& opening) {
    const auto day = std::chrono::floor<std::chrono::days>(opening.at);
    const std::chrono::year_month_day date(day);
    const content::Strings& strings = frame.strings;
    std::string text = strings[opens_key(opening.days)];
    text = content::fill(text, "time", time_of_day(opening.at - day));
    text = content::fill(text, "day", strings[day_key(std::chrono::weekday(day))]);
    text = content::fill(text, "date", std::to_string(unsigned(date.day())));
    return content::fill(text, "month", strings[month_key(date.month())]);
}

} // namespace

void draw_closed(ui::Frame& frame, const Model& model, int arrangement, float reveal) {
    const ui::Theme& theme = frame.theme;
    const Rect area = theme.screen();
    const Arrangement& now = arrangements[size_t(arrangement) % arrangements.size()];
    const auto& opening = model.programme.opening;
    ui::TextStyle style;
    style.weight = ui::Weight::black;
    style.px = theme.u(area.portrait() ? 128 : 124);
    style.width = area.portrait() ? area.w - 2 * theme.margin() : area.w * 0.62f;
    style.leading = 1.04f;
    style.tracking = -0.015f;
    const std::string& closed = frame.strings["closed"];
    const TextBlock& heading =
        frame.text.fit(opening ? when(frame, *opening) : closed, style, area.h * 0.4f, theme.u(60));
    ui::TextStyle small;
    small.px = theme.body();
    small.width = style.width;
    const TextBlock& text =
        frame.text.block(opening ? closed : frame.strings["closed_text"], small);
    const float gap = theme.u(24);
    const float height = text.height() + gap + heading.height();
    const float top = theme.margin() + (area.h - 2 * theme.margin() - height) * now.down;

    frame.canvas.plate(area, closed_fill);
    const float grown = ui::ease_out(double(reveal));
    const float reach = area.h * 0.34f;
    ui::draw_still_field(
        frame, area, theme.u(150), ui::rgb(now.dots), 11.0 * arrangement, [&](ui::Across a) {
            const float y = a.v * area.h;
            const float words_end = theme.margin() + heading.natural_width();
            const float away =
                std::max({top - y, y - top - height, a.u * area.w - words_end, 0.0f});
            return std::clamp(away / reach - 0.3f, 0.0f, 0.7f) * grown;
        });
    const ui::Faded faded(frame.canvas, grown);
    frame.canvas.text(opening ? text : heading, {area.x + theme.margin(), top}, ui::paper);
    frame.canvas.text(
        opening ? heading : text,
        {area.x + theme.margin(), top + gap + (opening ? text.height() : heading.height())},
        ui::paper);
}

} // namespace screens
