#include "screens/thanks.h"

#include "flow/timings.h"
#include "screens/idea_field.h"
#include "screens/navigation.h"
#include "ui/buttons.h"

namespace screens {

using flow::Sent;
using ui::Frame;
using ui::Point;
using ui::Rect;

namespace {

constexpr float gathered = 0.32f; // of the fall: the sheet is a dot by now

struct Layout {
    Rect words;
    Rect field;
};

Layout lay_out(const ui::Theme& theme, const Rect& area) {
    const float margin = theme.margin();
    if (area.portrait()) {
        const float line = area.y + area.h * 0.42f;
        return {
            {area.x + margin, area.y + theme.u(120), area.w - 2 * margin,
             line - area.y - theme.u(120)},
            {area.x + theme.u(40), line, area.w - theme.u(80), area.bottom() - line - theme.u(30)}};
    }
    const float line = area.x + area.w * 0.46f;
    return {{area.x + margin, area.y + theme.u(150), line - area.x - margin - theme.u(40),
             area.h - theme.u(190)},
            {line, area.y + theme.u(40), area.end() - line - theme.u(40), area.h - theme.u(70)}};
}

// The sheet the idea was written on draws together into a dot, which falls to its place.
void draw_fall(Frame& frame, const Model& model, const Sent& sent, const FieldPlace& place,
               const Rect& sheet) {
    const float way = frame.run(sent.at, flow::fall);
    const ui::Rgb colour = colour_of(model, sent.category);
    const float dot = place.radius * 1.1f;
    const Point high{sheet.centre().x, sheet.y + sheet.h * 0.3f};
    if (way < gathered) {
        const float t = ui::ease(double(way / gathered));
        const Rect box = mix(sheet, around(high, dot), t);
        frame.canvas.rounded(box, ui::mix(frame.theme.corner(), dot, t), colour);
        return;
    }
    const float t = (way - gathered) / (1 - gathered);
    const Point at{ui::mix(high.x, place.at.x, ui::ease(double(t))),
                   ui::mix(high.y, place.at.y, ui::fall(double(t)))};
    frame.canvas.dot(at, ui::mix(dot, place.radius, t), colour);
}

// One's own dot, with a ring around it so that it is found again.
void draw_own(Frame& frame, const FieldPlace& place, ui::Rgb colour) {
    frame.canvas.dot(place.at, place.radius + frame.theme.u(24), ui::paper);
    frame.canvas.dot(place.at, place.radius, colour);
    frame.canvas.ring(place.at, place.radius + frame.theme.u(13), frame.theme.u(6), ui::ink);
}

const char* heading_key(const Sent& sent) {
    switch (sent.take_back) {
    case Sent::TakeBack::done:
        return "taken_back";
    case Sent::TakeBack::failed:
        return "not_taken_back";
    default:
        return "thanks";
    }
}

const char* text_key(const Sent& sent) {
    switch (sent.take_back) {
    case Sent::TakeBack::done:
        return "taken_back_text";
    case Sent::TakeBack::failed:
        return "not_taken_back_text";
    default:
        return "thanks_text";
    }
}

float draw_words(Frame& frame, const Sent& sent, const Rect& rect) {
    ui::TextStyle style;
    style.weight = ui::Weight::black;
    style.px = frame.theme.u(116);
    style.width = rect.w;
    style.leading = 1.04f;
    style.tracking = -0.015f;
    const ui::TextBlock& heading =
        frame.text.fit(frame.strings[heading_key(sent)], style, rect.h * 0.5f, frame.theme.u(60));
    frame.canvas.text(heading, {rect.x, rect.y}, ui::ink);
    ui::TextStyle small;
    small.px = frame.theme.body();
    small.width = rect.w;
    small.leading = 1.3f;
    const ui::TextBlock& text =
        frame.text.block(ui::without_widow(frame.strings[text_key(sent)]), small);
    const float y = rect.y + heading.height() + frame.theme.u(24);
    frame.canvas.text(text, {rect.x, y}, ui::ink);
    return y + text.height();
}

int seconds_to_take_back(Frame& frame, const Sent& sent) {
    const base::Duration left = sent.at + flow::take_back_time - frame.now;
    const auto whole = std::chrono::ceil<std::chrono::seconds>(left);
    if (whole.count() > 0)
        frame.wakes.at(sent.at + flow::take_back_time - (whole - std::chrono::seconds(1)));
    return int(std::max<int64_t>(0, whole.count()));
}

// Pills beside each other, and under each other where the row is full.
class PillRow {
public:
    PillRow(Frame& frame, const Rect& rect, float top) : frame_(frame), rect_(rect), y_(top) {
        x_ = rect.x;
    }

    bool add(const std::string& id, const std::string& label, const ui::ButtonLook& look = {}) {
        const float height = frame_.theme.u(104);
        const float width = std::min(rect_.w, ui::pill_width(frame_, label, height));
        if (x_ > rect_.x && x_ + width > rect_.end()) {
            x_ = rect_.x;
            y_ += height + frame_.theme.u(20);
        }
        const Rect pill{x_, y_, width, height};
        x_ += width + frame_.theme.u(24);
        return ui::pill(frame_, id, label, pill, look);
    }

private:
    Frame& frame_;
    Rect rect_;
    float x_;
    float y_;
};

Intents draw_buttons(Frame& frame, const Sent& sent, const Rect& rect, float top) {
    Intents intents;
    PillRow row(frame, rect, top + frame.theme.u(44));
    const ui::ButtonLook outlined{ui::Emphasis::outlined, ui::ink, ui::paper, true};
    if (row.add("thanks/again", frame.strings["write_another"]))
        intents.emplace_back(flow::OpenPage{flow::Page::idea});
    const int left = seconds_to_take_back(frame, sent);
    const bool possible =
        sent.take_back == Sent::TakeBack::possible || sent.take_back == Sent::TakeBack::failed;
    if (!possible || left == 0) return intents;
    const std::string label = content::fill(frame.strings["take_back"], "n", std::to_string(left));
    if (row.add("thanks/take_back", label, outlined)) intents.emplace_back(flow::TakeBackIdea{});
    return intents;
}

// Low in the field: the way to one's dot among all the others.
Rect place_way_to_wall(const Frame& frame, const Rect& field) {
    const float height = frame.theme.u(96);
    const float width =
        std::min(field.w, ui::pill_width(frame, frame.strings["see_on_wall"], height));
    return {field.centre().x - width / 2, field.bottom() - height - frame.theme.u(10), width,
            height};
}

} // namespace

Intents draw_thanks(Frame& frame, const Model& model, View& view) {
    const flow::Visit& visit = *model.state.visit();
    const Rect area = above_navigation(frame.theme);
    frame.canvas.plate(area, ui::paper);
    if (!visit.sent) return {};
    const Sent& sent = *visit.sent;
    const Layout layout = lay_out(frame.theme, area);
    const Rect way = place_way_to_wall(frame, layout.field);
    draw_idea_field(frame, model, view.field, layout.field, sent.id, way);
    Intents intents;
    {
        const float fallen =
            sent.take_back == Sent::TakeBack::done ? 1 : frame.run(sent.at, flow::fall);
        const ui::Faded faded(frame.canvas, frame.motion ? (fallen - gathered) * 4 : 1);
        const float bottom = draw_words(frame, sent, layout.words);
        intents = draw_buttons(frame, sent, layout.words, bottom);
    }
    if (sent.take_back == Sent::TakeBack::done) return intents;
    if (ui::pill(frame, "thanks/wall", frame.strings["see_on_wall"], way,
                 {ui::Emphasis::outlined, ui::ink, ui::paper})) {
        view.wall.follow = sent.id;
        view.wall.list = false;
        intents.emplace_back(flow::OpenPage{flow::Page::wall});
    }
    const FieldPlace& place = view.field.place_of(sent.id);
    if (frame.motion && base::progress(sent.at, flow::fall, frame.now) < 1)
        draw_fall(frame, model, sent, place, layout.words);
    else
        draw_own(frame, place, colour_of(model, sent.category));
    return intents;
}

} // namespace screens
