#include "screens/visit.h"

#include "flow/timings.h"
#include "screens/discard.h"
#include "screens/idea_form.h"
#include "screens/language_sheet.h"
#include "screens/navigation.h"
#include "screens/offer.h"
#include "screens/stories.h"
#include "screens/team.h"
#include "screens/thanks.h"
#include "screens/wall.h"

#include <iterator>

namespace screens {

namespace {

Intents draw_page(ui::Frame& frame, const Model& model, View& view, flow::Page page) {
    switch (page) {
    case flow::Page::stories:
        return draw_stories(frame, model, view);
    case flow::Page::team:
        return draw_team(frame, model, view);
    case flow::Page::idea:
        return draw_idea_form(frame, model, view);
    case flow::Page::thanks:
        return draw_thanks(frame, model, view);
    case flow::Page::wall:
        return draw_wall(frame, model, view);
    }
    return {};
}

void append(Intents& to, Intents from) {
    std::move(from.begin(), from.end(), std::back_inserter(to));
}

} // namespace

Intents draw_visit(ui::Frame& frame, const Model& model, View& view) {
    const flow::Visit& visit = *model.state.visit();
    Intents intents;
    const bool there = std::holds_alternative<flow::Visit>(model.state.mode);
    const bool choosing = view.languages_open && there;
    const bool asked = view.discard_asked && there && can_be_discarded(visit);
    view.offer_open = view.offer_open && visit.has_offer();
    const bool offering = view.offer_open && offers(model);
    const bool covered = choosing || asked || offering;
    if (covered) frame.controls.set_held_back(true);
    const float way = frame.run(visit.page_since, flow::page_change);
    frame.canvas.plate(frame.theme.screen(), ui::paper);
    {
        const ui::Faded faded(frame.canvas, ui::ease_out(double(way)));
        append(intents, draw_page(frame, model, view, visit.page));
    }
    const bool typing = visit.page == flow::Page::idea && is_typing(model, view);
    if (!typing) append(intents, draw_navigation(frame, model, view));
    if (covered) frame.controls.set_held_back(false);
    if (offering) append(intents, draw_offer(frame, model, view));
    if (choosing) append(intents, draw_language_sheet(frame, model, view));
    if (asked) append(intents, draw_discard(frame, view));
    return intents;
}

} // namespace screens
