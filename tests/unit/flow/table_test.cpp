// The table in kiosk/README.md, held against step(): for every state and every event.

#include "programmes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <sstream>

using namespace flow;
using namespace flow::testing;

namespace {

// --- The table -----------------------------------------------------------------------------------

struct Row {
    std::vector<std::string> states;
    std::vector<std::string> events;
    std::string new_state;
    std::string claim; // what else becomes of it
    std::string effects;
    std::string line;
};

std::string trimmed(const std::string& text) {
    const size_t from = text.find_first_not_of(' ');
    return from == std::string::npos ? ""
                                     : text.substr(from, text.find_last_not_of(' ') - from + 1);
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);)
        parts.push_back(trimmed(part));
    return parts;
}

std::vector<Row> read_table() {
    std::ifstream page(KIOSK_SOURCE_DIR "/kiosk/README.md");
    std::vector<Row> rows;
    bool inside = false;
    for (std::string line; std::getline(page, line);) {
        if (line == "<!-- flow table -->") inside = true;
        if (line == "<!-- end of flow table -->") inside = false;
        if (!inside || !line.starts_with("| ") || line.starts_with("| state |")) continue;
        const auto cells = split(line, '|');
        if (cells.size() != 5) {
            ADD_FAILURE() << "not four cells: " << line;
            continue;
        }
        const auto target = split(cells[3], ';');
        rows.push_back({split(cells[1], ','), split(cells[2], ','), target.at(0),
                        target.size() > 1 ? target[1] : "", cells[4], line});
    }
    return rows;
}

// --- Names for what step() makes -----------------------------------------------------------------

std::string take_back_name(Sent::TakeBack take_back) {
    switch (take_back) {
    case Sent::TakeBack::possible:
        return "";
    case Sent::TakeBack::under_way:
        return " (taking back)";
    case Sent::TakeBack::done:
        return " (taken back)";
    case Sent::TakeBack::failed:
        return " (not taken back)";
    case Sent::TakeBack::over:
        return " (kept)";
    }
    return "?";
}

std::string name_of(const Visit& visit) {
    if (visit.sending == Sending::under_way && visit.page != Page::idea)
        return "visit elsewhere (sending)";
    switch (visit.page) {
    case Page::stories:
        return "visit/stories";
    case Page::team:
        return visit.person ? "visit/team (person)" : "visit/team";
    case Page::idea:
        if (visit.sending == Sending::under_way) return "visit/idea (sending)";
        if (visit.sending == Sending::failed) return "visit/idea (failed)";
        if (!visit.offer.ideas.empty()) return "visit/idea (offer)";
        return has_words(visit.draft) ? "visit/idea (words)" : "visit/idea";
    case Page::thanks:
        return "visit/thanks" + take_back_name(visit.sent->take_back);
    case Page::wall:
        return visit.reading.empty() ? "visit/wall" : "visit/wall (idea)";
    }
    return "?";
}

std::string beneath(const Visit& visit) {
    if (visit.sending == Sending::under_way) return "still there (sending)";
    if (visit.sending == Sending::failed) return "still there (failed)";
    if (visit.page == Page::thanks) return "still there (thanks)";
    return has_words(visit.draft) ? "still there (words)" : "still there";
}

std::string name_of_stop(const Attract& attract, const Programme& programme) {
    if (programme.mode == Mode::closed) return "closed";
    if (programme.mode == Mode::takeover) return "takeover";
    const Stop* stop = programme.stop(attract.stop);
    if (stop == nullptr) return "attract (nothing)";
    if (stop->kind == Stop::Kind::slide) return "attract (slide)";
    return stop->kind == Stop::Kind::team ? "attract (team)" : "attract (invitation)";
}

std::string phase_of(const PinPad& pad) {
    switch (pad.phase) {
    case PinPad::Phase::looking:
        return " (looking)";
    case PinPad::Phase::checking:
        return " (checking)";
    case PinPad::Phase::unset:
        return " (no PIN)";
    case PinPad::Phase::open:
        break;
    }
    return pad.wrong ? " (wrong)" : pad.digits.empty() ? "" : " (digits)";
}

std::string name_of(const PinPad& pad) {
    if (!pad.visit) return "bare PIN pad" + phase_of(pad);
    return has_words(pad.visit->draft) ? "words under a PIN pad" : "PIN pad" + phase_of(pad);
}

std::string name_of(const State& state, const Programme& programme) {
    if (std::holds_alternative<Staff>(state.mode)) return "staff";
    if (const auto* pad = std::get_if<PinPad>(&state.mode); pad != nullptr && !pad->visit)
        return name_of(*pad);
    if (const auto* attract = std::get_if<Attract>(&state.mode))
        return name_of_stop(*attract, programme);
    const char* const meanwhile = programme.mode == Mode::open     ? ""
                                  : programme.mode == Mode::closed ? " after closing"
                                                                   : " in a takeover";
    if (const auto* still = std::get_if<StillThere>(&state.mode))
        return beneath(still->visit) + meanwhile;
    if (const auto* pad = std::get_if<PinPad>(&state.mode)) return name_of(*pad) + meanwhile;
    return name_of(std::get<Visit>(state.mode)) + meanwhile;
}

std::string name_of_effects(const std::vector<Effect>& effects) {
    std::string names;
    for (const Effect& effect : effects) {
        if (!names.empty()) names += ", ";
        if (std::holds_alternative<SaveIdea>(effect)) names += "SaveIdea";
        if (std::holds_alternative<TakeBackFromBox>(effect)) names += "TakeBackFromBox";
        if (const auto* like = std::get_if<LikeIdea>(&effect))
            names += like->delta > 0 ? "LikeIdea" : "LikeIdea (no more)";
        if (std::holds_alternative<VisitBegan>(effect)) names += "VisitBegan";
        if (std::holds_alternative<FindSimilar>(effect)) names += "FindSimilar";
        if (const auto* ended = std::get_if<VisitEnded>(&effect))
            names += ended->draft_abandoned ? "VisitEnded (draft abandoned)" : "VisitEnded";
        if (std::holds_alternative<LookAtPin>(effect)) names += "LookAtPin";
        if (std::holds_alternative<VerifyPin>(effect)) names += "VerifyPin";
        if (std::holds_alternative<ReadForStaff>(effect)) names += "ReadForStaff";
        if (std::holds_alternative<Decide>(effect)) names += "Decide";
        if (std::holds_alternative<ExportTo>(effect)) names += "ExportTo";
        if (std::holds_alternative<BringContent>(effect)) names += "BringContent";
        if (std::holds_alternative<BringContentBack>(effect)) names += "BringContentBack";
        if (std::holds_alternative<Quit>(effect)) names += "Quit";
    }
    return names;
}

// Everything a visitor could notice, thing by thing.
std::map<std::string, std::string> visible(const State& state, const Programme& programme) {
    std::map<std::string, std::string> seen{{"state", name_of(state, programme)},
                                            {"language", state.language},
                                            {"text size", std::to_string(state.text_step)}};
    if (const auto* attract = std::get_if<Attract>(&state.mode))
        seen["stop"] = std::to_string(attract->stop);
    if (const auto* still = std::get_if<StillThere>(&state.mode))
        seen["seconds"] = std::to_string(still->seconds_left);
    if (const auto* pad = std::get_if<PinPad>(&state.mode))
        seen["digits"] = std::to_string(pad->digits.size());
    if (const auto* staff = std::get_if<Staff>(&state.mode)) {
        seen["tab"] = std::to_string(int(staff->tab));
        seen["search"] = staff->search.text;
    }
    if (const Visit* visit = state.visit()) {
        seen["page"] = std::to_string(int(visit->page));
        seen["story"] = std::to_string(visit->story);
        seen["person"] = visit->person ? std::to_string(*visit->person) : "none";
        seen["idea"] = visit->reading;
        seen["likes"] = ::testing::PrintToString(visit->liked);
        seen["words"] = visit->draft.text + "@" + std::to_string(visit->draft.caret);
        seen["category"] = visit->draft.category;
        for (const Alike& idea : visit->offer.ideas)
            seen["offer"] += idea.id + " ";
        seen["thanked for"] = visit->sent ? visit->sent->text : "";
    }
    return seen;
}

// --- Every state ---------------------------------------------------------------------------------

Kiosk in_visit() {
    return std::move(Kiosk().does(Presence{}));
}

Kiosk reading_a_liked_idea() {
    return std::move(
        in_visit().does(OpenPage{Page::wall}).does(ReadIdea{"id-7"}).does(ToggleLike{"id-7"}));
}

Kiosk writing() {
    return std::move(in_visit().writes("mer träd på torget"));
}

// Two ideas like the one being written, one of them liked.
Kiosk offered() {
    return std::move(writing()
                         .waits(writing_pause)
                         .does(SimilarFound{1, {{"id-7", "Träd"}, {"id-8", "Ett torg"}}})
                         .does(ToggleLike{"id-7"}));
}

Kiosk thanked() {
    return std::move(in_visit().sends("mer träd").hears_saved("mer träd"));
}

Kiosk taking_back() {
    return std::move(thanked().does(TakeBackIdea{}));
}

Kiosk failed() {
    return std::move(in_visit().sends("mer träd").does(IdeaNotSaved{1}));
}

Kiosk after_closing(Kiosk kiosk) {
    return std::move(kiosk.shows(closed()));
}

Kiosk in_takeover(Kiosk kiosk) {
    return std::move(kiosk.shows(taken_over()));
}

Kiosk idle_after(Kiosk kiosk) {
    return std::move(kiosk.waits(kiosk.visit().sending == Sending::under_way ? 120s : 60s));
}

Kiosk at_pad(Kiosk kiosk) {
    return std::move(kiosk.does(CornerHeld{}).does(PinLookedAt{true, 0s}));
}

Kiosk typed(Kiosk kiosk) {
    for (const char digit : {'2', '5', '8', '0'})
        kiosk.does(TypePin{digit});
    return kiosk;
}

Kiosk checking() {
    return std::move(typed(at_pad(in_visit())).does(EnterPin{}));
}

Kiosk staff() {
    return std::move(checking().does(PinVerified{true, 0s}));
}

std::map<std::string, Kiosk> every_state() {
    Kiosk nothing;
    nothing.shown.stops.clear();
    return {
        {"attract (nothing)", nothing},
        {"attract (slide)", Kiosk()},
        {"attract (team)", Kiosk().skips_to(team_stop)},
        {"attract (invitation)", Kiosk().skips_to(invitation_stop)},
        {"visit/stories", in_visit()},
        {"visit/team", in_visit().does(OpenPage{Page::team})},
        {"visit/team (person)", in_visit().does(OpenPage{Page::team}).does(OpenPerson{0})},
        {"visit/wall", in_visit().does(OpenPage{Page::wall})},
        {"visit/wall (idea)", reading_a_liked_idea()},
        {"visit/idea", in_visit().does(OpenPage{Page::idea})},
        {"visit/idea (words)", writing()},
        {"visit/idea (offer)", offered()},
        {"visit/idea (sending)", in_visit().sends("mer träd")},
        {"visit elsewhere (sending)", in_visit().sends("mer träd").does(OpenPage{Page::stories})},
        {"visit/idea (failed)", failed()},
        {"visit/thanks", thanked()},
        {"visit/thanks (taking back)", taking_back()},
        {"visit/thanks (taken back)", taking_back().does(IdeaTakenBack{"id-1"})},
        {"visit/thanks (not taken back)", taking_back().does(IdeaNotTakenBack{"id-1"})},
        {"visit/thanks (kept)", thanked().waits(30s)},
        {"still there", idle_after(in_visit())},
        {"still there (words)", idle_after(writing())},
        {"still there (sending)", idle_after(in_visit().sends("mer träd"))},
        {"still there (failed)", idle_after(failed())},
        {"still there (thanks)", idle_after(in_visit().sends("mer träd")).hears_saved("mer träd")},
        {"bare PIN pad (looking)", Kiosk().does(CornerHeld{})},
        {"bare PIN pad (digits)", typed(at_pad(Kiosk()))},
        {"PIN pad (looking)", in_visit().does(CornerHeld{})},
        {"PIN pad", at_pad(in_visit())},
        {"PIN pad (no PIN)", in_visit().does(CornerHeld{}).does(PinLookedAt{})},
        {"PIN pad (digits)", typed(at_pad(in_visit()))},
        {"PIN pad (checking)", checking()},
        {"PIN pad (wrong)", checking().does(PinVerified{false, 0s})},
        {"words under a PIN pad", at_pad(in_visit().writes("mer träd"))},
        {"staff", staff()},
        {"closed", after_closing(Kiosk())},
        {"visit/stories after closing", after_closing(in_visit())},
        {"visit/idea (words) after closing", after_closing(writing())},
        {"still there after closing", after_closing(idle_after(in_visit()))},
        {"takeover", in_takeover(Kiosk())},
        {"visit/idea (words) in a takeover", in_takeover(writing())},
        {"visit/idea (sending) in a takeover", in_takeover(in_visit().sends("mer träd"))},
        {"visit/idea (failed) in a takeover", in_takeover(failed())},
        {"visit/thanks in a takeover", in_takeover(thanked())},
        {"still there (words) in a takeover", in_takeover(idle_after(writing()))},
    };
}

// --- Every event ---------------------------------------------------------------------------------

struct Happening {
    std::string states = ""; // only where the name begins so
    bool by_hand = false;
    std::function<void(Kiosk&)> happens;
};

Happening by_hand(const Event& event) {
    return {"", true, [event](Kiosk& kiosk) { kiosk.does(event); }};
}

Happening by_itself(const Event& event) {
    return {"", false, [event](Kiosk& kiosk) { kiosk.does(event); }};
}

Happening programme_changes(const std::function<Programme(Programme)>& to) {
    return {"", false, [to](Kiosk& kiosk) { kiosk.shows(to(kiosk.shown)); }};
}

// A tick when so much time has passed since the visitor's last touch, or the loop's last stop.
Happening after(const std::string& states, base::Duration duration) {
    return {states, false, [duration](Kiosk& kiosk) {
                base::Instant since = kiosk.now;
                if (const Visit* visit = std::get_if<Visit>(&kiosk.state.mode))
                    since = visit->last_presence;
                kiosk.now = since + duration;
                kiosk.does(Tick{});
            }};
}

// The first slide and the first person are what every state begins with.
Programme without_what_is_shown() {
    Programme after = programme();
    after.stops.erase(after.stops.begin());
    after.person_cards.erase(after.person_cards.begin());
    after.people -= 1;
    return after;
}

std::map<std::string, Happening> every_event() {
    const auto of_this_visit = [](auto answer) {
        return Happening{"", false, [answer](Kiosk& kiosk) mutable {
                             answer.visit = kiosk.state.visits;
                             kiosk.does(answer);
                         }};
    };
    return {
        {"nothing", by_itself(Tick{})},
        {"touch", by_hand(Presence{})},
        {"stay", by_hand(Stay{})},
        {"open stories", by_hand(OpenPage{Page::stories})},
        {"open team", by_hand(OpenPage{Page::team})},
        {"open idea", by_hand(OpenPage{Page::idea})},
        {"open wall", by_hand(OpenPage{Page::wall})},
        {"read idea", by_hand(ReadIdea{"id-8"})},
        {"read the same idea", by_hand(ReadIdea{"id-7"})},
        {"close idea", by_hand(CloseIdea{})},
        {"like", by_hand(ToggleLike{"id-8"})},
        {"like again", by_hand(ToggleLike{"id-7"})},
        {"like not stored", of_this_visit(LikeNotStored{"id-7", 1, 0})},
        {"like of another visit not stored", by_itself(LikeNotStored{"id-7", 1, 99})},
        {"open thanks", by_hand(OpenPage{Page::thanks})},
        {"show story", by_hand(ShowStory{2})},
        {"show no such story", by_hand(ShowStory{3})},
        {"step story", by_hand(StepStory{-1})},
        {"open person", by_hand(OpenPerson{3})},
        {"open nobody", by_hand(OpenPerson{4})},
        {"close person", by_hand(ClosePerson{})},
        {"choose language", by_hand(ChooseLanguage{"en"})},
        {"choose unknown language", by_hand(ChooseLanguage{"de"})},
        {"choose text size", by_hand(ChooseTextStep{2})},
        {"choose impossible text size", by_hand(ChooseTextStep{3})},
        {"write", by_hand(EditDraft{Insert{"!"}})},
        {"choose category", by_hand(ChooseCategory{"climate"})},
        {"send", by_hand(SendIdea{})},
        {"throw away", by_hand(DiscardDraft{})},
        {"take back", by_hand(TakeBackIdea{})},
        {"leave", by_itself(Leave{})}, // a hand does it, and it asks for no visit
        {"idea saved", of_this_visit(IdeaSaved{"id-1", "mer träd", "", 0})},
        {"idea not saved", of_this_visit(IdeaNotSaved{})},
        {"idea of another visit saved", by_itself(IdeaSaved{"id-0", "hemligt", "", 99})},
        {"idea of another visit not saved", by_itself(IdeaNotSaved{99})},
        {"idea taken back",
         {"visit/thanks (taking back)", false,
          [](Kiosk& kiosk) { kiosk.does(IdeaTakenBack{"id-1"}); }}},
        {"idea not taken back",
         {"visit/thanks (taking back)", false,
          [](Kiosk& kiosk) { kiosk.does(IdeaNotTakenBack{"id-1"}); }}},
        {"another idea taken back", by_itself(IdeaTakenBack{"id-0"})},
        {"another idea not taken back", by_itself(IdeaNotTakenBack{"id-0"})},
        {"similar found",
         {"visit/idea", false,
          [](Kiosk& kiosk) {
              kiosk.waits(writing_pause);
              kiosk.does(SimilarFound{kiosk.state.questions, {{"id-9", "Skugga"}}});
          }}},
        {"similar to other words found", by_itself(SimilarFound{99, {{"id-9", "Skugga"}}})},
        {"wall changed", by_itself(WallChanged{})},
        {"technician skips", by_itself(SkipAhead{})},
        {"the house closes", programme_changes([](Programme now) { return closed(now); })},
        {"the house opens", programme_changes([](Programme now) {
             now.mode = Mode::open;
             now.instead.clear();
             return now;
         })},
        {"a takeover begins", programme_changes([](Programme now) { return taken_over(now); })},
        {"content changed, not what is shown",
         {"", false, [](Kiosk& kiosk) { kiosk.shows(kiosk.shown); }}},
        {"what is shown will go", by_itself(LeadOn{without_what_is_shown()})},
        {"dwell is over",
         {"", false,
          [](Kiosk& kiosk) {
              if (std::holds_alternative<Attract>(kiosk.state.mode)) kiosk.now += 60s;
              kiosk.does(Tick{});
          }}},
        {"take-back time is over", after("visit/thanks", 30s)},
        {"thanks time is over", after("visit/thanks", 45s)},
        {"pause is over", after("visit", writing_pause)},
        {"idle is over", after("visit", 60s)},
        {"waited for the box", after("visit", 120s)},
        {"a second has passed", after("still there", 1s)},
        {"countdown is over", after("still there", 20s)},
        {"a corner is held", by_itself(CornerHeld{})},
        {"a PIN is found", by_itself(PinLookedAt{true, 0s})},
        {"no PIN is found", by_itself(PinLookedAt{})},
        {"type a digit", by_itself(TypePin{'7'})},
        {"type no digit", by_itself(TypePin{'x'})},
        {"erase a digit", by_itself(ErasePin{})},
        {"enter the PIN", by_itself(EnterPin{})},
        {"the PIN is right", by_itself(PinVerified{true, 0s})},
        {"the PIN is wrong", by_itself(PinVerified{false, 30s})},
        {"open a tab", by_itself(OpenTab{StaffTab::search})},
        {"look for words in an empty box", by_itself(Search{})},
        {"write in the box elsewhere", by_itself(EditSearch{Insert{"träd"}})},
        {"show or hide", by_itself(Moderate{"id-8", true})},
        {"take home", by_itself(TakeHome{"/media/stick"})},
        {"show other content", by_itself(ShowContent{"/media/stick/content"})},
        {"show the content before", by_itself(ShowContentBefore{})},
        {"end the program", by_itself(EndProgram{})},
        {"nobody touches the pad",
         {"", false,
          [](Kiosk& kiosk) {
              const auto* pad = std::get_if<PinPad>(&kiosk.state.mode);
              if (pad != nullptr) kiosk.now = pad->last_touch + 30s;
              kiosk.does(Tick{});
          }}},
        {"staff have gone",
         {"", false,
          [](Kiosk& kiosk) {
              const auto* open = std::get_if<Staff>(&kiosk.state.mode);
              if (open != nullptr) kiosk.now = open->last_touch + 2min;
              kiosk.does(Tick{});
          }}},
    };
}

// --- One against the other -----------------------------------------------------------------------

bool fits(const Row& row, const std::string& state, const std::string& event, bool by_hand) {
    const bool right_state =
        std::any_of(row.states.begin(), row.states.end(), [&](const std::string& named) {
            return named.starts_with("any ") ? state.starts_with(named.substr(4)) : state == named;
        });
    return right_state &&
           std::any_of(row.events.begin(), row.events.end(), [&](const std::string& named) {
               return named == event || (named == "any hand" && by_hand);
           });
}

// What follows the name of a state while the house is not open.
std::string meanwhile_of(const std::string& state) {
    for (const char* end : {" after closing", " in a takeover"})
        if (state.ends_with(end)) return end;
    return "";
}

// Its name with the house open.
std::string plain(const std::string& state) {
    return state.substr(0, state.size() - meanwhile_of(state).size());
}

// The name of the state that the row promises, worked out from the state before.
std::string promised(const Row& row, const Kiosk& before) {
    std::string name = name_of(before.state, before.shown);
    const std::string meanwhile = meanwhile_of(name);
    if (row.new_state == "same") return name;
    if (row.new_state == "the same after closing") return plain(name) + " after closing";
    if (row.new_state == "the same in a takeover") return plain(name) + " in a takeover";
    if (row.new_state == "the same") return plain(name);
    if (row.new_state == "what was open") return name_of(*before.state.visit()) + meanwhile;
    if (row.new_state == "still there over what was open")
        return beneath(*before.state.visit()) + meanwhile;
    if (row.new_state == "visit on what is shown") {
        if (name == "attract (team)") return "visit/team";
        return name == "attract (invitation)" ? "visit/idea" : "visit/stories";
    }
    bool visit = false;
    for (const char* start : {"visit", "still", "PIN", "words"})
        visit = visit || row.new_state.starts_with(start);
    return visit && row.new_state == plain(row.new_state) ? row.new_state + meanwhile
                                                          : row.new_state;
}

// What a visitor may notice besides the state's name, for each claim of the table.
const std::map<std::string, std::string> claims{
    {"next stop", "stop"},          {"after where it began", "stop"},
    {"other language", "language"}, {"other text size", "text size"},
    {"other story", "story"},       {"other person", "person"},
    {"other idea", "idea"},         {"other likes", "likes"},
    {"other words", "words"},       {"other category", "category"},
    {"one second less", "seconds"}, {"draft wiped", "words"},
    {"one digit more", "digits"},   {"one digit less", "digits"},
    {"other tab", "tab"},
};

void check_claim(const Row& row, const Kiosk& before, const Kiosk& after) {
    auto was = visible(before.state, before.shown);
    auto is = visible(after.state, after.shown);
    if (row.claim.empty()) {
        if (row.new_state == "same") {
            EXPECT_EQ(is, was);
        }
        return;
    }
    ASSERT_TRUE(claims.contains(row.claim)) << "unknown claim: " << row.claim;
    const std::string& thing = claims.at(row.claim);
    EXPECT_NE(is[thing], was[thing]);
    if (row.new_state == "same") {
        is.erase(thing);
        was.erase(thing);
        EXPECT_EQ(is, was);
    }
    if (row.claim == "next stop") {
        const int count = static_cast<int>(before.shown.loop().size());
        EXPECT_EQ(after.attract().stop, (before.attract().stop + 1) % count);
    }
    if (row.claim == "after where it began") {
        EXPECT_EQ(after.attract().stop, before.state.visit()->stop + 1);
    }
    if (row.claim == "draft wiped") {
        EXPECT_EQ(after.state.visit()->draft, Draft());
    }
    if (row.claim == "one second less") {
        EXPECT_EQ(after.still_there().seconds_left, before.still_there().seconds_left - 1);
    }
}

void check_row(const Row& row, const Kiosk& before, const Kiosk& after) {
    const std::string meanwhile = meanwhile_of(name_of(before.state, before.shown));
    if (row.new_state == "attract" && !meanwhile.empty()) {
        EXPECT_EQ(name_of(after.state, after.shown),
                  meanwhile == " after closing" ? "closed" : "takeover");
        EXPECT_EQ(name_of_effects(after.effects), row.effects);
        return;
    }
    if (row.new_state == "attract") {
        EXPECT_STREQ(after.state.name(), "attract");
        EXPECT_EQ(after.shown.mode, Mode::open);
    } else {
        EXPECT_EQ(name_of(after.state, after.shown), promised(row, before));
    }
    EXPECT_EQ(name_of_effects(after.effects), row.effects);
    check_claim(row, before, after);
}

TEST(FlowTable, NamesOfTheStatesAreWhatTheyAreMadeAs) {
    for (const auto& [name, kiosk] : every_state())
        EXPECT_EQ(name_of(kiosk.state, kiosk.shown), name);
}

// Lets the event happen in the state; the row that told what would come of it, null if none did.
const Row* check_event(const std::vector<Row>& rows, const std::string& state, const Kiosk& before,
                       const std::string& event, const Happening& happening) {
    SCOPED_TRACE(::testing::Message() << state << " | " << event);
    Kiosk after = before;
    happening.happens(after);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& candidate) {
        return fits(candidate, state, event, happening.by_hand) ||
               fits(candidate, plain(state), event, happening.by_hand);
    });
    if (row == rows.end()) {
        EXPECT_EQ(visible(after.state, after.shown), visible(before.state, before.shown));
        EXPECT_EQ(name_of_effects(after.effects), "");
        return nullptr;
    }
    SCOPED_TRACE(row->line);
    check_row(*row, before, after);
    return &*row;
}

TEST(FlowTable, SaysWhatEveryEventDoesInEveryState) {
    const auto rows = read_table();
    ASSERT_GT(rows.size(), 40u);
    std::set<const Row*> used;
    for (const auto& [state, kiosk] : every_state())
        for (const auto& [event, happening] : every_event())
            if (state.starts_with(happening.states))
                used.insert(check_event(rows, state, kiosk, event, happening));
    for (const Row& row : rows)
        EXPECT_TRUE(used.contains(&row)) << "no state and event ever reach: " << row.line;
}

TEST(FlowTable, SpeaksOnlyOfStatesAndEventsThatExist) {
    const auto states = every_state();
    const auto events = every_event();
    for (const Row& row : read_table()) {
        for (const std::string& state : row.states) {
            const bool group = state == "any attract" || state == "any visit" ||
                               state == "any visit/thanks" || state == "any still there" ||
                               state == "any bare PIN pad" || state == "any PIN pad";
            EXPECT_TRUE(group || states.contains(state)) << state;
        }
        for (const std::string& event : row.events)
            EXPECT_TRUE(event == "any hand" || events.contains(event)) << event;
    }
}

} // namespace
