#include "screens/category_chips.h"

#include "ui/buttons.h"

namespace screens {

using ui::Rect;

namespace {

std::string name_of(const Model& model, const content::Category& category) {
    const std::string* name = model.words(category.name);
    return name ? *name : category.id;
}

ChipRows lay_out_at(ui::Frame& frame, const Model& model, float width, float height) {
    ChipRows rows;
    const float gap = height * 0.22f;
    ui::Point at;
    for (const content::Category& category : model.content.idea_form.categories) {
        const float w = std::min(width, ui::chip_width(frame, name_of(model, category), height));
        if (at.x > 0 && at.x + w > width) at = {0, at.y + height + gap};
        rows.rects.push_back({at.x, at.y, w, height});
        at.x += w + gap;
    }
    rows.height = rows.rects.empty() ? 0 : at.y + height;
    return rows;
}

} // namespace

ChipRows lay_out_chips(ui::Frame& frame, const Model& model, float width, float room) {
    ChipRows rows;
    for (const float height : {86.0f, 78.0f, 70.0f, 62.0f}) {
        rows = lay_out_at(frame, model, width, frame.theme.u(height));
        if (rows.height <= room) break;
    }
    return rows;
}

void draw_chips(ui::Frame& frame, const Model& model, const ChipRows& rows, ui::Point at,
                Intents& intents) {
    const auto& categories = model.content.idea_form.categories;
    const std::string& chosen = model.state.visit()->draft.category;
    for (size_t i = 0; i < rows.rects.size(); ++i) {
        const content::Category& category = categories[i];
        Rect rect = rows.rects[i];
        rect.x += at.x;
        rect.y += at.y;
        const ui::Chip chip{"category/" + category.id, name_of(model, category),
                            ui::rgb(category.colour), category.id == chosen};
        if (ui::chip(frame, chip, rect)) intents.emplace_back(flow::ChooseCategory{category.id});
    }
}

} // namespace screens
