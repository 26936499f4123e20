#include "screens/staff.h"

#include "screens/language_sheet.h"
#include "screens/navigation.h"
#include "screens/staff_data.h"
#include "screens/staff_exhibitions.h"
#include "screens/staff_parts.h"
#include "ui/buttons.h"

#include <array>

namespace screens {

using flow::StaffTab;
using ui::Frame;
using ui::Rect;

namespace {

constexpr float head_units = 150;
constexpr float side_units = 420; // of the column of staff_tabs on a wide screen
constexpr float tab_units = 104;

struct TabPlace {
    StaffTab tab;
    const char* id;
    Intents (*draw)(Frame&, const Model&, View&, const Rect&);
};

constexpr std::array staff_tabs = {
    TabPlace{StaffTab::content, "staff/content", draw_staff_content},
    TabPlace{StaffTab::waiting, "staff/waiting", draw_staff_waiting},
    TabPlace{StaffTab::search, "staff/search", draw_staff_search},
    TabPlace{StaffTab::statistics, "staff/statistics", draw_staff_statistics},
    TabPlace{StaffTab::take_home, "staff/take_home", draw_staff_take_home},
    TabPlace{StaffTab::machine, "staff/machine", draw_staff_machine}};

const char* tab_key(StaffTab tab) {
    constexpr std::array keys = {"staff_content",    "staff_waiting",   "staff_search",
                                 "staff_statistics", "staff_take_home", "staff_machine"};
    return keys[size_t(tab)];
}

// How many things call for a hand there.
int64_t calls_of(const StaffData& data, StaffTab tab) {
    if (tab == StaffTab::content) return int64_t(data.problems.size());
    return tab == StaffTab::waiting ? data.pending : 0;
}

void draw_calls(Frame& frame, int64_t calls, bool current, const Rect& tab) {
    if (calls == 0) return;
    const ui::Theme& theme = frame.theme;
    const std::string number = calls > 999 ? "999+" : std::to_string(calls);
    const ui::TextBlock& block =
        frame.text.block(number, staff_text(theme, 0, 28, ui::Weight::bold));
    const float height = theme.u(46);
    const float width = std::max(height, block.width() + theme.u(26));
    const Rect badge{tab.end() - width - theme.u(16), tab.centre().y - height / 2, width, height};
    frame.canvas.rounded(badge, height / 2,
                         current ? ui::paper : ui::rgb(content::Colour::magenta));
    frame.canvas.text(block,
                      {badge.centre().x - block.width() / 2, badge.centre().y - block.height() / 2},
                      current ? ui::action : ui::paper);
}

bool draw_tab(Frame& frame, const TabPlace& place, const StaffData& data, bool current,
              const Rect& rect) {
    const ui::Theme& theme = frame.theme;
    const std::string& label = frame.strings[tab_key(place.tab)];
    const int64_t calls = calls_of(data, place.tab);
    const ui::Reaction reaction =
        frame.controls.add({place.id, ui::Role::tab, label, current ? "current" : "", rect});
    const ui::Rgb fill = current ? ui::action : reaction.pressed ? ui::ink : ui::paper;
    frame.canvas.rounded(rect, theme.u(24), fill);
    const float badge = calls > 0 ? theme.u(84) : theme.u(16);
    ui::TextStyle style = staff_text(theme, rect.w - theme.u(28) - badge, 36, ui::Weight::bold);
    style.leading = 1.1f;
    const ui::TextBlock& name = frame.text.fit(label, style, rect.h, theme.u(24));
    frame.canvas.text(name, {rect.x + theme.u(28), rect.centre().y - name.height() / 2},
                      ui::label_on(fill));
    draw_calls(frame, calls, current, rect);
    for (const ui::Control& control : frame.controls.all())
        if (control.id == place.id && control.focused)
            ui::draw_focus(frame, rect, theme.u(24), ui::ink);
    return reaction.tapped;
}

// The bar over everything: what this is, the language, the way out.
void draw_head(Frame& frame, const Model& model, View& view, const Rect& head, Intents& intents) {
    const ui::Theme& theme = frame.theme;
    frame.canvas.plate(head, ui::ink);
    const float margin = theme.u(60);
    const float height = theme.u(92);
    const std::string& out = frame.strings["staff_out"];
    const float width = ui::pill_width(frame, out, height);
    const Rect pill{head.end() - margin - width, head.centre().y - height / 2, width, height};
    if (ui::pill(frame, "staff/out", out, pill, {ui::Emphasis::filled, ui::paper, ui::ink}))
        intents.emplace_back(flow::Leave{});
    const float tongue = theme.u(110);
    const Rect language{pill.x - theme.u(24) - tongue, pill.y, tongue, height};
    frame.canvas.rounded(language, height / 2, ui::paper);
    draw_language_button(frame, model, view, "staff/language", language, intents);
    ui::TextStyle style =
        staff_text(theme, language.x - margin - theme.u(30), 68, ui::Weight::black);
    style.max_lines = 1;
    style.leading = 1.1f;
    const ui::TextBlock& title = frame.text.fit(frame.strings["staff"], style, head.h, theme.u(40));
    frame.canvas.text(title, {margin, head.centre().y - title.height() / 2}, ui::paper);
}

// Where the staff_tabs stand: a column on a wide screen, two rows on a tall one.
Rect tab_rect(const ui::Theme& theme, const Rect& area, size_t index) {
    const float gap = theme.u(16);
    const float height = theme.u(tab_units);
    if (!theme.portrait())
        return {area.x + theme.u(30), area.y + theme.u(30) + float(index) * (height + gap),
                theme.u(side_units) - theme.u(60), height};
    const float margin = theme.u(40);
    const float width = (area.w - 2 * margin - 2 * gap) / 3;
    const size_t row = index / 3;
    return {area.x + margin + float(index % 3) * (width + gap),
            area.y + theme.u(26) + float(row) * (height + gap), width, height};
}

// What is left beside the staff_tabs.
Rect room_beside_tabs(const ui::Theme& theme, const Rect& area) {
    if (!theme.portrait()) {
        const float side = theme.u(side_units);
        return Rect{area.x + side, area.y, area.w - side, area.h}.inset(theme.u(60), theme.u(44));
    }
    const float tabs_end = tab_rect(theme, area, staff_tabs.size() - 1).bottom() + theme.u(26);
    return area.below(tabs_end).inset(theme.u(60), theme.u(44));
}

void draw_tabs(Frame& frame, const Model& model, const Rect& area, StaffTab open,
               Intents& intents) {
    const ui::Theme& theme = frame.theme;
    if (theme.portrait())
        frame.canvas.plate(
            area.above(tab_rect(theme, area, staff_tabs.size() - 1).bottom() + theme.u(26)),
            ui::grey);
    else
        frame.canvas.plate({area.x, area.y, theme.u(side_units), area.h}, ui::grey);
    for (size_t i = 0; i < staff_tabs.size(); ++i)
        if (draw_tab(frame, staff_tabs[i], *model.staff, staff_tabs[i].tab == open,
                     tab_rect(theme, area, i)))
            intents.emplace_back(flow::OpenTab{staff_tabs[i].tab});
}

const char* reason_key(size_t reason) {
    constexpr std::array keys = {"staff_reason_rude", "staff_reason_personal", "staff_reason_ad",
                                 "staff_reason_no_idea"};
    return keys[reason];
}

constexpr size_t reasons = 4;

void ask_reason(Frame& frame, StaffView& view, Intents& intents) {
    std::vector<Answer> answers;
    for (size_t i = 0; i < reasons; ++i)
        answers.push_back({"staff/reason/" + std::to_string(i), frame.strings[reason_key(i)]});
    answers.push_back({"staff/reason/none", frame.strings["staff_not_hide"], true});
    const int given = draw_staff_question(frame, frame.strings["staff_why_hide"], "", answers);
    if (given < 0) return;
    if (size_t(given) < reasons)
        intents.emplace_back(
            flow::Moderate{view.hiding, false, frame.strings[reason_key(size_t(given))]});
    view.hiding.clear();
}

void ask_once_more(Frame& frame, StaffView& view, Intents& intents) {
    const bool again = view.ending == StaffView::Ending::restart;
    const std::vector<Answer> answers = {
        {"staff/end/yes", frame.strings[again ? "staff_restart" : "staff_leave"], true},
        {"staff/end/no", frame.strings["staff_no"]}};
    const int given = draw_staff_question(
        frame, frame.strings[again ? "staff_restart_sure" : "staff_leave_sure"],
        frame.strings[again ? "staff_restart_text" : "staff_leave_text"], answers);
    if (given == 0) intents.emplace_back(flow::EndProgram{again});
    if (given >= 0) view.ending = StaffView::Ending::no;
}

} // namespace

Intents draw_staff(Frame& frame, const Model& model, View& view) {
    Intents intents;
    if (model.staff == nullptr) return intents;
    const ui::Theme& theme = frame.theme;
    const auto& staff = std::get<flow::Staff>(model.state.mode);
    if (view.staff.tab != staff.tab) {
        view.staff = {};
        view.staff.tab = staff.tab;
    }
    const Rect screen = theme.screen();
    const Rect head = screen.above(theme.u(head_units));
    const Rect area = screen.below(head.bottom());
    frame.canvas.plate(screen, ui::paper);
    const bool asked = !view.staff.hiding.empty() || view.staff.ending != StaffView::Ending::no ||
                       asks_about_content(view.staff) || view.languages_open;
    frame.controls.set_held_back(asked);
    draw_head(frame, model, view, head, intents);
    draw_tabs(frame, model, area, staff.tab, intents);
    const Intents of_tab =
        staff_tabs[size_t(staff.tab)].draw(frame, model, view, room_beside_tabs(theme, area));
    intents.insert(intents.end(), of_tab.begin(), of_tab.end());
    frame.controls.set_held_back(false);
    if (!asked) return intents;
    Intents answers;
    if (view.languages_open) return draw_language_sheet(frame, model, view);
    if (asks_about_content(view.staff)) return ask_about_content(frame, *model.staff, view.staff);
    if (!view.staff.hiding.empty())
        ask_reason(frame, view.staff, answers);
    else
        ask_once_more(frame, view.staff, answers);
    return answers;
}

} // namespace screens
