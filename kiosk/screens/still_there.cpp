#include "screens/still_there.h"

#include "flow/timings.h"
#include "screens/question.h"
#include "ui/buttons.h"

#include <numbers>

namespace screens {

using ui::Point;

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

} // namespace

Intents draw_still_there(ui::Frame& frame, const Model& model) {
    const ui::Theme& theme = frame.theme;
    const auto& still = std::get<flow::StillThere>(model.state.mode);
    const int left = still.seconds_left;
    const bool has_draft = flow::has_words(still.visit.draft);
    const std::string sentence =
        content::fill(frame.strings[has_draft ? "still_there_draft" : "still_there_text"], "n",
                      std::to_string(left));
    const float height = theme.u(120);
    const Question question = draw_question(frame, frame.strings["still_there"], sentence, height);

    const base::Duration whole = std::max(model.programme.countdown, flow::least_countdown);
    const float share = float(left) / std::max(1.0f, float(base::seconds(whole)));
    draw_ring(frame, question.centre, question.radius + theme.u(46), std::min(1.0f, share));

    const std::string& yes = frame.strings["still_there_yes"];
    const float width = std::min(question.room.w * 0.9f, ui::pill_width(frame, yes, height));
    const ui::ButtonLook look{ui::Emphasis::filled, ui::paper, ui::action, true};
    if (ui::pill(frame, "still_there/yes", yes,
                 {question.centre.x - width / 2, question.room.y, width, height}, look))
        return {flow::Stay{}};
    return {};
}

} // namespace screens
