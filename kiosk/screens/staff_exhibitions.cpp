#include "screens/staff_exhibitions.h"

#include "screens/staff_data.h"
#include "screens/staff_parts.h"
#include "screens/wall.h"
#include "ui/buttons.h"

#include <algorithm>

namespace screens {

using ui::Frame;
using ui::Rect;
using ErrandStage = ContentErrand::Stage;

namespace {

constexpr float pill_units = 92;
constexpr float space_units = 24;

// One folder, set in the width of its card: its button beside it, or below where that is narrow.
struct OfferedFolder {
    const ui::TextBlock* name = nullptr;
    const ui::TextBlock* stick = nullptr;
    float words = 0;  // their height
    float button = 0; // its width
    bool beside = false;
    float height = 0;
};

OfferedFolder set_offer(const Frame& frame, const Exhibition& exhibition, float width) {
    const ui::Theme& theme = frame.theme;
    const float pad = theme.u(30);
    const float button = theme.u(pill_units);
    const std::string& label = frame.strings["staff_show_content"];
    OfferedFolder offer;
    offer.button = std::min(width - 2 * pad, ui::pill_width(frame, label, button));
    offer.beside = width > 2 * offer.button;
    ui::TextStyle style = staff_text(
        theme, width - 2 * pad - (offer.beside ? offer.button + pad : 0), 42, ui::Weight::bold);
    style.max_lines = 1;
    offer.name = &frame.text.block(exhibition.title(), style);
    ui::TextStyle below = staff_text(theme, style.width, 32);
    below.max_lines = 1;
    const std::string& where =
        frame.strings[exhibition.name.empty() ? "staff_whole_stick" : "staff_on_stick"];
    offer.stick = &frame.text.block(content::fill(where, "stick", exhibition.stick), below);
    offer.words = offer.name->height() + offer.stick->height();
    offer.height = 2 * pad + (offer.beside ? std::max(offer.words, button)
                                           : offer.words + theme.u(20) + button);
    return offer;
}

void draw_offered(Frame& frame, const Exhibition& exhibition, bool enabled, StaffView& view,
                  const Rect& card) {
    const ui::Theme& theme = frame.theme;
    const float pad = theme.u(30);
    const float button = theme.u(pill_units);
    const OfferedFolder offer = set_offer(frame, exhibition, card.w);
    frame.canvas.rounded(card, theme.u(20), ui::grey);
    const float y = offer.beside ? card.centre().y - offer.words / 2 : card.y + pad;
    frame.canvas.text(*offer.name, {card.x + pad, y}, ui::ink);
    frame.canvas.text(*offer.stick, {card.x + pad, y + offer.name->height()}, ui::muted);
    const std::string& label = frame.strings["staff_show_content"];
    ui::ButtonLook look;
    look.enabled = enabled;
    look.disabled = ui::paper; // on a grey card
    look.name = label + ": " + exhibition.title();
    const Rect place = offer.beside
                           ? Rect{card.end() - pad - offer.button, card.centre().y - button / 2,
                                  offer.button, button}
                           : Rect{card.x + pad, card.bottom() - pad - button, offer.button, button};
    if (ui::pill(frame, "staff/exhibition" + exhibition.folder, label, place, look))
        view.bringing = exhibition.folder;
}

StaffList offered_list(Frame& frame, const StaffData& data, StaffView& view) {
    const auto& found = *data.exhibitions;
    return {"staff/exhibitions", found.size(),
            [&](size_t i, float width) { return set_offer(frame, found[i], width).height; },
            [&](size_t i, const Rect& rect) {
                draw_offered(frame, found[i], !data.errand_under_way(), view, rect);
            }};
}

const ui::TextBlock& none_found(const Frame& frame, float width) {
    return frame.text.block(frame.strings["staff_no_exhibition"],
                            staff_text(frame.theme, width, 36));
}

// What this is, and beside it the button that looks again; the y below.
float draw_head_of_sticks(Frame& frame, const StaffData& data, const Rect& room, Intents& intents) {
    const ui::Theme& theme = frame.theme;
    const float height = theme.u(pill_units);
    const std::string& again = frame.strings["staff_look_again"];
    const float width = std::min(room.w / 2, ui::pill_width(frame, again, height));
    ui::ButtonLook look{ui::Emphasis::outlined, ui::ink, ui::paper};
    look.enabled = data.exhibitions.has_value() && !data.errand_under_way();
    if (ui::pill(frame, "staff/look_again", again, {room.end() - width, room.y, width, height},
                 look))
        intents.emplace_back(flow::OpenTab{flow::StaffTab::content});
    ui::TextStyle style = staff_text(theme, room.w - width - theme.u(20), 48, ui::Weight::black);
    style.leading = 1.1f;
    const ui::TextBlock& title =
        frame.text.fit(frame.strings["staff_on_sticks"], style, height, theme.u(32));
    frame.canvas.text(title, {room.x, room.y + (height - title.height()) / 2}, ui::ink);
    return room.y + height + theme.u(space_units);
}

std::string errand_sentence(const Frame& frame, const Model& model) {
    const ContentErrand& errand = model.staff->errand;
    const auto of_folder = [&](const std::string& sentence) {
        return content::fill(sentence, "folder", errand.name);
    };
    if (errand.stage == ErrandStage::under_way && errand.back)
        return frame.strings["staff_going_back"];
    if (errand.stage == ErrandStage::under_way)
        return of_folder(frame.strings["staff_bringing"]) + " " +
               errand.line.in(model.state.language);
    if (errand.stage == ErrandStage::done && errand.back) return frame.strings["staff_went_back"];
    if (errand.stage == ErrandStage::done) return of_folder(frame.strings["staff_brought"]);
    if (errand.errors_in_all == 1) return of_folder(frame.strings["staff_refused_one"]);
    if (errand.errors_in_all > 1)
        return content::fill(of_folder(frame.strings["staff_refused"]), "n",
                             grouped(errand.errors_in_all));
    return base::in_one_line(errand.problem, model.state.language);
}

} // namespace

float staff_exhibitions_height(Frame& frame, const StaffData& data, float width) {
    const ui::Theme& theme = frame.theme;
    float height = theme.u(pill_units + space_units);
    StaffView untouched;
    if (data.exhibitions)
        height += data.exhibitions->empty()
                      ? none_found(frame, width).height()
                      : staff_list_height(theme, offered_list(frame, data, untouched), width);
    if (data.content_before) height += theme.u(pill_units + space_units);
    return height;
}

Intents draw_staff_exhibitions(Frame& frame, const StaffData& data, StaffView& view,
                               const Rect& room) {
    Intents intents;
    const ui::Theme& theme = frame.theme;
    const float y = draw_head_of_sticks(frame, data, room, intents);
    const float height = theme.u(pill_units);
    const float below = data.content_before ? height + theme.u(space_units) : 0;
    const Rect found = room.below(y).above(room.bottom() - below);
    float end = y;
    if (data.exhibitions && data.exhibitions->empty()) {
        const ui::TextBlock& none = none_found(frame, found.w);
        frame.canvas.text(none, {found.x, found.y}, ui::muted);
        end += none.height() + theme.u(space_units);
    } else if (data.exhibitions) {
        end = draw_staff_list(frame, view.exhibitions, found, offered_list(frame, data, view)) +
              theme.u(space_units);
    }
    if (!data.content_before) return intents;
    const std::string& label = frame.strings["staff_show_before"];
    ui::ButtonLook look{ui::Emphasis::outlined, ui::ink, ui::paper};
    look.enabled = !data.errand_under_way();
    const float width = std::min(room.w, ui::pill_width(frame, label, height));
    if (ui::pill(frame, "staff/content_before", label,
                 {room.x, std::min(end, room.bottom() - height), width, height}, look))
        view.going_back = true;
    return intents;
}

float draw_staff_errand(Frame& frame, const Model& model, const Rect& room) {
    const ContentErrand& errand = model.staff->errand;
    if (errand.stage == ErrandStage::none) return room.y;
    const auto kind = errand.stage == ErrandStage::under_way ? Notice::Kind::under_way
                      : errand.stage == ErrandStage::failed  ? Notice::Kind::failed
                                                             : Notice::Kind::done;
    return draw_staff_notice(
        frame, {kind, "staff/errand", errand_sentence(frame, model), errand.share}, room);
}

bool asks_about_content(const StaffView& view) {
    return !view.bringing.empty() || view.going_back;
}

Intents ask_about_content(Frame& frame, const StaffData& data, StaffView& view) {
    const bool back = view.going_back;
    std::string question = frame.strings["staff_show_before_sure"];
    if (!back) {
        const auto exhibitions = data.exhibitions.value_or(std::vector<Exhibition>());
        const auto asked =
            std::find_if(exhibitions.begin(), exhibitions.end(),
                         [&](const Exhibition& one) { return one.folder == view.bringing; });
        if (asked == exhibitions.end()) { // the stick has been pulled out
            view.bringing.clear();
            return {};
        }
        question =
            content::fill(frame.strings["staff_show_content_sure"], "folder", asked->title());
    }
    const std::vector<Answer> answers = {
        {"staff/exchange/yes", frame.strings[back ? "staff_show_before" : "staff_show_content"],
         true},
        {"staff/exchange/no", frame.strings["staff_no"]}};
    const int given = draw_staff_question(
        frame, question, frame.strings[back ? "staff_show_before_text" : "staff_show_content_text"],
        answers);
    Intents intents;
    if (given == 0 && back) intents.emplace_back(flow::ShowContentBefore{});
    if (given == 0 && !back) intents.emplace_back(flow::ShowContent{view.bringing});
    if (given >= 0) {
        view.bringing.clear();
        view.going_back = false;
    }
    return intents;
}

} // namespace screens
