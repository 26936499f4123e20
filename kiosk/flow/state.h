#pragma once
// What is on screen and why, as one copyable value.

#include "base/time.h"
#include "flow/draft.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace flow {

// What the attract loop stops at, in order, made from the content by app/.
struct Stop {
    enum class Kind { slide, team, invitation };
    Kind kind = Kind::slide;
    int index = 0;          // of the slide among all slides; 0 for the others
    std::string card;       // stays the same when content changes around it
    base::Duration dwell{}; // how long it stays
    bool operator==(const Stop&) const = default;
};

// Whether both are the same thing to stop at, wherever it stands.
bool same_stop(const Stop& a, const Stop& b);

// All that flow needs to know of the content.
struct Programme {
    std::vector<Stop> stops;            // slides that are live now, the team, the invitation
    std::vector<std::string> languages; // the first is the house's own
    int people = 0;
    base::Duration idle{};
    base::Duration countdown{};
    std::vector<std::string> person_cards; // one for each of the people, to find them again by
    bool operator==(const Programme&) const = default;

    std::vector<Stop> slides() const;  // the stops that are slides
    const Stop* stop(int index) const; // null if there is no such stop
};

enum class Page { stories, team, idea, thanks };

// Nobody there: the loop.
struct Attract {
    int stop = 0;
    int previous = -1; // what the wipe leaves; -1 when there was nothing
    base::Instant since{};
    bool operator==(const Attract&) const = default;
};

// How far the sending of the draft has come.
enum class Sending { no, under_way, failed };

// An idea that is safely stored: what the thanks page shows. Forgotten with the visit.
struct Sent {
    std::string id;
    std::string text;
    std::string category;
    base::Instant at{};
    // `failed` may be tried again: the visitor asked in time. `over`: the time for it has passed.
    enum class TakeBack { possible, under_way, done, failed, over } take_back = TakeBack::possible;
    bool operator==(const Sent&) const = default;
};

// Somebody is there.
struct Visit {
    Page page = Page::stories;
    Page previous_page = Page::stories;
    base::Instant page_since{};
    int story = 0; // among Programme::slides()
    int previous_story = -1;
    base::Instant story_since{};
    std::optional<int> person;          // opened large on the team page
    std::optional<int> previous_person; // what shrinks back as it opens or closes
    base::Instant person_since{};
    Draft draft;
    Sending sending = Sending::no;
    std::optional<Sent> sent;
    base::Instant last_presence{}; // or when the box answered, which the visitor waited for
    uint64_t number = 0; // tells the answers to this visit's orders from those to another's
    int stop = 0;        // of the loop, where it began
    bool operator==(const Visit&) const = default;
};

// The countdown over whatever was open.
struct StillThere {
    Visit visit;
    base::Instant since{};
    int seconds_left = 0; // the number that is shown
    bool operator==(const StillThere&) const = default;
};

struct State {
    std::variant<Attract, Visit, StillThere> mode;
    std::string language;
    int text_step = 0;   // 0, 1, 2: normal, large, larger; back to 0 when the visitor leaves
    uint64_t visits = 0; // how many have begun since start()
    bool operator==(const State&) const = default;

    // "attract", "visit", "still_there": for `ctl status`, the log and tests.
    const char* name() const;
    const Visit* visit() const; // also under the countdown; null in the loop
};

} // namespace flow
