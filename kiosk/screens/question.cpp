#include "screens/question.h"

namespace screens {

using ui::Point;
using ui::Rect;

namespace {

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

Question draw_question(ui::Frame& frame, const std::string& question, const std::string& text,
                       float answers) {
    const ui::Theme& theme = frame.theme;
    const Rect screen = theme.screen();
    {
        const ui::Faded veil(frame.canvas, 0.86f);
        frame.canvas.plate(screen, ui::paper);
    }
    const Point centre{screen.centre().x, screen.h * (screen.portrait() ? 0.44f : 0.5f)};
    const float radius = theme.u(400);
    frame.canvas.dot(centre, radius, ui::action);

    const float width = radius * 1.66f;
    const ui::TextBlock& heading = frame.text.fit(
        question, centred(theme.u(104), width, ui::Weight::black), theme.u(240), theme.u(56));
    const ui::TextBlock& words = frame.text.fit(
        text, centred(theme.type(40), width, ui::Weight::regular), theme.u(160), theme.u(34));
    float y = centre.y - (heading.height() + words.height() + answers + theme.u(64)) / 2;
    frame.canvas.text(heading, {centre.x - width / 2, y}, ui::paper);
    y += heading.height() + theme.u(14);
    frame.canvas.text(words, {centre.x - width / 2, y}, ui::paper);
    y += words.height() + theme.u(50);
    return {centre, radius, {centre.x - width / 2, y, width, answers}};
}

} // namespace screens
