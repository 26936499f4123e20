#include "screens/team.h"

#include "flow/timings.h"
#include "screens/navigation.h"
#include "screens/pager.h"
#include "screens/person.h"
#include "screens/portrait.h"

namespace screens {

using ui::Frame;
using ui::Point;
using ui::Rect;

namespace {

// As many as leave every portrait large enough to know a face by.
int most_on_a_page(const ui::Theme& theme, const Rect& room) {
    if (theme.portrait()) return 6;
    return spot_of(theme, room, 0, 8).radius >= theme.u(64) ? 8 : 4;
}

ui::TextStyle name_style(const ui::Theme& theme, float width) {
    ui::TextStyle style;
    style.weight = ui::Weight::bold;
    style.px = theme.type(42);
    style.width = width;
    style.leading = 1.15f;
    style.align = ui::Align::centre;
    return style;
}

float gap_under_label(const ui::Theme& theme) {
    return theme.u(4);
}

void draw_heading(Frame& frame, const TeamLayout& layout) {
    frame.canvas.text(*layout.heading, layout.heading_at, ui::ink);
}

// Portrait, name and role; the rectangle they take.
Rect draw_person_spot(Frame& frame, const Model& model, const content::Person& person,
                      const Spot& spot, float grown) {
    draw_portrait(frame, person, spot.centre, spot.radius, grown);
    const PersonLabel label = label_person(frame, person.name, model.words(person.words), spot);
    Point at = label.at;
    frame.canvas.text(*label.name, at, ui::ink);
    at.y += label.name->height();
    if (label.role) {
        at.y += gap_under_label(frame.theme);
        frame.canvas.text(*label.role, at, ui::ink);
        at.y += label.role->height();
    }
    const float top = spot.centre.y - spot.radius;
    return {at.x, top, spot.width, at.y - top};
}

// A person just closed shrinks back into the portrait.
void draw_closing(Frame& frame, const Model& model, const Rect& area, const Spot& spot) {
    const flow::Visit& visit = *model.state.visit();
    const auto& people = model.content.people;
    if (!visit.previous_person || size_t(*visit.previous_person) >= people.size()) return;
    const float way = frame.run(visit.person_since, flow::portrait_growth);
    if (way >= 1) return;
    const float shrunk = ui::ease_out(double(way));
    const float full = std::hypot(area.w, area.h);
    const ui::Faded faded(frame.canvas, (1 - way) * 2);
    frame.canvas.push_clip(area);
    frame.canvas.dot(mix(area.centre(), spot.centre, shrunk), ui::mix(full, spot.radius, shrunk),
                     ui::rgb(people[size_t(*visit.previous_person)].colour));
    frame.canvas.pop_clip();
}

void draw_nobody(Frame& frame, const Rect& area, float top) {
    ui::TextStyle style;
    style.px = frame.theme.body();
    style.width = area.w - 2 * frame.theme.margin();
    frame.canvas.text(frame.text.block(frame.strings["no_team"], style),
                      {area.x + frame.theme.margin(), top + frame.theme.u(40)}, ui::ink);
}

} // namespace

// Two columns when tall, one row (or two) when wide; larger and smaller by turns and a little out
// of line, as dots are.
Spot spot_of(const ui::Theme& theme, const Rect& area, int n, int count) {
    const bool tall = theme.portrait();
    const int columns = tall ? (count == 1 ? 1 : 2) : count <= 4 ? count : (count + 1) / 2;
    const int rows = (count + columns - 1) / columns;
    const int column = n % columns;
    const int row = n / columns;
    const Rect cell{area.x + area.w / float(columns) * float(column),
                    area.y + area.h / float(rows) * float(row), area.w / float(columns),
                    area.h / float(rows)};
    const float words = theme.type(42) * 1.2f + theme.small() * (tall ? 1.3f : 2.5f) + theme.u(34);
    const float most = std::min(cell.w * 0.475f, (cell.h - words - theme.u(16)) / 2);
    constexpr float sizes[2][2] = {{1.0f, 0.8f}, {0.84f, 1.0f}};
    const float radius = count == 1
                             ? std::min(most, theme.u(380))
                             : std::min(most * sizes[tall ? row % 2 : 0][column % 2], theme.u(250));
    const float free = std::max(0.0f, cell.h - words - 2 * radius);
    const float lean = tall ? (column % 2 == row % 2 ? 0.35f : 0.2f) : 0.4f;
    return {{cell.centre().x, cell.y + free * lean + radius},
            radius,
            cell.w - theme.u(16),
            cell.bottom() - theme.u(8)};
}

PersonLabel label_person(const ui::Typesetting& set, const std::string& name,
                         const content::PersonWords* words, const Spot& spot) {
    const ui::Theme& theme = set.theme;
    PersonLabel label;
    label.at = {spot.centre.x - spot.width / 2, spot.centre.y + spot.radius + theme.u(22)};
    const float least = theme.small();
    const float room = spot.bottom - label.at.y;
    label.name = &set.text.fit(name, name_style(theme, spot.width), room - least * 1.3f, least);
    if (!words || words->role.empty()) return label;
    ui::TextStyle style = name_style(theme, spot.width);
    style.weight = ui::Weight::regular;
    style.px = least;
    label.role = &set.text.fit(words->role, style,
                               room - label.name->height() - gap_under_label(theme), least);
    return label;
}

namespace {

TeamLayout lay_out(const ui::Typesetting& set, const Rect& area) {
    const ui::Theme& theme = set.theme;
    ui::TextStyle style;
    style.weight = ui::Weight::black;
    style.px = theme.u(104);
    style.width = area.w - 2 * theme.margin();
    style.leading = 1.04f;
    style.tracking = -0.015f;
    TeamLayout layout;
    layout.heading = &set.text.fit(ui::without_widow(set.strings["team_heading"]), style,
                                   theme.u(230), theme.u(64));
    layout.heading_at = {area.x + theme.margin(), area.y + theme.u(area.portrait() ? 116 : 92)};
    layout.room = area.below(layout.heading_bottom() + theme.u(44)).inset(theme.u(44), 0);
    layout.most = most_on_a_page(theme, layout.room);
    return layout;
}

} // namespace

TeamLayout lay_out_poster(const ui::Typesetting& set, const Rect& area, int people) {
    TeamLayout layout = lay_out(set, area);
    layout.people = std::min(people, layout.most);
    return layout;
}

TeamLayout lay_out_team(const ui::Typesetting& set, int people) {
    TeamLayout layout = lay_out(set, above_navigation(set.theme));
    layout.people = people;
    if (people > layout.most) { // the pager takes its room
        layout.room.h -= set.theme.u(130);
        layout.most = most_on_a_page(set.theme, layout.room);
    }
    return layout;
}

float TeamLayout::heading_bottom() const {
    return heading_at.y + heading->height();
}

Spot TeamLayout::spot(const ui::Theme& theme, int person) const {
    const int first = person / most * most;
    return spot_of(theme, room, person - first, std::min(most, people - first));
}

void draw_team_poster(Frame& frame, const Model& model, const Rect& area, float reveal) {
    const auto& people = model.content.people;
    const TeamLayout layout = lay_out_poster(frame, area, int(people.size()));
    draw_heading(frame, layout);
    for (int i = 0; i < layout.people; ++i) {
        const Spot spot = layout.spot(frame.theme, i);
        const float start = 0.5f * float(i) / float(layout.people);
        const float grown =
            frame.motion ? ui::ease_out(double(std::clamp((reveal - start) * 2, 0.0f, 1.0f))) : 1;
        const ui::Faded faded(frame.canvas, grown);
        draw_person_spot(frame, model, people[size_t(i)], spot, grown);
    }
}

namespace {

void turn_pages(Frame& frame, const Rect& area, int pages, View& view) {
    const float x = area.x + frame.theme.margin() + pager_radius(frame.theme);
    const int step = draw_pager(frame, {"team",
                                        {x, area.bottom() - frame.theme.u(84)},
                                        area.w - 2 * x,
                                        ui::ink,
                                        pages,
                                        view.team_page});
    view.team_page = (view.team_page + step + pages) % pages;
    if (step != 0) frame.wakes.animate();
}

} // namespace

Intents draw_team(Frame& frame, const Model& model, View& view) {
    const flow::Visit& visit = *model.state.visit();
    const auto& people = model.content.people;
    const Rect area = above_navigation(frame.theme);
    frame.canvas.plate(area, ui::paper);
    Intents intents;
    const bool opened = visit.person && size_t(*visit.person) < people.size();
    if (opened && frame.run(visit.person_since, flow::portrait_growth) >= 1)
        return draw_person(frame, model, view, people[size_t(*visit.person)],
                           {}); // hides all of the page
    const TeamLayout layout = lay_out_team(frame, int(people.size()));
    draw_heading(frame, layout);
    if (people.empty()) draw_nobody(frame, area, layout.heading_bottom());
    const int pages = (layout.people + layout.most - 1) / layout.most;
    view.team_page = std::clamp(view.team_page, 0, std::max(0, pages - 1));
    const int first = view.team_page * layout.most;
    const int end = std::min(first + layout.most, layout.people);
    Spot from{area.centre()};
    for (int i = first; i < end; ++i) {
        const Spot spot = layout.spot(frame.theme, i);
        const content::Person& person = people[size_t(i)];
        const Rect rect = draw_person_spot(frame, model, person, spot, 1);
        if ((opened ? visit.person : visit.previous_person) == i) from = spot;
        if (opened) continue;
        const ui::Reaction reaction = frame.controls.add(
            {"team/" + std::to_string(i), ui::Role::button, person.name, "", rect});
        if (reaction.pressed) draw_portrait(frame, person, spot.centre, spot.radius, 1.04f);
        if (reaction.tapped) intents.emplace_back(flow::OpenPerson{i});
    }
    if (opened) return draw_person(frame, model, view, people[size_t(*visit.person)], from);
    draw_closing(frame, model, area, from);
    if (pages > 1) turn_pages(frame, area, pages, view);
    return intents;
}

} // namespace screens
