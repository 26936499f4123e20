#include "screens/language_sheet.h"

#include "ui/buttons.h"
#include "ui/dots.h"

namespace screens {

using ui::Rect;

namespace {

struct Choice {
    content::Language language;
    std::string name;
    Rect rect; // from the top start of the rows
};

struct ChoiceRows {
    std::vector<Choice> choices;
    float height = 0;
};

std::string name_of(const Model& model, const content::Language& language) {
    if (const auto* names = model.language_names)
        if (const auto name = names->find(language); name != names->end()) return name->second;
    return language;
}

ChoiceRows lay_out(ui::Frame& frame, const Model& model, float width) {
    const float height = frame.theme.u(100);
    const float gap = frame.theme.u(22);
    ChoiceRows rows;
    float x = 0;
    for (const content::Language& language : model.languages()) {
        const std::string name = name_of(model, language);
        const float wide = std::min(width, ui::pill_width(frame, name, height));
        if (x > 0 && x + wide > width) {
            x = 0;
            rows.height += height + gap;
        }
        rows.choices.push_back({language, name, {x, rows.height, wide, height}});
        x += wide + gap;
    }
    rows.height += height;
    return rows;
}

} // namespace

Intents draw_language_sheet(ui::Frame& frame, const Model& model, View& view) {
    const ui::Theme& theme = frame.theme;
    const Rect screen = theme.screen();
    const float margin = theme.margin();
    const ChoiceRows rows = lay_out(frame, model, screen.w - 2 * margin);
    const float inside = theme.u(64);
    const float top = screen.bottom() - rows.height - 2 * inside;
    const ui::Reaction beside = frame.controls.add(
        {"languages/close", ui::Role::button, frame.strings["close"], "", screen.above(top)});
    {
        const ui::Faded veil(frame.canvas, 0.6f);
        frame.canvas.plate(screen.above(top), ui::paper);
    }
    frame.canvas.plate(screen.below(top), ui::paper);
    ui::draw_edge(frame, {screen.x, top}, {screen.end(), top}, ui::paper);
    Intents intents;
    for (const Choice& choice : rows.choices) {
        const bool current = choice.language == model.state.language;
        ui::ButtonLook look{current ? ui::Emphasis::filled : ui::Emphasis::outlined,
                            current ? ui::action : ui::ink};
        const Rect rect{screen.x + margin + choice.rect.x, top + inside + choice.rect.y,
                        choice.rect.w, choice.rect.h};
        if (!ui::pill(frame, "languages/" + choice.language, choice.name, rect, look)) continue;
        intents.emplace_back(flow::ChooseLanguage{choice.language});
        view.languages_open = false;
    }
    if (beside.tapped) view.languages_open = false;
    return intents;
}

} // namespace screens
