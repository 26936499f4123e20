#pragma once
// (state, event, now) → state + effects. The whole behaviour of the kiosk, with no clock, no
// screen and no disk in it. kiosk/README.md has its table; a test holds the two together.

#include "flow/state.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace flow {

// --- Events ---------------------------------------------------------------------------------
// What a hand does is Presence and everything called by a verb of the visitor's below. It begins a
// visit where there is none, and answers "still there?". On the PIN pad and the staff screen it is
// a touch and no more.
struct Tick {}; // time has passed

struct Presence {}; // a finger or a key did something, whatever it hit

struct OpenPage {
    Page page;
};

struct ShowStory {
    int story; // opens the stories page if another is open
};

struct StepStory {
    int by; // +1 or -1; wraps
};

struct OpenPerson {
    int person;
};

struct ClosePerson {};

struct ReadIdea {
    std::string id; // opens on the wall
};

struct CloseIdea {};

struct ToggleLike {
    std::string id; // on the wall, or offered; the second time takes it away again
};

struct ChooseLanguage {
    std::string language;
};

struct ChooseTextStep {
    int step;
};

struct EditDraft {
    Edit edit;
};

struct ChooseCategory {
    std::string category; // the one already chosen unchooses it
};

struct SendIdea {};

struct DiscardDraft {}; // what was written is thrown away, and its page closed

// The answers to SaveIdea, with the number it gave. One meant for a visit that is over does
// nothing.
struct IdeaSaved {
    std::string id;
    std::string text;
    std::string category;
    uint64_t visit = 0;
};

struct IdeaNotSaved {
    uint64_t visit = 0;
};

struct TakeBackIdea {};

struct IdeaTakenBack {
    std::string id;
};

struct IdeaNotTakenBack {
    std::string id;
};

// The answer to LikeIdea where it failed.
struct LikeNotStored {
    std::string id;
    int delta = 0;
    uint64_t visit = 0;
};

// The answer to FindSimilar: ideas that everybody may see, nearest first.
struct SimilarFound {
    uint64_t question = 0;
    std::vector<Alike> ideas;
};

struct WallChanged {}; // other ideas are shown to everybody, or the same with other likes

struct Stay {}; // "yes, I am still here"

// "I am done": to the loop at once; from the PIN pad to what lies beneath it.
struct Leave {};

struct SkipAhead {}; // a technician's `ctl next`

// Soon the content will be that of `after`: what is on screen and not in it is left.
struct LeadOn {
    Programme after;
};

// `programme` is already the new one; by the cards of the one before, what was open is found again.
struct ProgrammeChanged {
    Programme before;
};

// --- The staff's ---------------------------------------------------------------------------------
struct CornerHeld {}; // long enough: see corner_hold.h

// The answer to LookAtPin.
struct PinLookedAt {
    bool set = false;
    base::Duration wait{}; // until the next try is taken
    bool read = true;      // false: the disk stood in the way, nobody knows
};

struct TypePin {
    char digit;
};

struct ErasePin {}; // the last digit

struct EnterPin {};

// The answer to VerifyPin.
struct PinVerified {
    bool right = false;
    base::Duration wait{}; // until the next try is taken
};

struct OpenTab {
    StaffTab tab;
};

struct EditSearch {
    Edit edit;
};

struct Search {};

struct Moderate {
    std::string id; // of the idea
    bool show = false;
    std::string reason = ""; // why it is hidden
};

struct TakeHome {
    std::string place; // where the stick is mounted
};

struct ShowContent {
    std::string folder; // on a stick
};

struct ShowContentBefore {};

struct EndProgram {
    bool again = false; // it is to come back at once
};

using Event =
    std::variant<Tick, Presence, OpenPage, ShowStory, StepStory, OpenPerson, ClosePerson, ReadIdea,
                 CloseIdea, ToggleLike, ChooseLanguage, ChooseTextStep, EditDraft, ChooseCategory,
                 SendIdea, DiscardDraft, IdeaSaved, IdeaNotSaved, TakeBackIdea, IdeaTakenBack,
                 IdeaNotTakenBack, LikeNotStored, SimilarFound, WallChanged, Stay, Leave, SkipAhead,
                 LeadOn, ProgrammeChanged, CornerHeld, PinLookedAt, TypePin, ErasePin, EnterPin,
                 PinVerified, OpenTab, EditSearch, Search, Moderate, TakeHome, ShowContent,
                 ShowContentBefore, EndProgram>;

// --- Effects: what app is to do -----------------------------------------------------------------
struct SaveIdea {
    std::string text;
    std::string category;
    std::string language;
    uint64_t visit = 0; // to be handed back in IdeaSaved or IdeaNotSaved
    bool operator==(const SaveIdea&) const = default;
};

struct TakeBackFromBox {
    std::string id;
    bool operator==(const TakeBackFromBox&) const = default;
};

struct LikeIdea {
    std::string id;
    int delta = 1;      // -1: taken away again
    uint64_t visit = 0; // to be handed back in LikeNotStored
    bool operator==(const LikeIdea&) const = default;
};

// What has others' ideas looked through for some that are like these words.
struct FindSimilar {
    std::string text;
    uint64_t question = 0; // to be handed back in SimilarFound
    bool operator==(const FindSimilar&) const = default;
};

struct VisitBegan {
    bool operator==(const VisitBegan&) const = default;
};

struct VisitEnded {
    bool draft_abandoned = false; // words were there that had neither been sent nor were on the way
    bool operator==(const VisitEnded&) const = default;
};

struct LookAtPin {
    bool operator==(const LookAtPin&) const = default;
};

struct VerifyPin {
    std::string pin;
    bool operator==(const VerifyPin&) const = default;
};

// What the tab of the staff screen shows is to be read.
struct ReadForStaff {
    StaffTab tab = StaffTab::content;
    std::string text; // what is looked for
    bool operator==(const ReadForStaff&) const = default;
};

struct Decide {
    std::string id; // of the idea
    bool show = false;
    std::string reason;
    bool operator==(const Decide&) const = default;
};

struct ExportTo {
    std::string place;
    bool operator==(const ExportTo&) const = default;
};

struct BringContent {
    std::string folder;
    bool operator==(const BringContent&) const = default;
};

struct BringContentBack {
    bool operator==(const BringContentBack&) const = default;
};

struct Quit {
    bool again = false;
    bool operator==(const Quit&) const = default;
};

using Effect = std::variant<SaveIdea, TakeBackFromBox, LikeIdea, FindSimilar, VisitBegan,
                            VisitEnded, LookAtPin, VerifyPin, ReadForStaff, Decide, ExportTo,
                            BringContent, BringContentBack, Quit>;

struct Outcome {
    State state;
    std::vector<Effect> effects;
};

State start(const Programme& programme, base::Instant now);

Outcome step(State state, const Event& event, const Programme& programme, base::Instant now);

// When time alone will next change the state: the next Tick that matters. Never earlier than the
// state's own beginnings, so a loop that sleeps until then cannot spin.
std::optional<base::Instant> next_change(const State& state, const Programme& programme);

// Whole seconds left of the countdown, rounded up; 0 when there is none. What StillThere holds as
// of the last step.
int seconds_left(const State& state, const Programme& programme, base::Instant now);

} // namespace flow
