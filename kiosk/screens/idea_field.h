#pragma once
// The field of dots in which every idea has its place: small dots are places waiting, larger ones
// in a category's colour are ideas.

#include "screens/model.h"
#include "ui/frame.h"

#include <functional>
#include <vector>

namespace screens {

struct FieldPlace {
    ui::Point at;
    float radius = 0; // px
    ui::Rgb colour;   // while it waits
    bool for_idea = false;
};

// The places of one rectangle, worked out once for it and always the same.
class IdeaField {
public:
    // None where `kept_free`, a pill, lies.
    const std::vector<FieldPlace>& places(const ui::Theme& theme, const ui::Rect& rect,
                                          const ui::Rect& kept_free);

    // Always the same for an idea; several may have the same.
    const FieldPlace& place_of(const std::string& id) const;

private:
    ui::Rect rect_;
    ui::Rect kept_free_;
    std::vector<FieldPlace> places_;
    std::vector<size_t> for_ideas_;
};

// Draws the field with the recent ideas in it, but for `left_out` (an id), which is drawn apart.
void draw_idea_field(ui::Frame& frame, const Model& model, IdeaField& field, const ui::Rect& rect,
                     const std::string& left_out, const ui::Rect& kept_free = {});

ui::Rgb colour_of(const Model& model, const std::string& category);

} // namespace screens
