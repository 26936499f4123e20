#include "screens/idea_card.h"

#include "screens/idea_field.h"

namespace screens {

namespace {

constexpr float inset_units = 60;
constexpr float after_dot = 46; // units, where the category's name begins

} // namespace

float widest_idea_card(const ui::Theme& theme) {
    return theme.u(820);
}

const ui::TextBlock& set_idea_category(const ui::Typesetting& set, const std::string& name,
                                       float card_width) {
    ui::TextStyle style;
    style.weight = ui::Weight::medium;
    style.px = set.theme.label();
    style.width = card_width - set.theme.u(2 * inset_units + after_dot);
    style.max_lines = 1;
    return set.text.fit(name, style, 2 * style.px, style.px / 2);
}

void draw_idea_card(ui::Frame& frame, const Model& model, const ideas::Idea& idea,
                    const ui::Rect& room) {
    const ui::Theme& theme = frame.theme;
    const float width = std::min(room.w - theme.u(40), widest_idea_card(theme));
    const float inset = theme.u(inset_units);
    ui::TextStyle style;
    style.weight = ui::Weight::medium;
    style.width = width - 2 * inset;
    style.px = theme.type(50);
    style.leading = 1.28f;
    style.max_lines = 6;
    const float most = room.h * 0.8f - theme.u(170);
    const ui::TextBlock& text = frame.text.fit(idea.text, style, most, theme.small());
    const float height = text.height() + theme.u(170);
    const ui::Rect card{room.centre().x - width / 2, room.centre().y - height / 2, width, height};
    const ui::Rgb colour = colour_of(model, idea.category);
    frame.canvas.rounded(card, theme.u(44), colour);
    frame.canvas.rounded(card.inset(theme.u(12)), theme.u(36), ui::paper);
    const content::Category* category = model.category(idea.category);
    const std::string* name = category ? model.words(category->name) : nullptr;
    const float line = card.y + theme.u(76);
    frame.canvas.dot({card.x + inset + theme.u(14), line}, theme.u(15), colour);
    const ui::TextBlock& words =
        set_idea_category(frame, name ? *name : frame.strings["idea_without_category"], width);
    frame.canvas.text(words, {card.x + inset + theme.u(after_dot), line - words.height() / 2},
                      ui::ink);
    frame.canvas.text(text, {card.x + inset, card.y + theme.u(120)}, ui::ink);
}

} // namespace screens
