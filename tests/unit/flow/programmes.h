#pragma once
// What flow's tests have the kiosk show, and the verbs they use on it.

#include "flow/machine.h"
#include "flow/timings.h"

#include <string>
#include <utility>
#include <vector>

namespace flow::testing {

inline constexpr base::Instant opening{1h};

inline Stop slide(int index, const std::string& card, base::Duration dwell = 10s) {
    return {Stop::Kind::slide, index, card, dwell};
}

// Three slides, the team of four, the invitation; Swedish and English.
inline Programme programme() {
    Programme made;
    made.stops = {slide(0, "campaign/10.toml"), slide(1, "campaign/20.toml", 8s),
                  slide(2, "campaign/30.toml"), Stop{Stop::Kind::team, 0, "leadership", 12s},
                  Stop{Stop::Kind::invitation, 0, "ideas.toml", 12s}};
    made.languages = {"sv", "en"};
    made.people = 4;
    made.person_cards = {"leadership/a.toml", "leadership/b.toml", "leadership/c.toml",
                         "leadership/d.toml"};
    made.idle = 60s;
    made.countdown = 20s;
    return made;
}

// The same while a card takes the place of all, in both languages.
inline Programme taken_over(Programme made = programme()) {
    made.mode = Mode::takeover;
    made.instead = {Stop{Stop::Kind::takeover, 0, "takeover/a.toml", 10s, "sv"},
                    Stop{Stop::Kind::takeover, 0, "takeover/a.toml", 10s, "en"}};
    return made;
}

// The same outside the opening hours.
inline Programme closed(Programme made = programme()) {
    made.mode = Mode::closed;
    made.instead = {Stop{Stop::Kind::closed, 0, "closed/0", 60s, "sv"},
                    Stop{Stop::Kind::closed, 1, "closed/1", 60s, "en"}};
    return made;
}

inline constexpr int team_stop = 3;
inline constexpr int invitation_stop = 4;

// A kiosk whose time the test moves.
struct Kiosk {
    Programme shown = programme();
    base::Instant now = opening;
    State state = start(shown, now);
    std::vector<Effect> effects{}; // of the last event

    Kiosk& does(const Event& event) {
        Outcome outcome = step(std::move(state), event, shown, now);
        state = std::move(outcome.state);
        effects = std::move(outcome.effects);
        return *this;
    }

    Kiosk& waits(base::Duration duration) {
        now += duration;
        return does(Tick{});
    }

    Kiosk& skips_to(int stop) {
        while (std::get<Attract>(state.mode).stop != stop)
            does(SkipAhead{});
        return *this;
    }

    Kiosk& types(const std::string& text) { return does(EditDraft{Insert{text}}); }

    // The staff have changed the content.
    Kiosk& shows(Programme next) {
        const Programme before = std::exchange(shown, std::move(next));
        return does(ProgrammeChanged{before});
    }

    // At the idea page with these words.
    Kiosk& writes(const std::string& text) { return does(OpenPage{Page::idea}).types(text); }

    Kiosk& sends(const std::string& text) { return writes(text).does(SendIdea{}); }

    Kiosk& hears_saved(const std::string& text) {
        return does(IdeaSaved{"id-1", text, "", state.visits});
    }

    const Attract& attract() const { return std::get<Attract>(state.mode); }

    const Visit& visit() const { return std::get<Visit>(state.mode); }

    const StillThere& still_there() const { return std::get<StillThere>(state.mode); }

    std::optional<base::Instant> next() const { return next_change(state, shown); }
};

} // namespace flow::testing
