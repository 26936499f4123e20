#include "screens/offer.h"

#include "flow/timings.h"
#include "screens/idea_field.h"
#include "screens/wall_card.h"
#include "ui/buttons.h"
#include "ui/dots.h"

#include <algorithm>

namespace screens {

using ui::Frame;
using ui::Point;
using ui::Rect;

namespace {

constexpr float sheet_margin = 60; // as on the page beneath
constexpr float offer_like_units = 84;
constexpr float around_row = 44; // units, above and below each idea together

const flow::Offer& offer_of(const Model& model) {
    return model.state.visit()->offer;
}

const std::string& heading_of(const ui::Typesetting& set, const Model& model) {
    return set.strings[offer_of(model).ideas.size() == 1 ? "offer_one" : "offer"];
}

ideas::Idea idea_offered(const flow::Alike& alike) {
    ideas::Idea idea;
    idea.id = alike.id;
    idea.text = alike.text;
    idea.category = alike.category;
    idea.likes = alike.likes;
    return idea;
}

// A dot for each of them, that come in one after the other.
void draw_offer_dots(Frame& frame, const Model& model, Point first, float radius, float step) {
    const flow::Offer& offer = offer_of(model);
    for (size_t i = 0; i < offer.ideas.size(); ++i) {
        const float way =
            frame.run(offer.since + int(i) * flow::page_change / 2, flow::page_change);
        frame.canvas.dot({first.x + step * float(i), first.y}, radius * ui::ease_out(double(way)),
                         colour_of(model, offer.ideas[i].category));
    }
}

// On one line, smaller where there is little room.
const ui::TextBlock& set_hint(const ui::Typesetting& set, const std::string& words, float width) {
    ui::TextStyle style;
    style.px = set.theme.small();
    style.weight = ui::Weight::medium;
    const ui::TextBlock& wanted = set.text.block(words, style);
    if (wanted.width() <= width) return wanted;
    style.px *= std::max(0.5f, width / wanted.width());
    return set.text.block(words, style);
}

struct OfferRow {
    ideas::Idea idea;
    const ui::TextBlock* text = nullptr;
    float height = 0;
    float like = 0; // its button's width
};

struct Sheet {
    const ui::TextBlock* heading = nullptr;
    const ui::TextBlock* text = nullptr;
    std::vector<OfferRow> rows;
    float rows_height = 0;
    float height = 0;
    float button = 0; // its height
    float inside = 0; // px free at the top and the bottom
};

OfferRow lay_out_row(const ui::Typesetting& set, const Model& model, const flow::Alike& alike,
                     float width, float most) {
    const ui::Theme& theme = set.theme;
    OfferRow row;
    row.idea = idea_offered(alike);
    row.like = std::min(like_width(set, model, row.idea, theme.u(offer_like_units)), width / 2);
    ui::TextStyle style;
    style.px = theme.type(42);
    style.leading = 1.26f;
    style.max_lines = 4;
    style.max_height = most - theme.u(around_row);
    const float widest = std::min(widest_like(set, row.idea, theme.u(offer_like_units)), width / 2);
    style.width = width - theme.u(64) - widest - theme.u(30);
    row.text = &set.text.block(ui::without_widow(row.idea.text), style);
    row.height = std::max(row.text->height(), theme.u(offer_like_units)) + theme.u(around_row);
    return row;
}

Sheet lay_out_sheet(const ui::Typesetting& set, const Model& model) {
    const ui::Theme& theme = set.theme;
    const float width = theme.screen().w - 2 * theme.u(sheet_margin);
    Sheet sheet;
    ui::TextStyle style;
    style.weight = ui::Weight::black;
    style.px = theme.u(72);
    style.width = width;
    style.leading = 1.06f;
    style.tracking = -0.015f;
    sheet.heading = &set.text.fit(heading_of(set, model), style, theme.u(160), theme.u(46));
    ui::TextStyle small;
    small.px = theme.type(40);
    small.width = width;
    sheet.text = &set.text.fit(ui::without_widow(set.strings["offer_text"]), small, theme.u(120),
                               theme.small());
    sheet.button = theme.u(104);
    sheet.inside = theme.u(56);
    const float around = 2 * sheet.inside + sheet.heading->height() + sheet.text->height() +
                         sheet.button + theme.u(12 + 16 + 28);
    const auto& alike = offer_of(model).ideas;
    const float room = theme.screen().h - theme.u(70) - around;
    for (const flow::Alike& one : alike) {
        sheet.rows.push_back(lay_out_row(set, model, one, width, room / float(alike.size())));
        sheet.rows_height += sheet.rows.back().height;
    }
    sheet.height = around + sheet.rows_height;
    return sheet;
}

void draw_offer_row(Frame& frame, const Model& model, const OfferRow& row, const Rect& rect,
                    Intents& intents) {
    const ui::Theme& theme = frame.theme;
    const float top = rect.y + (rect.h - row.text->height()) / 2;
    const float line = theme.type(42) * 1.26f;
    const float grown = like_pulse(frame, model, row.idea.id);
    frame.canvas.dot({rect.x + theme.u(24), top + line / 2}, theme.u(17 + 11 * grown),
                     colour_of(model, row.idea.category));
    frame.canvas.text(*row.text, {rect.x + theme.u(64), top}, ui::ink);
    const float height = theme.u(offer_like_units);
    if (draw_like(frame, model, row.idea,
                  {rect.end() - row.like, rect.centre().y - height / 2, row.like, height}))
        intents.emplace_back(flow::ToggleLike{row.idea.id});
}

} // namespace

bool offers(const Model& model) {
    const auto* visit = std::get_if<flow::Visit>(&model.state.mode);
    return visit != nullptr && visit->has_offer();
}

void draw_offer_hint(Frame& frame, const Model& model, View& view, const Rect& room) {
    const ui::Theme& theme = frame.theme;
    const float radius = room.h * 0.16f;
    const float step = radius * 2.3f;
    const float before = room.h * 0.36f + radius;
    const float dots =
        before + step * float(offer_of(model).ideas.size() - 1) + radius + theme.u(18);
    const std::string& words = heading_of(frame, model);
    const ui::TextBlock& label = set_hint(frame, words, room.w - dots - room.h * 0.4f);
    const Rect rect{room.x, room.y, dots + label.width() + room.h * 0.4f, room.h};
    const ui::Reaction reaction =
        frame.controls.add({"idea/offer", ui::Role::button, words,
                            std::to_string(offer_of(model).ideas.size()), rect});
    const ui::Faded faded(frame.canvas, frame.run(offer_of(model).since, flow::page_change));
    frame.canvas.rounded(rect, rect.h / 2, reaction.pressed ? ui::ink : ui::paper);
    draw_offer_dots(frame, model, {rect.x + before, rect.centre().y}, radius, step);
    frame.canvas.text(label, {rect.x + dots, rect.centre().y - label.height() / 2},
                      reaction.pressed ? ui::paper : ui::ink);
    const auto& all = frame.controls.all();
    if (!all.empty() && all.back().id == "idea/offer" && all.back().focused)
        ui::draw_focus(frame, rect, rect.h / 2, ui::ink);
    if (reaction.tapped) view.offer_open = true;
}

Intents draw_offer(Frame& frame, const Model& model, View& view) {
    const ui::Theme& theme = frame.theme;
    const Rect screen = theme.screen();
    const Sheet sheet = lay_out_sheet(frame, model);
    const float top = screen.bottom() - sheet.height;
    const float x = screen.x + theme.u(sheet_margin);
    const float width = screen.w - 2 * theme.u(sheet_margin);
    const ui::Reaction beside = frame.controls.add(
        {"offer/beside", ui::Role::button, frame.strings["close"], "", screen.above(top)});
    {
        const ui::Faded veil(frame.canvas, 0.86f);
        frame.canvas.plate(screen.above(top), ui::paper);
    }
    // White over white: a band of colour is its edge.
    ui::draw_edge(frame, {screen.x, top}, {screen.end(), top}, ui::action);
    frame.canvas.plate(screen.below(top), ui::action);
    frame.canvas.plate(screen.below(top + theme.u(10)), ui::paper);
    Intents intents;
    float y = top + sheet.inside;
    frame.canvas.text(*sheet.heading, {x, y}, ui::ink);
    y += sheet.heading->height() + theme.u(12);
    frame.canvas.text(*sheet.text, {x, y}, ui::ink);
    y += sheet.text->height() + theme.u(16);
    for (const OfferRow& row : sheet.rows) {
        draw_offer_row(frame, model, row, {x, y, width, row.height}, intents);
        y += row.height;
        frame.canvas.plate({x, y - theme.u(1), width, theme.u(2)}, ui::grey);
    }
    y += theme.u(28);
    const std::string& back = frame.strings["offer_close"];
    const float wide = std::min(width, ui::pill_width(frame, back, sheet.button));
    if (ui::pill(frame, "offer/close", back, {x + width - wide, y, wide, sheet.button}) ||
        beside.tapped)
        view.offer_open = false;
    return intents;
}

} // namespace screens
