#include "screens/navigation.h"

#include "ui/buttons.h"
#include "ui/icons.h"

#include <algorithm>
#include <array>

namespace screens {

using content::Colour;
using ui::Point;
using ui::Rect;

namespace {

struct Tab {
    flow::Page page;
    const char* id;
    const char* label; // key of its string
    Colour colour;
};

constexpr std::array tabs = {Tab{flow::Page::stories, "nav/stories", "stories", Colour::blue},
                             Tab{flow::Page::team, "nav/team", "team", Colour::red},
                             Tab{flow::Page::idea, "nav/idea", "your_idea", Colour::purple},
                             Tab{flow::Page::wall, "nav/wall", "wall", Colour::green}};

bool is_current(flow::Page tab, flow::Page page) {
    return tab == page || (tab == flow::Page::idea && page == flow::Page::thanks);
}

// One size for all of them: the largest at which the widest fits.
float tab_size(const ui::Frame& frame, float width) {
    ui::TextStyle style;
    style.weight = ui::Weight::bold;
    style.px = frame.theme.small();
    float widest = 1;
    for (const Tab& tab : tabs)
        widest = std::max(widest, frame.text.block(frame.strings[tab.label], style).width());
    return std::max(frame.theme.u(26), style.px * std::min(1.0f, width / widest));
}

bool draw_tab(ui::Frame& frame, const Tab& tab, const Rect& rect, float size, bool current) {
    const ui::Theme& theme = frame.theme;
    const std::string& label = frame.strings[tab.label];
    const ui::Reaction reaction =
        frame.controls.add({tab.id, ui::Role::tab, label, current ? "current" : "", rect});
    ui::TextStyle style;
    style.weight = current ? ui::Weight::bold : ui::Weight::regular;
    style.width = rect.w - theme.u(16);
    style.px = size;
    style.align = ui::Align::centre;
    style.max_lines = 1;
    const ui::TextBlock& name = frame.text.fit(label, style, rect.h, theme.u(20));
    const float radius = theme.u(current ? 25 : reaction.pressed ? 21 : 15);
    const float dot_room = theme.u(62);
    const float top = rect.centre().y - (dot_room + name.height()) / 2;
    frame.canvas.dot({rect.centre().x, top + dot_room / 2 - theme.u(2)}, radius,
                     ui::rgb(tab.colour));
    frame.canvas.text(name, {rect.centre().x - name.width() / 2, top + dot_room}, ui::ink);
    for (const ui::Control& control : frame.controls.all())
        if (control.id == tab.id && control.focused)
            ui::draw_focus(frame, rect.inset(theme.u(14)), theme.u(14), ui::ink);
    return reaction.tapped;
}

const content::Language& other_language(const Model& model) {
    const auto& languages = model.languages();
    return languages[languages.front() == model.state.language ? 1 : 0];
}

std::string upper(std::string code) {
    for (char& c : code)
        if (c >= 'a' && c <= 'z') c = char(c - 'a' + 'A');
    return code;
}

} // namespace

void draw_language_button(ui::Frame& frame, const Model& model, View& view, const std::string& id,
                          const Rect& rect, Intents& intents) {
    const size_t count = model.languages().size();
    if (count < 2) return;
    if (count > 2) {
        const auto globe = [&](Point at, float size, ui::Rgb colour) {
            ui::draw_globe(frame.canvas, at, size, colour);
        };
        if (ui::round_button(frame, id, frame.strings["choose_language"], rect.centre(),
                             std::min(rect.w, rect.h) / 2, ui::ink, globe))
            view.languages_open = true;
        return;
    }
    const content::Language& other = other_language(model);
    ui::ButtonLook look{ui::Emphasis::plain, ui::ink, ui::paper};
    if (const auto* names = model.language_names)
        if (const auto name = names->find(other); name != names->end()) look.name = name->second;
    if (ui::pill(frame, id, upper(other), rect, look))
        intents.emplace_back(flow::ChooseLanguage{other});
}

namespace {

void draw_text_size(ui::Frame& frame, const Model& model, Point centre, Intents& intents) {
    const int steps = int(ui::text_steps.size());
    const int next = (model.state.text_step + 1) % steps;
    const auto icon = [&](Point at, float size, ui::Rgb colour) {
        ui::TextStyle style;
        style.weight = ui::Weight::bold;
        style.px = size * (0.74f + 0.1f * float(model.state.text_step));
        const ui::TextBlock& block = frame.text.block("Aa", style);
        frame.canvas.text(block, {at.x - block.width() / 2, at.y - block.height() / 2}, colour);
    };
    if (ui::round_button(frame, "nav/text_size", frame.strings["text_size"], centre,
                         frame.theme.u(46), ui::ink, icon))
        intents.emplace_back(flow::ChooseTextStep{next});
}

} // namespace

Rect above_navigation(const ui::Theme& theme) {
    return theme.screen().above(theme.screen().bottom() - theme.nav_height());
}

Intents draw_navigation(ui::Frame& frame, const Model& model, View& view) {
    Intents intents;
    const ui::Theme& theme = frame.theme;
    const flow::Visit* visit = model.state.visit();
    const Rect bar = theme.screen().below(theme.screen().bottom() - theme.nav_height());
    frame.canvas.plate(bar, ui::paper);
    frame.canvas.plate({bar.x, bar.y, bar.w, theme.u(3)}, ui::grey);
    const float side = theme.u(262);
    const float span = (bar.w - side) / float(tabs.size());
    const float size = tab_size(frame, span - theme.u(16));
    for (size_t i = 0; i < tabs.size(); ++i) {
        const Rect rect{bar.x + span * float(i), bar.y, span, bar.h};
        if (draw_tab(frame, tabs[i], rect, size, visit && is_current(tabs[i].page, visit->page)))
            intents.emplace_back(flow::OpenPage{tabs[i].page});
    }
    frame.canvas.plate({bar.end() - side, bar.y + theme.u(26), theme.u(3), bar.h - theme.u(52)},
                       ui::grey);
    const float height = theme.u(92);
    draw_language_button(
        frame, model, view, "nav/language",
        {bar.end() - side + theme.u(18), bar.centre().y - height / 2, theme.u(116), height},
        intents);
    draw_text_size(frame, model, {bar.end() - theme.u(72), bar.centre().y}, intents);
    return intents;
}

} // namespace screens
