#pragma once
// What is on screen and why, as one copyable value.

#include "base/time.h"
#include "flow/draft.h"

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

// All that flow needs to know of the content.
struct Programme {
    std::vector<Stop> stops;            // slides that are live now, the team, the invitation
    std::vector<std::string> languages; // the first is the house's own
    int people = 0;
    base::Duration idle{};
    base::Duration countdown{};
    bool operator==(const Programme&) const = default;

    std::vector<Stop> slides() const; // the stops that are slides
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

// An idea that is safely stored, while the thanks page shows.
struct Sent {
    std::string id;
    std::string text;
    std::string category;
    base::Instant at{};
    enum class TakeBack { possible, under_way, done, failed } take_back = TakeBack::possible;
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
    std::optional<int> person; // opened large on the team page
    base::Instant person_since{};
    Draft draft;
    Sending sending = Sending::no;
    std::optional<Sent> sent;
    base::Instant last_presence{};
    bool operator==(const Visit&) const = default;
};

// The countdown over whatever was open.
struct StillThere {
    Visit visit;
    base::Instant since{};
    bool operator==(const StillThere&) const = default;
};

struct State {
    std::variant<Attract, Visit, StillThere> mode;
    std::string language;
    int text_step = 0; // 0, 1, 2: normal, large, larger; back to 0 when the visitor leaves
    bool operator==(const State&) const = default;

    // "attract", "visit", "still_there": for `ctl status`, the log and tests.
    const char* name() const;
    const Visit* visit() const; // also under the countdown; null in the loop
};

} // namespace flow
