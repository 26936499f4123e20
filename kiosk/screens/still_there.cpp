#include "screens/still_there.h"

#include "flow/timings.h"
#include "ui/buttons.h"

#include <numbers>

namespace screens {

using ui::Point;
using ui::Rect;

namespace {

constexpr int ring_dots = 20;

void draw_ring(ui::Frame& frame, Point centre, float radius, float left) {
    for (int i = 0; i < ring_dots; ++i) {
        const float angle = float(i) * 2 * std::numbers::pi_v<float> / ring_dots;
        const Point at{centre.x + radius * std::sin(angle), centre.y - radius * std::cos(angle)};
        const float fill = std::clamp(left * ring_dots - float(i), 0.0f, 1.0f);
        frame.canvas.dot(at, frame.theme.u(ui::mix(6, 15, fill)), ui::action);
    }
}

ui::TextStyle centred(float px, float width, ui::Weight weight) {
    ui::TextStyle style;
    style.weight = weight;
    style.px = px;
    style.width = width;
    style.align = ui::Align::centre;
    style.leading = 1.15f;
    return style;
}

} // namespace

Intents draw_still_there(ui::Frame& frame, const Model& model) {
    const ui::Theme& theme = frame.theme;
    const Rect screen = theme.screen();
    {
        const ui::Faded veil(frame.canvas, 0.86f);
        frame.canvas.plate(screen, ui::paper);
    }
    const Point centre{screen.centre().x, screen.h * (screen.portrait() ? 0.44f : 0.5f)};
    const float radius = theme.u(400);
    frame.canvas.dot(centre, radius, ui::action);

    const auto& still = std::get<flow::StillThere>(model.state.mode);
    const int left = still.seconds_left;
    const base::Duration whole = std::max(model.programme.countdown, flow::least_countdown);
    const float share = float(left) / std::max(1.0f, float(base::seconds(whole)));
    draw_ring(frame, centre, radius + theme.u(46), std::min(1.0f, share));

    const float width = radius * 1.66f;
    const ui::TextBlock& question =
        frame.text.fit(frame.strings["still_there"],
                       centred(theme.u(104), width, ui::Weight::black), theme.u(240), theme.u(56));
    const bool has_draft = flow::has_words(still.visit.draft);
    const std::string sentence =
        content::fill(frame.strings[has_draft ? "still_there_draft" : "still_there_text"], "n",
                      std::to_string(left));
    const ui::TextBlock& text = frame.text.fit(
        sentence, centred(theme.type(40), width, ui::Weight::regular), theme.u(160), theme.u(34));
    const float height = theme.u(120);
    const std::string& yes = frame.strings["still_there_yes"];
    const float button = std::min(width * 0.9f, ui::pill_width(frame, yes, height));
    const float total = question.height() + text.height() + height + theme.u(64);
    float y = centre.y - total / 2;
    frame.canvas.text(question, {centre.x - width / 2, y}, ui::paper);
    y += question.height() + theme.u(14);
    frame.canvas.text(text, {centre.x - width / 2, y}, ui::paper);
    y += text.height() + theme.u(50);
    const ui::ButtonLook look{ui::Emphasis::filled, ui::paper, ui::action, true};
    if (ui::pill(frame, "still_there/yes", yes, {centre.x - button / 2, y, button, height}, look))
        return {flow::Stay{}};
    return {};
}

} // namespace screens
