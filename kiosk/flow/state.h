#pragma once
// What is on screen and why, as one copyable value.

#include "base/time.h"
#include "flow/draft.h"
#include "flow/offer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace flow {

// What the attract loop stops at, in order, made from the content by app/.
struct Stop {
    enum class Kind { slide, team, invitation, takeover, closed };
    Kind kind = Kind::slide;
    int index = 0; // of the card among all slides or takeovers; of closed ones, which arrangement
    std::string card;       // stays the same when content changes around it
    base::Duration dwell{}; // how long it stays
    std::string language{}; // whose words it shows; empty: the house's own
    bool operator==(const Stop&) const = default;
};

// Whether both are the same thing to stop at, wherever it stands.
bool same_stop(const Stop& a, const Stop& b);

// Open, visitors may come in. In a takeover and when closed they may not, and the loop shows
// something else.
enum class Mode { open, takeover, closed };

// When a closed house opens next.
struct Opening {
    base::LocalMinutes at{};
    int days = 0; // from today: 0 today, 1 tomorrow
    bool operator==(const Opening&) const = default;
};

// All that flow needs to know of the content.
struct Programme {
    std::vector<Stop> stops; // slides that are live now, the team, the invitation
    Mode mode = Mode::open;
    std::vector<Stop> instead;          // what the loop shows while it is not open
    std::optional<Opening> opening;     // while closed, if it is known
    std::vector<std::string> languages; // the first is the house's own
    int people = 0;
    base::Duration idle{};
    base::Duration countdown{};
    std::vector<std::string> person_cards; // one for each of the people, to find them again by
    bool operator==(const Programme&) const = default;

    const std::vector<Stop>& loop() const { return mode == Mode::open ? stops : instead; }

    std::vector<Stop> slides() const;        // the stops that are slides
    const Stop* stop(int index) const;       // of the loop; null if there is no such stop
    std::string own_language() const;        // the house's; empty where none is named
    std::string language_at(int stop) const; // that the loop speaks there
};

enum class Page { stories, team, idea, thanks, wall };

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
    std::string reading; // id of the idea that lies open on the wall; empty: none
    base::Instant reading_since{};
    std::vector<std::string> liked; // ids, each liked once by this visit
    base::Instant liked_since{};    // when that last changed
    std::string last_liked;         // or no longer: the idea that it changed for
    Draft draft;
    Offer offer;
    Sending sending = Sending::no;
    std::optional<Sent> sent;
    base::Instant last_presence{}; // or when the box answered, which the visitor waited for
    uint64_t number = 0; // tells the answers to this visit's orders from those to another's
    int stop = 0;        // of the loop, where it began
    bool operator==(const Visit&) const = default;

    bool is_offered(const std::string& idea) const; // to be liked instead of written again
    bool has_offer() const;
};

// What a wipe has hidden; what it was is forgotten.
struct Hidden {
    bool operator==(const Hidden&) const = default;
};

// Nobody there: the loop.
struct Attract {
    int stop = 0;
    // What the wipe to the stop leaves: nothing; another stop; or the page of a visit that is over,
    // without a word that was written on it. Until the dots meet, it is the leaving that is seen:
    // the state speaks its language, in its size.
    std::variant<std::monostate, Stop, Visit, Hidden> previous{};
    base::Instant since{};
    bool operator==(const Attract&) const = default;
};

// The countdown over whatever was open.
struct StillThere {
    Visit visit;
    base::Instant since{};
    int seconds_left = 0; // the number that is shown
    bool operator==(const StillThere&) const = default;
};

// The pad that a held corner opens. What was open lies beneath it, words and all.
struct PinPad {
    // Unset: no PIN is known, and so no way in.
    enum class Phase { looking, open, checking, unset } phase = Phase::looking;
    std::string digits; // typed so far: never shown, gone once they are on their way to be checked
    bool wrong = false; // the last PIN was
    bool unreadable = false;    // there may be a PIN, but it could not be read
    base::Instant shut_until{}; // by wrong tries
    base::Instant last_touch{};
    std::optional<Visit> visit; // beneath; none in the loop
    bool operator==(const PinPad&) const = default;
};

enum class StaffTab { content, waiting, search, statistics, take_home, machine };

// Staff are there. Nothing is left of whoever was there before.
struct Staff {
    StaffTab tab = StaffTab::content;
    Draft search; // what is looked for in ideas
    base::Instant last_touch{};
    bool operator==(const Staff&) const = default;
};

struct State {
    std::variant<Attract, Visit, StillThere, PinPad, Staff> mode;
    std::string language;
    int text_step = 0;      // 0, 1, 2: normal, large, larger; back to 0 when the visitor leaves
    uint64_t visits = 0;    // how many have begun since start()
    uint64_t questions = 0; // how many FindSimilar have been put since then
    bool operator==(const State&) const = default;

    // "attract", "visit", "still_there", "pin_pad", "staff": for `ctl status`, the log and tests.
    const char* name() const;
    const Visit* visit() const; // also under the countdown and the pad; null where there is none
};

} // namespace flow
