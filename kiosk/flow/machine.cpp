#include "flow/machine.h"

#include "flow/deadlines.h"
#include "flow/find_again.h"
#include "flow/hand_over.h"
#include "flow/staff_steps.h"
#include "flow/visit_steps.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace flow {

namespace {

void go_on(Attract& attract, const Programme& programme, base::Instant now) {
    const int count = static_cast<int>(programme.loop().size());
    if (count < 2) return; // nothing wipes onto itself
    attract.previous = *programme.stop(attract.stop);
    attract.stop = (attract.stop + 1) % count;
    attract.since = now;
}

// What may still be seen of a visit that is over while it is wiped away: nothing that was written.
Visit without_words(Visit visit) {
    visit.draft = {};
    visit.sending = Sending::no;
    visit.liked.clear();
    visit.last_liked.clear();
    visit.offer = {};
    if (visit.sent) visit.sent = Sent{"", "", "", visit.sent->at, visit.sent->take_back};
    return visit;
}

Visit visit_of_what_is_shown(const Attract& attract, const Programme& programme,
                             base::Instant now) {
    Visit visit;
    visit.stop = attract.stop;
    visit.page_since = visit.story_since = visit.last_presence = now;
    const Stop* shown = programme.stop(attract.stop);
    if (shown == nullptr) return visit;
    switch (shown->kind) {
    case Stop::Kind::slide:
        visit.story =
            static_cast<int>(std::count_if(programme.stops.data(), shown, [](const Stop& stop) {
                return stop.kind == Stop::Kind::slide;
            }));
        break;
    case Stop::Kind::team:
        visit.page = Page::team;
        break;
    case Stop::Kind::invitation:
        visit.page = Page::idea;
        break;
    case Stop::Kind::takeover:
    case Stop::Kind::closed:
        break; // nobody comes in
    }
    visit.previous_page = visit.page;
    return visit;
}

// One step under way: an operator for each event, and one for all that hands make.
struct Stepper {
    Outcome& out;
    const Programme& programme;
    base::Instant now;

    void operator()(const Tick&) const {
        if (auto* attract = std::get_if<Attract>(&out.state.mode)) {
            // One stop only, however long the machine slept: nobody saw the others.
            if (const auto met = hidden(out.state, programme); met && now >= *met) turn_to_loop();
            const auto over = dwell_over(*attract, programme);
            if (over && now >= *over) go_on(*attract, programme, now);
        } else if (auto* visit = std::get_if<Visit>(&out.state.mode)) {
            pass_time(*visit);
        } else if (auto* still = std::get_if<StillThere>(&out.state.mode)) {
            if (now >= countdown_over(*still, programme))
                end_visit();
            else
                still->seconds_left = seconds_left(*still, programme, now);
        }
    }

    void operator()(const SkipAhead&) const {
        if (auto* attract = std::get_if<Attract>(&out.state.mode)) go_on(*attract, programme, now);
    }

    void operator()(const LeadOn& lead) const { lead_on(out.state, programme, lead.after, now); }

    void operator()(const ProgrammeChanged& change) const {
        find_again(out.state, change.before, programme, now);
        const bool begins = change.before.mode != Mode::takeover;
        if (programme.mode == Mode::takeover && begins) give_way();
    }

    void operator()(const Leave&) const {
        if (out.state.visit() != nullptr) end_visit();
    }

    void operator()(const IdeaSaved& saved) const { answer(saved); }

    void operator()(const IdeaNotSaved& not_saved) const { answer(not_saved); }

    void operator()(const IdeaTakenBack& taken) const { answer(taken); }

    void operator()(const IdeaNotTakenBack& kept) const { answer(kept); }

    void operator()(const LikeNotStored& lost) const { answer(lost); }

    void operator()(const SimilarFound& found) const { answer(found); }

    void operator()(const WallChanged& change) const { answer(change); }

    template <class ByHand>
    void operator()(const ByHand& event) const {
        if (const auto* attract = std::get_if<Attract>(&out.state.mode)) {
            if (programme.mode != Mode::open) return;
            turn_to_loop(); // whoever was there before chose no language for this visitor
            Visit visit = visit_of_what_is_shown(*attract, programme, now);
            visit.number = ++out.state.visits;
            out.state.mode = std::move(visit);
            out.effects.emplace_back(VisitBegan{});
            do_in_visit(event);
        } else if (auto* still = std::get_if<StillThere>(&out.state.mode)) {
            // The touch that answers does not also act on what lies beneath the question.
            Visit visit = std::move(still->visit);
            out.state.mode = std::move(visit);
            constexpr bool about_everything =
                std::is_same_v<ByHand, ChooseLanguage> || std::is_same_v<ByHand, ChooseTextStep>;
            if constexpr (about_everything)
                do_in_visit(event);
            else
                do_in_visit(Stay{});
        } else {
            do_in_visit(event);
        }
    }

    void do_in_visit(const Event& event) const {
        Visit& visit = std::get<Visit>(out.state.mode);
        visit.last_presence = now;
        act(out.state, visit, event, programme, now, out.effects);
    }

    void answer(const Event& answer) const {
        if (auto* visit = std::get_if<Visit>(&out.state.mode)) {
            // Who has waited for the box gets the time to read what came of it.
            if (hear(*visit, answer, now)) visit->last_presence = now;
        } else if (auto* still = std::get_if<StillThere>(&out.state.mode)) {
            hear(still->visit, answer, now);
        } else if (Visit* beneath = open_visit()) {
            hear(*beneath, answer, now);
        }
    }

    void pass_time(Visit& visit) const {
        if (const auto over = take_back_over(visit); over && now >= *over)
            visit.sent->take_back = Sent::TakeBack::over;
        if (const auto over = thanks_over(visit); over && now >= *over)
            open_page(visit, Page::stories, now);
        if (now < idle_over(visit, programme)) {
            if (const auto over = pause_over(visit); over && now >= *over) look_for_similar(visit);
            return;
        }
        StillThere still{std::move(visit), now};
        still.seconds_left = seconds_left(still, programme, now);
        out.state.mode = std::move(still);
    }

    void look_for_similar(Visit& visit) const {
        visit.offer.ask(++out.state.questions);
        out.effects.emplace_back(FindSimilar{visit.draft.text, visit.offer.asked});
    }

    // Nothing is seen of what the wipe leaves: the loop speaks for itself.
    void turn_to_loop() const {
        auto& attract = std::get<Attract>(out.state.mode);
        attract.previous = Hidden{};
        out.state.language = programme.language_at(attract.stop);
        out.state.text_step = 0;
    }

    // A takeover has begun: only who is in the middle of an idea may stay, and is led to it.
    void give_way() const {
        Visit* visit = open_visit();
        if (visit == nullptr) return;
        const bool in_the_middle = has_words(visit->draft) || visit->sent;
        if (!in_the_middle)
            end_visit();
        else if (has_words(visit->draft) && visit->page != Page::idea)
            open_page(*visit, Page::idea, now);
    }

    // During a takeover nobody browses: whoever turns away from an idea has left.
    void keep_to_ideas() const {
        const Visit* visit = out.state.visit();
        if (programme.mode != Mode::takeover || visit == nullptr) return;
        if (visit->page != Page::idea && visit->page != Page::thanks) end_visit();
    }

    Visit* open_visit() const {
        if (auto* still = std::get_if<StillThere>(&out.state.mode)) return &still->visit;
        if (auto* pad = std::get_if<PinPad>(&out.state.mode))
            return pad->visit ? &*pad->visit : nullptr;
        return std::get_if<Visit>(&out.state.mode);
    }

    // Back to the loop, with nothing left of whoever was there.
    void end_visit() const {
        const Visit& visit = *out.state.visit();
        Attract attract{programme.mode == Mode::open ? visit.stop : 0, {}, now};
        if (programme.mode == Mode::open) go_on(attract, programme, now);
        attract.previous = without_words(visit);
        const VisitEnded ended{abandons_words(visit)};
        out.state.mode = std::move(attract);
        out.effects.emplace_back(ended);
    }
};

} // namespace

State start(const Programme& programme, base::Instant now) {
    State state;
    state.mode = Attract{0, {}, now};
    state.language = programme.language_at(0);
    return state;
}

Outcome step(State state, const Event& event, const Programme& programme, base::Instant now) {
    Outcome outcome{std::move(state), {}};
    const Stepper stepper{outcome, programme, now};
    if (!step_staff(outcome, event, programme, now)) std::visit(stepper, event);
    stepper.keep_to_ideas();
    return outcome;
}

std::optional<base::Instant> next_change(const State& state, const Programme& programme) {
    if (const auto* attract = std::get_if<Attract>(&state.mode)) {
        const auto met = hidden(state, programme);
        return met ? met : dwell_over(*attract, programme); // no dwell is shorter than a wipe
    }
    if (const auto* still = std::get_if<StillThere>(&state.mode))
        return countdown_over(*still, programme) -
               std::chrono::seconds(std::max(0, still->seconds_left - 1));
    if (const auto* pad = std::get_if<PinPad>(&state.mode)) return pad_over(*pad);
    if (const auto* staff = std::get_if<Staff>(&state.mode)) return staff_over(*staff);
    const Visit& visit = std::get<Visit>(state.mode);
    base::Instant next = idle_over(visit, programme);
    for (const auto& over : {take_back_over(visit), thanks_over(visit), pause_over(visit)})
        if (over) next = std::min(next, *over);
    return next;
}

int seconds_left(const State& state, const Programme& programme, base::Instant now) {
    const auto* still = std::get_if<StillThere>(&state.mode);
    return still == nullptr ? 0 : seconds_left(*still, programme, now);
}

} // namespace flow
