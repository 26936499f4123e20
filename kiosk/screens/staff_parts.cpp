#include "screens/staff_parts.h"

#include "screens/wall.h"
#include "ui/buttons.h"
#include "ui/icons.h"

namespace screens {

using ui::Frame;
using ui::Point;
using ui::Rect;

namespace {

constexpr float list_foot_units = 130;
constexpr float list_gap_units = 20;

} // namespace

ui::TextStyle staff_text(const ui::Theme& theme, float width, float units, ui::Weight weight) {
    ui::TextStyle style;
    style.px = theme.u(units);
    style.width = width;
    style.weight = weight;
    style.leading = 1.3f;
    return style;
}

float draw_staff_heading(Frame& frame, const std::string& heading, const std::string& text,
                         const Rect& room) {
    const ui::Theme& theme = frame.theme;
    ui::TextStyle style = staff_text(theme, room.w, 64, ui::Weight::black);
    style.leading = 1.06f;
    style.tracking = -0.012f;
    const ui::TextBlock& title = frame.text.fit(heading, style, theme.u(140), theme.u(44));
    frame.canvas.text(title, {room.x, room.y}, ui::ink);
    float y = room.y + title.height() + theme.u(10);
    if (!text.empty()) {
        const ui::TextBlock& words =
            frame.text.fit(text, staff_text(theme, room.w, 36), theme.u(150), theme.u(30));
        frame.canvas.text(words, {room.x, y}, ui::muted);
        y += words.height();
    }
    return y + theme.u(30);
}

void draw_staff_sentence(Frame& frame, const std::string& text, const Rect& room) {
    frame.canvas.text(
        frame.text.fit(text, staff_text(frame.theme, room.w, 42), room.h, frame.theme.u(30)),
        {room.x, room.y}, ui::muted);
}

float draw_staff_notice(Frame& frame, const Notice& notice, const Rect& room) {
    const ui::Theme& theme = frame.theme;
    const float pad = theme.u(40);
    const bool done = notice.kind == Notice::Kind::done;
    const bool failed = notice.kind == Notice::Kind::failed;
    const ui::Rgb fill = done ? ui::rgb(content::Colour::amber) : failed ? ui::alarm : ui::grey;
    const ui::TextStyle style = staff_text(theme, room.w - 2 * pad, 40, ui::Weight::bold);
    const ui::TextBlock& words = frame.text.fit(notice.words, style, room.h * 0.4f, theme.u(28));
    const float bar = done || failed ? 0 : theme.u(28);
    const Rect card{room.x, room.y, room.w,
                    2 * pad + words.height() + (bar > 0 ? bar + theme.u(24) : 0)};
    frame.canvas.rounded(card, theme.u(20), fill);
    frame.canvas.text(words, {card.x + pad, card.y + pad}, ui::label_on(fill));
    if (bar > 0) {
        const Rect track{card.x + pad, card.bottom() - pad - bar, card.w - 2 * pad, bar};
        frame.canvas.rounded(track, bar / 2, ui::paper);
        frame.canvas.rounded({track.x, track.y, std::max(bar, track.w * notice.share), bar},
                             bar / 2, ui::action);
    }
    frame.controls.list({notice.id, ui::Role::area, notice.words,
                         done     ? "done"
                         : failed ? "failed"
                                  : "under way",
                         card});
    return card.bottom() + theme.u(28);
}

float staff_list_height(const ui::Theme& theme, const StaffList& list, float width) {
    float whole = 0;
    for (size_t i = 0; i < list.count; ++i)
        whole += list.height(i, width) + (i > 0 ? theme.u(list_gap_units) : 0);
    return whole;
}

float draw_staff_list(Frame& frame, Pages& pages, const Rect& room, const StaffList& list) {
    if (pages.first >= list.count) pages = {};
    const float foot = frame.theme.u(list_foot_units);
    const float gap = frame.theme.u(list_gap_units);
    constexpr float slack = 0.5f; // px: sums of floats
    float whole = -gap;
    for (size_t i = 0; i < list.count && whole <= room.h + slack; ++i)
        whole += gap + list.height(i, room.w);
    const bool one_page = whole <= room.h + slack;
    const Rect entries = one_page ? room : room.above(room.bottom() - foot);
    float y = entries.y;
    size_t i = pages.first;
    for (; i < list.count; ++i) {
        const float height = list.height(i, room.w);
        if (i > pages.first && y + height > entries.bottom()) break;
        list.draw(i, {room.x, y, room.w, height});
        y += height + gap;
    }
    if (one_page) return y - (list.count > 0 ? gap : 0);
    draw_pages(frame, list.id, pages, room.below(entries.bottom()), i, list.count,
               staff_text(frame.theme, 0, 34, ui::Weight::medium));
    return room.bottom();
}

int draw_staff_question(Frame& frame, const std::string& question, const std::string& text,
                        const std::vector<Answer>& answers) {
    const ui::Theme& theme = frame.theme;
    const Rect screen = theme.screen();
    {
        const ui::Faded veil(frame.canvas, 0.75f);
        frame.canvas.plate(screen, ui::ink);
    }
    const float pad = theme.u(56);
    const float width = std::min(theme.u(860), screen.w - 2 * theme.u(60));
    const float inner = width - 2 * pad;
    ui::TextStyle heading = staff_text(theme, inner, 60, ui::Weight::black);
    heading.leading = 1.08f;
    const ui::TextBlock& title = frame.text.fit(question, heading, theme.u(140), theme.u(40));
    const ui::TextBlock* words =
        text.empty() ? nullptr
                     : &frame.text.fit(text, staff_text(theme, inner), theme.u(200), theme.u(30));
    const float button = theme.u(104);
    const float gap = theme.u(20);
    const float words_height = words ? words->height() + theme.u(16) : 0;
    const float height = 2 * pad + title.height() + words_height + theme.u(36) +
                         float(answers.size()) * (button + gap) - gap;
    const Rect card{screen.centre().x - width / 2, screen.centre().y - height / 2, width, height};
    frame.canvas.rounded(card, theme.corner(), ui::paper);
    float y = card.y + pad;
    frame.canvas.text(title, {card.x + pad, y}, ui::ink);
    y += title.height() + theme.u(16);
    if (words) frame.canvas.text(*words, {card.x + pad, y}, ui::ink);
    y += words_height + theme.u(20);
    int given = -1;
    for (size_t i = 0; i < answers.size(); ++i) {
        const ui::ButtonLook look =
            answers[i].strong ? ui::ButtonLook{}
                              : ui::ButtonLook{ui::Emphasis::outlined, ui::ink, ui::paper};
        if (ui::pill(frame, answers[i].id, answers[i].label, {card.x + pad, y, inner, button},
                     look))
            given = int(i);
        y += button + gap;
    }
    return given;
}

} // namespace screens
