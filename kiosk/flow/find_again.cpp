#include "flow/find_again.h"

#include "flow/deadlines.h"

#include <algorithm>

namespace flow {

namespace {

struct Found {
    int index = 0;
    bool same = false; // the very one, not a neighbour
};

// Where `old_stops[index]` is among `stops`; else where its nearest neighbour is, later ones first.
Found find_stop(const std::vector<Stop>& old_stops, const std::vector<Stop>& stops, int index) {
    const int count = static_cast<int>(old_stops.size());
    for (int distance = 0; index >= 0 && index < count && distance < count; ++distance) {
        for (const int neighbour : {index + distance, index - distance}) {
            if (neighbour < 0 || neighbour >= count) continue;
            const auto found = std::find_if(stops.begin(), stops.end(), [&](const Stop& stop) {
                return same_stop(stop, old_stops[static_cast<size_t>(neighbour)]);
            });
            if (found != stops.end())
                return {static_cast<int>(found - stops.begin()), distance == 0};
        }
    }
    return {std::clamp(index, 0, std::max(0, static_cast<int>(stops.size()) - 1)), false};
}

int find_previous(const std::vector<Stop>& old_stops, const std::vector<Stop>& stops, int index) {
    const Found found = find_stop(old_stops, stops, index);
    return found.same ? found.index : -1;
}

std::optional<int> find_person(const Programme& before, const Programme& programme,
                               std::optional<int> person) {
    if (!person || static_cast<size_t>(*person) >= before.person_cards.size())
        return person && *person < programme.people ? person : std::nullopt;
    const auto& cards = programme.person_cards;
    const auto found =
        std::find(cards.begin(), cards.end(), before.person_cards[static_cast<size_t>(*person)]);
    const int index = static_cast<int>(found - cards.begin());
    return found != cards.end() && index < programme.people ? std::optional(index) : std::nullopt;
}

void find_again(Visit& visit, const Programme& before, const Programme& programme,
                base::Instant now) {
    visit.stop = find_stop(before.stops, programme.stops, visit.stop).index;

    const auto old_slides = before.slides();
    const auto slides = programme.slides();
    const Found found = find_stop(old_slides, slides, visit.story);
    visit.story = found.index;
    visit.previous_story =
        found.same ? find_previous(old_slides, slides, visit.previous_story) : -1;
    if (!found.same) visit.story_since = now;

    const bool was_open = visit.person.has_value();
    visit.person = find_person(before, programme, visit.person);
    visit.previous_person = find_person(before, programme, visit.previous_person);
    if (was_open && !visit.person) visit.person_since = now;
}

// What is no more is wiped away by what comes after it. A loop of another kind begins with its
// first.
void find_again(Attract& attract, const Programme& before, const Programme& programme,
                base::Instant now) {
    const Stop* shown = before.stop(attract.stop);
    const bool another = before.mode != programme.mode;
    const Found found =
        another ? Found{} : find_stop(before.loop(), programme.loop(), attract.stop);
    attract.stop = found.index;
    if (auto* visit = std::get_if<Visit>(&attract.previous))
        find_again(*visit, before, programme, now); // what was shown has not been seen yet
    else if (!found.same && shown != nullptr)
        attract.previous = *shown;
    // A loop that stood still, for want of a second stop, has not counted the time.
    if (!found.same || before.loop().size() < 2) attract.since = now;
}

} // namespace

void find_again(State& state, const Programme& before, const Programme& programme,
                base::Instant now) {
    if (auto* attract = std::get_if<Attract>(&state.mode)) {
        find_again(*attract, before, programme, now);
    } else if (auto* visit = std::get_if<Visit>(&state.mode)) {
        find_again(*visit, before, programme, now);
    } else if (auto* still = std::get_if<StillThere>(&state.mode)) {
        find_again(still->visit, before, programme, now);
        still->seconds_left = seconds_left(*still, programme, now);
    } else if (auto* pad = std::get_if<PinPad>(&state.mode); pad != nullptr && pad->visit) {
        find_again(*pad->visit, before, programme, now);
    }
    const auto& known = programme.languages;
    const bool listed = std::find(known.begin(), known.end(), state.language) != known.end();
    const auto* attract = std::get_if<Attract>(&state.mode);
    if (attract != nullptr && !hidden(state, programme)) // nobody there has chosen one
        state.language = programme.language_at(attract->stop);
    else if (!listed)
        state.language = programme.own_language();
}

} // namespace flow
