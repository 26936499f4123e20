#include "screens/idea_form.h"

#include "screens/category_chips.h"
#include "screens/discard.h"
#include "screens/navigation.h"
#include "screens/offer.h"
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

// Closes the page; asks first where words would stay behind for the next visitor.
void draw_cancel(Frame& frame, const Model& model, View& view, Point centre, Intents& intents) {
    const auto icon = [&](Point at, float size, ui::Rgb colour) {
        ui::draw_cross(frame.canvas, at, size, colour);
    };
    if (!ui::round_button(frame, "idea/cancel", frame.strings["close"], centre, frame.theme.u(46),
                          ui::ink, icon))
        return;
    const flow::Visit& visit = *model.state.visit();
    view.discard_asked = can_be_discarded(visit);
    if (!view.discard_asked) intents.emplace_back(flow::OpenPage{flow::Page::stories});
}

// The keyboard covers the navigation: the language stays within reach beside the cross.
void draw_top_buttons(Frame& frame, const Model& model, View& view, Point cross, Intents& intents) {
    draw_cancel(frame, model, view, cross, intents);
    if (!is_typing(model, view)) return; // the navigation is there, and has it
    const float width = frame.theme.u(110);
    const float height = frame.theme.u(92);
    draw_language_button(frame, model, view, "idea/language",
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
    look.foot_taken = offers(model);
    if (const auto move = ui::draw_text_box(frame, rect, seen, view.text_box, look)) {
        intents.emplace_back(flow::EditDraft{*move});
        view.keyboard_open = true;
    }
    if (look.foot_taken)
        draw_offer_hint(frame, model, view, ui::text_box_foot(frame, rect, look.counter));
}

// What is said around the text.
struct FormWords {
    std::string question;
    std::string notice; // what happens with the idea; or, when it could not be stored, that
    bool failed = false;
    std::string send;
    size_t categories = 0;
};

FormWords words_of(const Frame& frame, const Model& model) {
    const flow::Visit& visit = *model.state.visit();
    const std::string* privacy = model.words(model.content.idea_form.privacy);
    FormWords words;
    words.question = question_of(frame, model);
    words.failed = visit.sending == flow::Sending::failed;
    words.notice = words.failed                   ? frame.strings["not_stored"]
                   : privacy && !privacy->empty() ? *privacy
                                                  : frame.strings["privacy"];
    words.send = send_label(frame, visit);
    words.categories = model.content.idea_form.categories.size();
    return words;
}

const TextBlock& set_question(const ui::Typesetting& set, const std::string& question, float width,
                              float height, float size) {
    ui::TextStyle style;
    style.weight = ui::Weight::black;
    style.px = set.theme.u(size);
    style.width = width;
    style.leading = 1.06f;
    style.tracking = -0.015f;
    return set.text.fit(question, style, height, set.theme.u(46));
}

const TextBlock& set_notice(const ui::Typesetting& set, const FormWords& words, float width,
                            float height) {
    ui::TextStyle style;
    style.px = set.theme.small();
    style.weight = words.failed ? ui::Weight::medium : ui::Weight::regular;
    style.width = width;
    style.leading = 1.3f;
    return set.text.fit(ui::without_widow(words.notice), style, height, style.px);
}

// Where the parts of the form stand, by what is least in need of room.
struct FormLayout {
    const TextBlock* question = nullptr;
    const TextBlock* notice = nullptr;
    float top = 0;     // of the question
    float box_top = 0; // of the text
    float bottom = 0;  // of it all
    float send_width = 0;
    float chips_width = 0;
    float chips_room = 0; // their height at most
};

constexpr float tall_send = 110; // units
constexpr float wide_send = 108;
constexpr float tall_gap = 40;
constexpr float wide_gap = 18; // between text and notice
constexpr float least_tall_box = 190;

// One column: question, text, categories, then what happens with it beside the button.
FormLayout lay_out_tall(const ui::Typesetting& set, const FormWords& words, const Rect& area) {
    const ui::Theme& theme = set.theme;
    const float width = area.w - 2 * theme.u(margin_units);
    FormLayout layout;
    layout.question = &set_question(set, words.question, width - theme.u(250), theme.u(200), 84);
    layout.top = area.y + theme.u(72);
    layout.box_top = layout.top + std::max(layout.question->height(), theme.u(92)) + theme.u(36);
    layout.bottom = area.bottom() - theme.u(44);
    layout.send_width = ui::pill_width(set, words.send, theme.u(tall_send));
    const float below_box =
        layout.bottom - layout.box_top - theme.u(least_tall_box) - 2 * theme.u(tall_gap);
    layout.notice = &set_notice(set, words, width - layout.send_width - theme.u(40),
                                below_box - least_chips_height(theme, words.categories));
    layout.chips_width = width;
    layout.chips_room = below_box - std::max(theme.u(tall_send), layout.notice->height());
    return layout;
}

// Two columns: question and text, with what happens under it; categories and the button beside.
FormLayout lay_out_wide(const ui::Typesetting& set, const FormWords& words, const Rect& area) {
    const ui::Theme& theme = set.theme;
    const float margin = theme.u(margin_units);
    FormLayout layout;
    layout.question =
        &set_question(set, words.question, area.w - 2 * margin - theme.u(250), theme.u(92), 68);
    layout.top = area.y + theme.u(38);
    layout.box_top = layout.top + theme.u(92) + theme.u(24);
    layout.bottom = std::min(area.bottom() - theme.u(28), layout.box_top + theme.u(640));
    constexpr float least_box = 150;
    const float column = area.w * 0.56f - margin;
    layout.notice =
        &set_notice(set, words, column,
                    layout.bottom - layout.box_top - theme.u(least_box) - theme.u(wide_gap));
    layout.chips_width = area.w - 2 * margin - column - theme.u(44);
    layout.chips_room = layout.bottom - layout.box_top - theme.u(wide_send) - theme.u(20);
    layout.send_width =
        std::min(layout.chips_width, ui::pill_width(set, words.send, theme.u(wide_send)));
    return layout;
}

void draw_tall(Frame& frame, const Model& model, View& view, const Rect& area, Intents& intents) {
    const ui::Theme& theme = frame.theme;
    const float margin = theme.u(margin_units);
    const FormWords words = words_of(frame, model);
    const FormLayout layout = lay_out_tall(frame, words, area);
    frame.canvas.text(*layout.question, {area.x + margin, layout.top}, ui::ink);
    draw_top_buttons(frame, model, view,
                     {area.end() - margin - theme.u(46), layout.top + theme.u(46)}, intents);

    const float gap = theme.u(tall_gap);
    const float send_height = theme.u(tall_send);
    const float footer = std::max(send_height, layout.notice->height());
    const ChipRows chips = lay_out_chips(frame, model, view, layout.chips_width, layout.chips_room);
    const float box_height =
        std::clamp(layout.bottom - layout.box_top - footer - chips.height - 2 * gap,
                   theme.u(least_tall_box), theme.u(560));
    draw_text(frame, model, view,
              {area.x + margin, layout.box_top, area.w - 2 * margin, box_height}, intents);
    float y = layout.box_top + box_height + gap;
    draw_chips(frame, model, view, chips, {area.x + margin, y}, intents);
    y += chips.height + gap;
    frame.canvas.text(*layout.notice, {area.x + margin, y + (footer - layout.notice->height()) / 2},
                      words.failed ? ui::alarm : ui::muted);
    draw_send(frame, model,
              {area.end() - margin - layout.send_width, y + (footer - send_height) / 2,
               layout.send_width, send_height},
              intents);
}

void draw_wide(Frame& frame, const Model& model, View& view, const Rect& area, Intents& intents) {
    const ui::Theme& theme = frame.theme;
    const float margin = theme.u(margin_units);
    const FormWords words = words_of(frame, model);
    const FormLayout layout = lay_out_wide(frame, words, area);
    frame.canvas.text(*layout.question,
                      {area.x + margin, layout.top + (theme.u(92) - layout.question->height()) / 2},
                      ui::ink);
    draw_top_buttons(frame, model, view,
                     {area.end() - margin - theme.u(46), layout.top + theme.u(46)}, intents);

    const float above_words = theme.u(wide_gap);
    const Rect box{area.x + margin, layout.box_top, area.w * 0.56f - margin,
                   layout.bottom - layout.box_top - layout.notice->height() - above_words};
    draw_text(frame, model, view, box, intents);
    frame.canvas.text(*layout.notice, {box.x, box.bottom() + above_words},
                      words.failed ? ui::alarm : ui::muted);

    const ChipRows chips = lay_out_chips(frame, model, view, layout.chips_width, layout.chips_room);
    draw_chips(frame, model, view, chips, {box.end() + theme.u(44), layout.box_top}, intents);
    const float send_height = theme.u(wide_send);
    draw_send(frame, model,
              {area.end() - margin - layout.send_width, layout.bottom - send_height,
               layout.send_width, send_height},
              intents);
}

bool stands_tall(const ui::Theme& theme, const Rect& area) {
    return area.portrait() || theme.portrait();
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

FormType set_form(const ui::Typesetting& set, const std::string& question,
                  const std::string& privacy, size_t categories) {
    Rect area = set.theme.screen();
    area.h -= keyboard_height(set.theme);
    const FormWords words{question, privacy, false, set.strings["send"], categories};
    const FormLayout layout = stands_tall(set.theme, area) ? lay_out_tall(set, words, area)
                                                           : lay_out_wide(set, words, area);
    return {layout.question, layout.notice, layout.chips_width};
}

Intents draw_idea_form(Frame& frame, const Model& model, View& view) {
    Intents intents;
    const ui::Theme& theme = frame.theme;
    Rect area = theme.screen();
    const bool typing = is_typing(model, view);
    area.h -= typing ? keyboard_height(theme) : theme.nav_height();
    if (stands_tall(theme, area))
        draw_tall(frame, model, view, area, intents);
    else
        draw_wide(frame, model, view, area, intents);
    if (typing) draw_keys(frame, model, view, theme.screen().below(area.bottom()), intents);
    return intents;
}

} // namespace screens
