#include "screens/idea_form.h"

#include "screens/category_chips.h"
#include "screens/navigation.h"
#include "ui/buttons.h"
#include "ui/icons.h"
#include "ui/keyboard_view.h"

namespace screens {

using ui::Frame;
using ui::Point;
using ui::Rect;
using ui::TextBlock;

namespace {

constexpr float margin_units = 60;

const std::string& question_of(const Frame& frame, const Model& model) {
    const std::string* question = model.words(model.content.idea_form.question);
    return question && !question->empty() ? *question : frame.strings["question"];
}

// What happens with the idea; or, when it could not be stored, that.
const TextBlock& notice(Frame& frame, const Model& model, float width, float height) {
    const bool failed = model.state.visit()->sending == flow::Sending::failed;
    const std::string* privacy = model.words(model.content.idea_form.privacy);
    ui::TextStyle style;
    style.px = frame.theme.small();
    style.weight = failed ? ui::Weight::medium : ui::Weight::regular;
    style.width = width;
    style.leading = 1.3f;
    const std::string& words = failed                         ? frame.strings["not_stored"]
                               : privacy && !privacy->empty() ? *privacy
                                                              : frame.strings["privacy"];
    return frame.text.fit(ui::without_widow(words), style, height, style.px);
}

std::string send_label(const Frame& frame, const flow::Visit& visit) {
    switch (visit.sending) {
    case flow::Sending::under_way:
        return frame.strings["sending"];
    case flow::Sending::failed:
        return frame.strings["send_again"];
    case flow::Sending::no:
        break;
    }
    return frame.strings["send"];
}

void draw_send(Frame& frame, const Model& model, const Rect& rect, Intents& intents) {
    const flow::Visit& visit = *model.state.visit();
    ui::ButtonLook look;
    look.enabled = flow::has_words(visit.draft) && visit.sending != flow::Sending::under_way;
    if (ui::pill(frame, "idea/send", send_label(frame, visit), rect, look))
        intents.emplace_back(flow::SendIdea{});
}

void draw_cancel(Frame& frame, Point centre, Intents& intents) {
    const auto icon = [&](Point at, float size, ui::Rgb colour) {
        ui::draw_cross(frame.canvas, at, size, colour);
    };
    if (ui::round_button(frame, "idea/cancel", frame.strings["close"], centre, frame.theme.u(46),
                         ui::ink, icon))
        intents.emplace_back(flow::OpenPage{flow::Page::stories});
}

// The keyboard covers the navigation: the language stays within reach beside the cross.
void draw_top_buttons(Frame& frame, const Model& model, Point cross, Intents& intents) {
    draw_cancel(frame, cross, intents);
    const float width = frame.theme.u(110);
    const float height = frame.theme.u(92);
    draw_language_button(frame, model, "idea/language",
                         {cross.x - frame.theme.u(58) - width, cross.y - height / 2, width, height},
                         intents);
}

void draw_text(Frame& frame, const Model& model, View& view, const Rect& rect, Intents& intents) {
    const flow::Visit& visit = *model.state.visit();
    const size_t left = flow::graphemes_left(visit.draft);
    // While nobody may be there any more, the words are not for whoever comes by.
    const bool asked = std::holds_alternative<flow::StillThere>(model.state.mode);
    const flow::Draft& seen = asked ? flow::Draft{} : visit.draft;
    ui::TextBoxLook look;
    look.label = question_of(frame, model);
    look.placeholder = frame.strings["placeholder"];
    look.counter = content::fill(frame.strings["characters_left"], "n", std::to_string(left));
    look.counter_alarms = left == 0;
    look.editable = visit.sending != flow::Sending::under_way;
    if (const auto move = ui::draw_text_box(frame, rect, seen, view.text_box, look)) {
        intents.emplace_back(flow::EditDraft{*move});
        view.keyboard_open = true;
    }
}

const TextBlock& heading(Frame& frame, const Model& model, float width, float height, float size) {
    ui::TextStyle style;
    style.weight = ui::Weight::black;
    style.px = frame.theme.u(size);
    style.width = width;
    style.leading = 1.06f;
    style.tracking = -0.015f;
    return frame.text.fit(question_of(frame, model), style, height, frame.theme.u(46));
}

// One column: question, text, categories, then what happens with it beside the button.
void draw_tall(Frame& frame, const Model& model, View& view, const Rect& area, Intents& intents) {
    const ui::Theme& theme = frame.theme;
    const float margin = theme.u(margin_units);
    const float width = area.w - 2 * margin;
    const TextBlock& question = heading(frame, model, width - theme.u(250), theme.u(200), 84);
    const float top = area.y + theme.u(72);
    frame.canvas.text(question, {area.x + margin, top}, ui::ink);
    draw_top_buttons(frame, model, {area.end() - margin - theme.u(46), top + theme.u(46)}, intents);

    const float send_height = theme.u(110);
    const float send_width =
        ui::pill_width(frame, send_label(frame, *model.state.visit()), send_height);
    const float box_top = top + std::max(question.height(), theme.u(92)) + theme.u(36);
    const float bottom = area.bottom() - theme.u(44);
    const float gap = theme.u(40);
    const float least_box = theme.u(190);
    const float below_box = bottom - box_top - least_box - 2 * gap;
    const TextBlock& words = notice(frame, model, width - send_width - theme.u(40),
                                    below_box - least_chips_height(theme, model));
    const float footer = std::max(send_height, words.height());
    const ChipRows chips = lay_out_chips(frame, model, view, width, below_box - footer);
    const float box_height =
        std::clamp(bottom - box_top - footer - chips.height - 2 * gap, least_box, theme.u(560));
    draw_text(frame, model, view, {area.x + margin, box_top, width, box_height}, intents);
    float y = box_top + box_height + gap;
    draw_chips(frame, model, view, chips, {area.x + margin, y}, intents);
    y += chips.height + gap;
    const bool failed = model.state.visit()->sending == flow::Sending::failed;
    frame.canvas.text(words, {area.x + margin, y + (footer - words.height()) / 2},
                      failed ? ui::alarm : ui::muted);
    draw_send(
        frame, model,
        {area.end() - margin - send_width, y + (footer - send_height) / 2, send_width, send_height},
        intents);
}

// Two columns: question and text, with what happens under it; categories and the button beside.
void draw_wide(Frame& frame, const Model& model, View& view, const Rect& area, Intents& intents) {
    const ui::Theme& theme = frame.theme;
    const float margin = theme.u(margin_units);
    const float top = area.y + theme.u(38);
    const TextBlock& question =
        heading(frame, model, area.w - 2 * margin - theme.u(250), theme.u(92), 68);
    frame.canvas.text(question, {area.x + margin, top + (theme.u(92) - question.height()) / 2},
                      ui::ink);
    draw_top_buttons(frame, model, {area.end() - margin - theme.u(46), top + theme.u(46)}, intents);

    const float box_top = top + theme.u(92) + theme.u(24);
    const float bottom = std::min(area.bottom() - theme.u(28), box_top + theme.u(640));
    const float column = area.w * 0.56f - margin;
    const float least_box = theme.u(150);
    const float above_words = theme.u(18);
    const TextBlock& words =
        notice(frame, model, column, bottom - box_top - least_box - above_words);
    const Rect box{area.x + margin, box_top, column,
                   bottom - box_top - words.height() - above_words};
    draw_text(frame, model, view, box, intents);
    const bool failed = model.state.visit()->sending == flow::Sending::failed;
    frame.canvas.text(words, {box.x, box.bottom() + above_words}, failed ? ui::alarm : ui::muted);

    const float x = box.end() + theme.u(44);
    const float width = area.end() - margin - x;
    const float send_height = theme.u(108);
    const float send_width = std::min(
        width, ui::pill_width(frame, send_label(frame, *model.state.visit()), send_height));
    const ChipRows chips =
        lay_out_chips(frame, model, view, width, bottom - box_top - send_height - theme.u(20));
    draw_chips(frame, model, view, chips, {x, box_top}, intents);
    draw_send(frame, model,
              {area.end() - margin - send_width, bottom - send_height, send_width, send_height},
              intents);
}

float keyboard_height(const ui::Theme& theme) {
    return theme.u(theme.portrait() ? 620 : 470);
}

void draw_keys(Frame& frame, const Model& model, View& view, const Rect& rect, Intents& intents) {
    const flow::Visit& visit = *model.state.visit();
    const std::string before = visit.draft.text.substr(0, visit.draft.caret);
    const ui::KeyboardOutcome outcome =
        ui::draw_keyboard(frame, rect, *model.keyboard, view.keyboard, before);
    for (const flow::Edit& edit : outcome.edits)
        intents.emplace_back(flow::EditDraft{edit});
    if (outcome.done) view.keyboard_open = false;
}

} // namespace

bool is_typing(const Model& model, const View& view) {
    return view.keyboard_open && model.keyboard != nullptr;
}

Intents draw_idea_form(Frame& frame, const Model& model, View& view) {
    Intents intents;
    const ui::Theme& theme = frame.theme;
    Rect area = theme.screen();
    const bool typing = is_typing(model, view);
    area.h -= typing ? keyboard_height(theme) : theme.nav_height();
    if (area.portrait() || theme.portrait())
        draw_tall(frame, model, view, area, intents);
    else
        draw_wide(frame, model, view, area, intents);
    if (typing) draw_keys(frame, model, view, theme.screen().below(area.bottom()), intents);
    return intents;
}

} // namespace screens
