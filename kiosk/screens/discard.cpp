#include "screens/discard.h"

#include "screens/question.h"
#include "ui/buttons.h"

namespace screens {

bool can_be_discarded(const flow::Visit& visit) {
    return visit.page == flow::Page::idea && visit.sending != flow::Sending::under_way &&
           flow::has_words(visit.draft);
}

Intents draw_discard(ui::Frame& frame, View& view) {
    const ui::Theme& theme = frame.theme;
    const float height = theme.u(110);
    const float gap = theme.u(20);
    const Question question = draw_question(frame, frame.strings["discard"],
                                            frame.strings["discard_text"], 2 * height + gap);
    const auto button = [&](const char* id, const std::string& label, float y,
                            const ui::ButtonLook& look) {
        const float width = std::min(question.room.w * 0.9f, ui::pill_width(frame, label, height));
        return ui::pill(frame, id, label, {question.room.centre().x - width / 2, y, width, height},
                        look);
    };
    if (button("discard/no", frame.strings["discard_no"], question.room.y,
               {ui::Emphasis::filled, ui::paper, ui::action}))
        view.discard_asked = false;
    if (!button("discard/yes", frame.strings["discard_yes"], question.room.y + height + gap,
                {ui::Emphasis::outlined, ui::paper, ui::action}))
        return {};
    view.discard_asked = false;
    return {flow::DiscardDraft{}};
}

} // namespace screens
