#include "screens/screens.h"

#include "flow/timings.h"
#include "screens/attract.h"
#include "screens/idea_form.h"
#include "screens/navigation.h"
#include "screens/out_of_order.h"
#include "screens/still_there.h"
#include "screens/stories.h"
#include "screens/team.h"
#include "screens/thanks.h"

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
    }
    return {};
}

void append(Intents& to, Intents from) {
    std::move(from.begin(), from.end(), std::back_inserter(to));
}

Intents draw_visit(ui::Frame& frame, const Model& model, View& view) {
    const flow::Visit& visit = *model.state.visit();
    Intents intents;
    const float way = frame.run(visit.page_since, flow::page_change);
    frame.canvas.plate(frame.theme.screen(), ui::paper);
    {
        const ui::Faded faded(frame.canvas, ui::ease_out(double(way)));
        append(intents, draw_page(frame, model, view, visit.page));
    }
    const bool typing = visit.page == flow::Page::idea && is_typing(model, view);
    if (!typing) append(intents, draw_navigation(frame, model, view));
    return intents;
}

} // namespace

Intents draw(ui::Frame& frame, const Model& model, View& view) {
    if (model.out_of_order) {
        draw_out_of_order(frame, model);
        return {};
    }
    if (std::holds_alternative<flow::Attract>(model.state.mode))
        return draw_attract(frame, model, view);
    const bool asked = std::holds_alternative<flow::StillThere>(model.state.mode);
    frame.controls.set_held_back(asked);
    Intents intents = draw_visit(frame, model, view);
    frame.controls.set_held_back(false);
    if (asked) return draw_still_there(frame, model);
    return intents;
}

Place place_of(const Model& model) {
    if (model.out_of_order) return {"out_of_order", ""};
    if (const auto* attract = std::get_if<flow::Attract>(&model.state.mode)) {
        if (size_t(attract->stop) >= model.programme.stops.size()) return {"attract", ""};
        const flow::Stop& stop = model.programme.stops[size_t(attract->stop)];
        constexpr const char* names[] = {"slide", "team", "invitation"};
        return {names[int(stop.kind)], stop.card};
    }
    const flow::Visit& visit = *model.state.visit();
    if (std::holds_alternative<flow::StillThere>(model.state.mode)) return {"still_there", ""};
    switch (visit.page) {
    case flow::Page::stories: {
        const auto slides = model.programme.slides();
        return {"stories",
                size_t(visit.story) < slides.size() ? slides[size_t(visit.story)].card : ""};
    }
    case flow::Page::team:
        if (visit.person && size_t(*visit.person) < model.content.people.size())
            return {"person", model.content.people[size_t(*visit.person)].id};
        return {"team", ""};
    case flow::Page::idea:
        return {"idea", ""};
    case flow::Page::thanks:
        return {"thanks", ""};
    }
    return {};
}

} // namespace screens
