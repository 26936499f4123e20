#include "flow/hand_over.h"

#include "flow/timings.h"

#include <algorithm>
#include <utility>

namespace flow {

namespace {

bool stays(const Stop& stop, const std::vector<Stop>& after) {
    return std::any_of(after.begin(), after.end(),
                       [&](const Stop& other) { return same_stop(stop, other); });
}

// The first of `stops` behind `from`, and round again, that stays; -1 if none does.
int next_that_stays(const std::vector<Stop>& stops, int from, const std::vector<Stop>& after) {
    const int count = static_cast<int>(stops.size());
    for (int step = 1; step < count; ++step) {
        const int index = (from + step) % count;
        if (stays(stops[static_cast<size_t>(index)], after)) return index;
    }
    return -1;
}

bool vanishes(const std::vector<Stop>& stops, int index, const std::vector<Stop>& after) {
    return index >= 0 && static_cast<size_t>(index) < stops.size() &&
           !stays(stops[static_cast<size_t>(index)], after);
}

void lead_on(Attract& attract, const Programme& programme, const Programme& after,
             base::Instant now) {
    if (programme.mode != after.mode) return; // all of it is left
    if (!vanishes(programme.loop(), attract.stop, after.loop())) return;
    const int next = next_that_stays(programme.loop(), attract.stop, after.loop());
    if (next >= 0) attract = {next, *programme.stop(attract.stop), now};
}

void lead_on(Visit& visit, const Programme& programme, const Programme& after, base::Instant now) {
    const std::vector<Stop> slides = programme.slides();
    if (visit.page == Page::stories && vanishes(slides, visit.story, after.stops)) {
        if (const int next = next_that_stays(slides, visit.story, after.stops); next >= 0) {
            visit.previous_story = std::exchange(visit.story, next);
            visit.story_since = now;
        }
    }
    if (!visit.person || static_cast<size_t>(*visit.person) >= programme.person_cards.size())
        return;
    const std::string& card = programme.person_cards[static_cast<size_t>(*visit.person)];
    if (std::find(after.person_cards.begin(), after.person_cards.end(), card) !=
        after.person_cards.end())
        return;
    visit.previous_person = std::exchange(visit.person, std::nullopt);
    visit.person_since = now;
}

base::Instant settled_from(const Visit& visit) {
    base::Instant at = visit.page_since + page_change;
    if (visit.previous_story >= 0) at = std::max(at, visit.story_since + story_wipe);
    if (visit.person || visit.previous_person)
        at = std::max(at, visit.person_since + portrait_growth);
    return at;
}

} // namespace

bool mid_sentence(const State& state) {
    const Visit* visit = state.visit();
    if (visit == nullptr || visit->page != Page::idea) return false;
    return has_words(visit->draft) || visit->sending != Sending::no;
}

base::Instant settled_from(const State& state) {
    if (const auto* attract = std::get_if<Attract>(&state.mode))
        return std::holds_alternative<std::monostate>(attract->previous) ? attract->since
                                                                         : attract->since + wipe;
    const Visit* visit = state.visit();
    return visit == nullptr ? base::Instant{} : settled_from(*visit);
}

void lead_on(State& state, const Programme& programme, const Programme& after, base::Instant now) {
    if (auto* attract = std::get_if<Attract>(&state.mode))
        lead_on(*attract, programme, after, now);
    else if (auto* visit = std::get_if<Visit>(&state.mode))
        lead_on(*visit, programme, after, now);
    else if (auto* still = std::get_if<StillThere>(&state.mode))
        lead_on(still->visit, programme, after, now);
    else if (auto* pad = std::get_if<PinPad>(&state.mode); pad != nullptr && pad->visit)
        lead_on(*pad->visit, programme, after, now);
}

} // namespace flow
