#include "screens/wall_list.h"

#include "screens/idea_field.h"
#include "screens/pages.h"
#include "screens/wall.h"
#include "screens/wall_card.h"
#include "ui/buttons.h"
#include "ui/icons.h"

#include <algorithm>

namespace screens {

using ui::Frame;
using ui::Point;
using ui::Rect;

namespace {

constexpr float list_margin_units = 60;
constexpr float chip_units = 76;
constexpr float foot_units = 150;

using List = std::vector<const ideas::Idea*>;

// Which ideas, in which order. `own` comes first among the newest; may be null.
List listed(const Model& model, const WallView& view, const ideas::Idea* own) {
    List list;
    const auto add = [&](const ideas::Idea& idea) {
        if (view.category.empty() || idea.category == view.category) list.push_back(&idea);
    };
    if (own) add(*own);
    if (model.wall) std::for_each(model.wall->begin(), model.wall->end(), add);
    if (view.most_liked)
        std::stable_sort(list.begin(), list.end(), [](const ideas::Idea* a, const ideas::Idea* b) {
            return a->likes > b->likes;
        });
    return list;
}

// Places for chips in rows, one after the other.
struct ChipRow {
    Rect room;
    float height = 0;
    float gap = 0;
    Point at{}; // of the next, if it fits there

    ChipRow(const ui::Theme& theme, const Rect& within)
        : room(within), height(theme.u(chip_units)), gap(theme.u(14)), at{within.x, within.y} {}

    Rect take(const ui::Typesetting& set, const std::string& label) {
        const float width = std::min(room.w, ui::chip_width(set, label, height));
        if (at.x > room.x && at.x + width > room.end()) next_row();
        const Rect rect{at.x, at.y, width, height};
        at.x += width + gap;
        return rect;
    }

    void next_row() { at = {room.x, at.y + height + gap}; }
};

struct Topic {
    std::string id; // empty: all of them
    std::string name;
    ui::Rgb colour;
};

std::vector<Topic> topics_of(const Frame& frame, const Model& model) {
    const auto& categories = model.content.idea_form.categories;
    std::vector<Topic> topics;
    if (!categories.empty()) topics.push_back({"", frame.strings["all_topics"], ui::ink});
    for (const content::Category& category : categories) {
        const std::string* name = model.words(category.name);
        topics.push_back({category.id, name ? *name : category.id, ui::rgb(category.colour)});
    }
    return topics;
}

// How many topics from `first` on have room, with a chip for more behind them where that is not
// all; at least one.
size_t how_many_fit(const Frame& frame, const std::vector<Topic>& topics, size_t first,
                    const ChipRow& from) {
    ChipRow row = from;
    size_t fit = first;
    for (size_t i = first; i < topics.size(); ++i) {
        if (row.take(frame, topics[i].name).bottom() > from.room.bottom()) break;
        ChipRow after = row;
        const bool last = first == 0 && i + 1 == topics.size();
        const bool more_fits =
            after.take(frame, frame.strings["more_categories"]).bottom() <= from.room.bottom();
        if (last || more_fits) fit = i + 1;
    }
    return std::max(fit, first + 1) - first;
}

bool draw_topics(Frame& frame, const Model& model, WallView& view, ChipRow& row) {
    const std::vector<Topic> topics = topics_of(frame, model);
    if (topics.empty()) return false;
    if (view.first_topic >= topics.size()) view.first_topic = 0;
    const size_t first = view.first_topic;
    const size_t end = first + how_many_fit(frame, topics, first, row);
    bool changed = false;
    for (size_t i = first; i < end; ++i) {
        const Topic& topic = topics[i];
        const bool chosen = view.category == topic.id;
        if (!ui::chip(frame, {"list/topic/" + topic.id, topic.name, topic.colour, chosen},
                      row.take(frame, topic.name)))
            continue;
        changed = !chosen;
        view.category = topic.id;
    }
    if (end - first < topics.size() &&
        ui::pill(frame, "list/more_topics", frame.strings["more_categories"],
                 row.take(frame, frame.strings["more_categories"]),
                 {ui::Emphasis::outlined, ui::ink, ui::paper}))
        view.first_topic = end % topics.size();
    return changed;
}

// In `room`; where it ends, px.
float draw_choices(Frame& frame, const Model& model, WallView& view, const Rect& room) {
    ChipRow row(frame.theme, room);
    bool changed = false;
    for (const bool liked : {false, true}) {
        const std::string& label = frame.strings[liked ? "most_liked" : "newest"];
        if (!ui::chip(frame,
                      {liked ? "list/most_liked" : "list/newest", label, ui::ink,
                       view.most_liked == liked},
                      row.take(frame, label)))
            continue;
        changed = changed || view.most_liked != liked;
        view.most_liked = liked;
    }
    row.next_row();
    changed = draw_topics(frame, model, view, row) || changed;
    if (changed) view.pages = {};
    row.next_row();
    return row.at.y;
}

struct Entry {
    const ui::TextBlock* text = nullptr;
    float height = 0;
    float like = 0; // its button's width
};

constexpr float like_units = 84;

Entry lay_out(const ui::Typesetting& set, const Model& model, const ideas::Idea& idea,
              float width) {
    const ui::Theme& theme = set.theme;
    Entry entry;
    entry.like = like_width(set, model, idea, theme.u(like_units));
    ui::TextStyle style;
    style.px = theme.type(42);
    style.leading = 1.26f;
    style.max_lines = 4;
    const float widest_like = theme.u(330) * theme.text_scale();
    style.width = width - theme.u(64) - widest_like - theme.u(30);
    entry.text = &set.text.block(idea.text, style);
    entry.height = std::max(entry.text->height(), theme.u(like_units)) + theme.u(44);
    return entry;
}

void draw_entry(Frame& frame, const Model& model, const ideas::Idea& idea, bool own,
                const Entry& entry, const Rect& rect, Intents& intents) {
    const ui::Theme& theme = frame.theme;
    const ui::Reaction reaction =
        frame.controls.add({"list/idea/" + idea.id, ui::Role::button, idea.text, "", rect});
    if (reaction.pressed) frame.canvas.rounded(rect, theme.u(20), ui::grey);
    const float line = theme.type(42) * 1.26f;
    const float top = rect.y + (rect.h - entry.text->height()) / 2;
    frame.canvas.dot({rect.x + theme.u(24), top + line / 2}, theme.u(17),
                     colour_of(model, idea.category));
    frame.canvas.text(*entry.text, {rect.x + theme.u(64), top}, ui::ink);
    const float height = theme.u(like_units);
    if (!own)
        if (draw_like(frame, model, idea,
                      {rect.end() - entry.like, rect.centre().y - height / 2, entry.like, height}))
            intents.emplace_back(flow::ToggleLike{idea.id});
    if (reaction.tapped) intents.emplace_back(flow::ReadIdea{idea.id});
}

// The choices stand over the list, or beside it where the screen is wide; what is left for it.
Rect draw_beside(Frame& frame, const Model& model, WallView& view, const Rect& room) {
    const ui::Theme& theme = frame.theme;
    const Rect inner = room.inset(theme.u(list_margin_units), 0);
    if (theme.portrait()) {
        const Rect rows{inner.x, inner.y, inner.w, theme.u(4 * chip_units + 3 * 14)};
        return inner.below(draw_choices(frame, model, view, rows) + theme.u(10));
    }
    const float column = theme.u(520);
    draw_choices(frame, model, view, {inner.x, inner.y, column, inner.h - theme.u(20)});
    const float x = column + theme.u(50);
    return {inner.x + x, inner.y, inner.w - x, inner.h};
}

} // namespace

Intents draw_wall_list(Frame& frame, const Model& model, WallView& view, const Rect& room) {
    const ui::Theme& theme = frame.theme;
    const Rect inner = draw_beside(frame, model, view, room);
    const float top = inner.y;
    const auto own = own_idea(model);
    const List list = listed(model, view, own ? &*own : nullptr);
    if (view.pages.first >= list.size()) view.pages = {};
    Intents intents;
    if (list.empty()) {
        ui::TextStyle style;
        style.px = theme.body();
        style.width = inner.w;
        frame.canvas.text(frame.text.block(frame.strings["nothing_listed"], style),
                          {inner.x, top + theme.u(40)}, ui::muted);
        return intents;
    }
    const Rect foot = inner.below(inner.bottom() - theme.u(foot_units));
    float y = top;
    size_t i = view.pages.first;
    for (; i < list.size(); ++i) {
        const ideas::Idea& idea = *list[i];
        const Entry entry = lay_out(frame, model, idea, inner.w);
        if (i > view.pages.first && y + entry.height > foot.y) break;
        draw_entry(frame, model, idea, own && own->id == idea.id, entry,
                   {inner.x, y, inner.w, entry.height}, intents);
        y += entry.height;
        frame.canvas.plate({inner.x, y - theme.u(1), inner.w, theme.u(2)}, ui::grey);
    }
    ui::TextStyle numbers;
    numbers.px = theme.small();
    numbers.weight = ui::Weight::medium;
    draw_pages(frame, "list", view.pages, foot, i, list.size(), numbers);
    return intents;
}

} // namespace screens
