#include "screens/person.h"

#include "flow/timings.h"
#include "screens/navigation.h"
#include "screens/pager.h"
#include "screens/portrait.h"
#include "screens/slide.h"
#include "screens/swipe.h"
#include "ui/buttons.h"
#include "ui/dots.h"

namespace screens {

using ui::Frame;
using ui::Rect;

namespace {

struct PersonParts {
    Rect picture;
    Rect plate;
};

PersonParts split(const Rect& area) {
    if (area.portrait()) {
        const float line = std::round(area.y + area.h * 0.52f);
        return {area.above(line), area.below(line)};
    }
    const float line = std::round(area.x + area.w * 0.5f);
    return {{line, area.y, area.end() - line, area.h}, {area.x, area.y, line - area.x, area.h}};
}

void draw_big_picture(Frame& frame, const content::Person& person, const Rect& rect) {
    frame.canvas.plate(rect, ui::rgb(person.colour));
    if (person.picture)
        draw_picture(frame, *person.picture, rect, ui::rgb(person.colour));
    else
        draw_portrait(frame, person, rect.centre(), std::min(rect.w, rect.h) * 0.4f);
}

// Where the words stand on their plate.
Rect words_area(const ui::Theme& theme) {
    const Rect area = above_navigation(theme);
    const Rect plate = split(area).plate;
    const float top = theme.u(area.portrait() ? 70 : 130);
    return {plate.x + theme.margin(), plate.y + top, plate.w - 2 * theme.margin(),
            plate.h - top - theme.u(176)};
}

float gap_under_name(const ui::Theme& theme) {
    return theme.u(10);
}

float gap_under_role(const ui::Theme& theme) {
    return theme.u(26);
}

void draw_words(Frame& frame, const Model& model, const content::Person& person) {
    const Rect rect = words_area(frame.theme);
    const PersonType type = set_person(frame, person.name, model.words(person.words));
    float y = rect.y;
    frame.canvas.text(*type.name, {rect.x, y}, ui::ink);
    y += type.name->height() + gap_under_name(frame.theme);
    if (type.role) {
        frame.canvas.text(*type.role, {rect.x, y}, ui::ink);
        y += type.role->height() + gap_under_role(frame.theme);
    }
    if (type.text) frame.canvas.text(*type.text, {rect.x, y}, ui::ink);
}

Intents draw_foot_buttons(Frame& frame, const Model& model, const Rect& plate) {
    Intents intents;
    const int count = int(model.content.people.size());
    const int person = *model.state.visit()->person;
    const float margin = frame.theme.margin();
    const float radius = pager_radius(frame.theme);
    const float height = 2 * radius;
    const float y = plate.bottom() - frame.theme.u(92);
    const std::string& close = frame.strings["close"];
    const float width = ui::pill_width(frame, close, height);
    const ui::ButtonLook look{ui::Emphasis::outlined, ui::ink, ui::paper, true};
    if (ui::pill(frame, "person/close", close,
                 {plate.end() - margin - width, y - radius, width, height}, look))
        intents.emplace_back(flow::ClosePerson{});
    if (count > 1) {
        const float room = plate.w - 2 * margin - width - frame.theme.u(40) - 2 * radius;
        const float wanted = frame.theme.u(34) * float(count - 1) + 2 * radius + frame.theme.u(80);
        const int step = draw_pager(frame, {"person",
                                            {plate.x + margin + radius, y},
                                            std::min(room, wanted),
                                            ui::ink,
                                            count,
                                            person});
        if (step != 0) intents.emplace_back(flow::OpenPerson{(person + step + count) % count});
    }
    return intents;
}

} // namespace

PersonType set_person(const ui::Typesetting& set, const std::string& name,
                      const content::PersonWords* words) {
    const ui::Theme& theme = set.theme;
    const Rect rect = words_area(theme);
    PersonType type;
    ui::TextStyle style;
    style.weight = ui::Weight::black;
    style.px = theme.u(92);
    style.width = rect.w;
    style.leading = 1.04f;
    style.tracking = -0.015f;
    type.name = &set.text.fit(name, style, rect.h * 0.34f, theme.u(52));
    if (!words) return type;
    ui::TextStyle role_style;
    role_style.weight = ui::Weight::bold;
    role_style.px = theme.type(44);
    role_style.width = rect.w;
    float left = rect.h - type.name->height() - gap_under_name(theme);
    type.role = &set.text.fit(words->role, role_style, left * 0.4f, theme.small());
    left -= type.role->height() + gap_under_role(theme);
    ui::TextStyle text_style;
    text_style.px = theme.body();
    text_style.width = rect.w;
    text_style.leading = 1.3f;
    type.text = &set.text.fit(words->text, text_style, left, theme.small());
    return type;
}

Intents draw_person(Frame& frame, const Model& model, View& view, const content::Person& person,
                    const Spot& from) {
    const flow::Visit& visit = *model.state.visit();
    const Rect area = above_navigation(frame.theme);
    const float way = frame.run(visit.person_since, flow::portrait_growth);
    const float full = std::hypot(area.w, area.h);
    frame.canvas.push_clip(area);
    if (way < 1) {
        const float grown = ui::ease(double(way));
        frame.canvas.dot(mix(from.centre, area.centre(), grown), ui::mix(from.radius, full, grown),
                         ui::rgb(person.colour));
    }
    const float shown = std::clamp((way - 0.55f) / 0.45f, 0.0f, 1.0f);
    Intents intents;
    if (shown > 0) {
        const int count = int(model.content.people.size());
        const int step = take_swipe(
            frame, {"person/swipe", ui::Role::area, frame.strings["team_heading"], "", area},
            view.swipe);
        if (step != 0 && count > 1)
            intents.emplace_back(flow::OpenPerson{(*visit.person + step + count) % count});
        const ui::Faded faded(frame.canvas, shown);
        const PersonParts parts = split(area);
        draw_big_picture(frame, person, parts.picture);
        frame.canvas.plate(parts.plate, ui::paper);
        if (area.portrait())
            ui::draw_edge(frame, {area.x, parts.plate.y}, {area.end(), parts.plate.y}, ui::paper);
        else
            ui::draw_edge(frame, {parts.plate.end(), area.y}, {parts.plate.end(), area.bottom()},
                          ui::paper);
        draw_words(frame, model, person);
        for (flow::Event& wish : draw_foot_buttons(frame, model, parts.plate))
            intents.push_back(std::move(wish));
    }
    frame.canvas.pop_clip();
    return intents;
}

} // namespace screens
