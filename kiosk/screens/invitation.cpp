#include "screens/invitation.h"

#include "screens/idea_card.h"
#include "screens/idea_field.h"

namespace screens {

using namespace std::chrono_literals;
using ui::Rect;

namespace {

constexpr base::Duration card_turn = 5s; // each of the last shown ideas in turn

const ideas::Idea* idea_in_turn(ui::Frame& frame, const Model& model) {
    std::vector<const ideas::Idea*> shown;
    for (const ideas::Idea& idea : model.recent)
        if (idea.status == ideas::Status::shown && shown.size() < 6) shown.push_back(&idea);
    if (shown.empty()) return nullptr;
    const auto turn = frame.now.time_since_epoch() / card_turn;
    frame.wakes.at(base::Instant((turn + 1) * card_turn));
    return shown[size_t(turn) % shown.size()];
}

float words_width(const ui::Theme& theme, const Rect& area) {
    return area.portrait() ? area.w - 2 * theme.margin() : area.w * 0.44f - theme.margin();
}

} // namespace

const ui::TextBlock& set_invitation(const ui::Typesetting& set, const std::string& question,
                                    const Rect& area) {
    const bool tall = area.portrait();
    ui::TextStyle style;
    style.weight = ui::Weight::black;
    style.px = set.theme.u(tall ? 128 : 116);
    style.width = words_width(set.theme, area);
    style.leading = 1.04f;
    style.tracking = -0.015f;
    return set.text.fit(question, style, area.h * (tall ? 0.36f : 0.62f), set.theme.u(64));
}

void draw_invitation(ui::Frame& frame, const Model& model, View& view, const Rect& area,
                     float reveal) {
    const ui::Theme& theme = frame.theme;
    const bool tall = area.portrait();
    const float margin = theme.margin();
    const std::string* question = model.words(model.content.idea_form.question);
    const ui::TextBlock& heading =
        set_invitation(frame, question ? *question : frame.strings["your_idea"], area);
    ui::TextStyle small;
    small.px = theme.body();
    small.width = words_width(theme, area);
    small.leading = 1.3f;
    const ui::TextBlock& how =
        frame.text.block(ui::without_widow(frame.strings["invitation"]), small);
    const float height = heading.height() + theme.u(30) + how.height();
    const float top = area.bottom() - height - theme.u(10);

    const Rect field = tall ? Rect{area.x + theme.u(60), area.y + theme.u(56), area.w - theme.u(94),
                                   top - area.y - theme.u(130)}
                            : Rect{area.x + area.w * 0.47f, area.y + theme.u(50),
                                   area.w * 0.53f - theme.u(50), area.h - theme.u(20)};
    {
        const ui::Faded faded(frame.canvas, reveal);
        draw_idea_field(frame, model, view.field, field, "");
        if (const ideas::Idea* idea = idea_in_turn(frame, model))
            draw_idea_card(frame, model, *idea, lay_out_idea_card(frame, idea->text, field));
    }
    const ui::Faded faded(frame.canvas, ui::ease_out(double(reveal)));
    frame.canvas.text(heading, {area.x + margin, top}, ui::ink);
    frame.canvas.text(how, {area.x + margin, top + heading.height() + theme.u(30)}, ui::ink);
}

} // namespace screens
