#include "screens/idea_card.h"

#include "screens/idea_field.h"

namespace screens {

namespace {

constexpr float inset_units = 60;
constexpr float after_dot = 46; // units, where the category's name begins
constexpr float above_text = 120;
constexpr float below_text = 50;

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

IdeaCard lay_out_idea_card(const ui::Typesetting& set, const std::string& text,
                           const ui::Rect& room, float foot) {
    const ui::Theme& theme = set.theme;
    const float inset = theme.u(inset_units);
    const float around_text = theme.u(above_text + below_text) + foot;
    const float most = room.h * (foot > 0 ? 1.0f : 0.8f) - around_text;
    const float widest = room.w - theme.u(40);
    ui::TextStyle style;
    style.weight = ui::Weight::medium;
    style.leading = 1.28f;
    style.max_lines = foot > 0 ? 0 : 6;
    IdeaCard card;
    float width = std::min(widest, widest_idea_card(theme));
    while (true) {
        style.width = width - 2 * inset;
        style.px = theme.type(50);
        card.text = &set.text.fit(text, style, most, theme.small());
        if (foot == 0 || !card.text->cut() || width >= widest) break;
        width = std::min(widest, width * 1.25f);
    }
    const float height = card.text->height() + around_text;
    card.rect = {room.centre().x - width / 2, room.centre().y - height / 2, width, height};
    return card;
}

void draw_idea_card(ui::Frame& frame, const Model& model, const ideas::Idea& idea,
                    const IdeaCard& card) {
    const ui::Theme& theme = frame.theme;
    const ui::Rect& rect = card.rect;
    const float inset = theme.u(inset_units);
    const ui::Rgb colour = colour_of(model, idea.category);
    frame.canvas.rounded(rect, theme.u(44), colour);
    frame.canvas.rounded(rect.inset(theme.u(12)), theme.u(36), ui::paper);
    const content::Category* category = model.category(idea.category);
    const std::string* name = category ? model.words(category->name) : nullptr;
    const float line = rect.y + theme.u(76);
    frame.canvas.dot({rect.x + inset + theme.u(14), line}, theme.u(15), colour);
    const ui::TextBlock& words =
        set_idea_category(frame, name ? *name : frame.strings["idea_without_category"], rect.w);
    frame.canvas.text(words, {rect.x + inset + theme.u(after_dot), line - words.height() / 2},
                      ui::ink);
    frame.canvas.text(*card.text, {rect.x + inset, rect.y + theme.u(above_text)}, ui::ink);
}

} // namespace screens
