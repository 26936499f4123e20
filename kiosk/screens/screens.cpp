#include "screens/screens.h"

#include "screens/attract.h"
#include "screens/out_of_order.h"
#include "screens/pin_pad.h"
#include "screens/staff.h"
#include "screens/still_there.h"
#include "screens/visit.h"

namespace screens {

Intents draw(ui::Frame& frame, const Model& model, View& view) {
    if (std::holds_alternative<flow::PinPad>(model.state.mode)) return draw_pin_pad(frame, model);
    if (std::holds_alternative<flow::Staff>(model.state.mode))
        return draw_staff(frame, model, view);
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
    if (std::holds_alternative<flow::PinPad>(model.state.mode)) return {"pin_pad", ""};
    if (const auto* staff = std::get_if<flow::Staff>(&model.state.mode)) {
        constexpr const char* names[] = {"content",    "waiting",   "search",
                                         "statistics", "take_home", "machine"};
        return {std::string("staff_") + names[int(staff->tab)], ""};
    }
    if (model.out_of_order) return {"out_of_order", ""};
    if (const auto* attract = std::get_if<flow::Attract>(&model.state.mode)) {
        const flow::Stop* stop = model.programme.stop(attract->stop);
        if (stop == nullptr) return {"attract", ""};
        if (stop->kind == flow::Stop::Kind::closed) return {"closed", ""};
        constexpr const char* names[] = {"slide", "team", "invitation", "takeover"};
        return {names[int(stop->kind)], stop->card};
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
    case flow::Page::wall:
        return {visit.reading.empty() ? "wall" : "wall_idea", ""};
    }
    return {};
}

} // namespace screens
