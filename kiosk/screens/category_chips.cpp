#include "screens/category_chips.h"

#include "ui/buttons.h"

namespace screens {

using ui::Point;
using ui::Rect;

namespace {

constexpr std::array heights = {86.0f, 78.0f, 70.0f, 62.0f}; // units, the first that will do
constexpr float gap_share = 0.22f;                           // of a chip's height

std::string name_of(const Model& model, const content::Category& category) {
    const std::string* name = model.words(category.name);
    return name ? *name : category.id;
}

// Boxes in rows, one after the other.
struct RowFiller {
    float width = 0;
    float height = 0; // of a row
    Point at{};       // after the last box

    float gap() const { return height * gap_share; }

    Rect next(float w) const {
        w = std::min(w, width);
        if (at.x > 0 && at.x + w > width) return {0, at.y + height + gap(), w, height};
        return {at.x, at.y, w, height};
    }

    void take(const Rect& box) { at = {box.end() + gap(), box.y}; }
};

ChipRows lay_out_all(ui::Frame& frame, const Model& model, float width, float height) {
    ChipRows chips;
    RowFiller rows{width, height};
    for (const content::Category& category : model.content.idea_form.categories) {
        const Rect box = rows.next(ui::chip_width(frame, name_of(model, category), height));
        chips.rects.push_back(box);
        chips.height = box.bottom();
        rows.take(box);
    }
    return chips;
}

ChipRows lay_out_some(ui::Frame& frame, const Model& model, size_t first, float width, float room) {
    const auto& categories = model.content.idea_form.categories;
    const float height = frame.theme.u(heights.back());
    const float more = ui::pill_width(frame, frame.strings["more_categories"], height);
    ChipRows chips;
    chips.first = first < categories.size() ? first : 0;
    RowFiller rows{width, height};
    for (size_t i = chips.first; i < categories.size(); ++i) {
        const Rect box = rows.next(ui::chip_width(frame, name_of(model, categories[i]), height));
        RowFiller after = rows;
        after.take(box);
        if (!chips.rects.empty() && after.next(more).bottom() > room) break;
        chips.rects.push_back(box);
        rows = after;
    }
    chips.more = rows.next(more);
    chips.height = chips.more->bottom();
    return chips;
}

} // namespace

ChipRows lay_out_chips(ui::Frame& frame, const Model& model, const View& view, float width,
                       float room) {
    for (const float height : heights) {
        ChipRows chips = lay_out_all(frame, model, width, frame.theme.u(height));
        if (chips.height <= room) return chips;
    }
    return lay_out_some(frame, model, view.first_category, width, room);
}

float least_chips_height(const ui::Theme& theme, size_t categories) {
    return categories == 0 ? 0 : theme.u(heights.back() * (2 + gap_share));
}

const ui::TextBlock& set_category(const ui::Typesetting& set, const std::string& name,
                                  float row_width) {
    const float height = set.theme.u(heights.back());
    const float wanted = ui::chip_width(set, name, height);
    return ui::chip_label(set, name, std::min(wanted, row_width), height);
}

void draw_chips(ui::Frame& frame, const Model& model, View& view, const ChipRows& rows,
                ui::Point at, Intents& intents) {
    const auto& categories = model.content.idea_form.categories;
    const std::string& chosen = model.state.visit()->draft.category;
    const auto moved = [&](const Rect& r) { return Rect{r.x + at.x, r.y + at.y, r.w, r.h}; };
    for (size_t i = 0; i < rows.rects.size(); ++i) {
        const content::Category& category = categories[rows.first + i];
        const ui::Chip chip{"category/" + category.id, name_of(model, category),
                            ui::rgb(category.colour), category.id == chosen};
        if (ui::chip(frame, chip, moved(rows.rects[i])))
            intents.emplace_back(flow::ChooseCategory{category.id});
    }
    if (!rows.more) return;
    const ui::ButtonLook look{ui::Emphasis::outlined, ui::ink, ui::paper, true};
    if (ui::pill(frame, "idea/more_categories", frame.strings["more_categories"], moved(*rows.more),
                 look))
        view.first_category = (rows.first + rows.rects.size()) % categories.size();
}

} // namespace screens
