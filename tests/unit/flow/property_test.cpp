// Fifty thousand events in no order at all: what must hold whatever anybody does.

#include "programmes.h"

#include "flow/deadlines.h"
#include "flow/graphemes.h"

#include <gtest/gtest.h>

#include <random>

using namespace flow;
using namespace flow::testing;

namespace {

// Stands in everything a visitor types, so that what is left of it can be found.
const std::string marker = "hemlig";

void collect(const Visit& visit, std::string& all) {
    all += visit.draft.text + "\n" + visit.draft.category + "\n" + visit.last_liked + "\n";
    for (const Alike& idea : visit.offer.ideas)
        all += idea.id + "\n" + idea.text + "\n";
    if (visit.sent) all += visit.sent->id + "\n" + visit.sent->text + "\n" + visit.sent->category;
}

// Every text that the state holds.
std::string texts_of(const State& state) {
    std::string all = state.language + "\n";
    if (const Visit* visit = state.visit()) collect(*visit, all);
    if (const auto* attract = std::get_if<Attract>(&state.mode))
        if (const auto* left = std::get_if<Visit>(&attract->previous)) collect(*left, all);
    return all;
}

class Chance {
public:
    explicit Chance(unsigned seed) : engine_(seed) {}

    int below(int count) { return std::uniform_int_distribution<int>(0, count - 1)(engine_); }

    template <class T, size_t N>
    T one_of(const T (&things)[N]) {
        return things[below(static_cast<int>(N))];
    }

private:
    std::mt19937 engine_;
};

Edit any_edit(Chance& chance) {
    static const std::string texts[]{marker, "å",      "a\u030A", "👨‍👩‍👧‍👦",
                                     "🇸",    "\u0301", "\u200D",  " ",
                                     "\n",   "\xFF",   "مرحبا 🌳", "\r\n\x01x"};
    switch (chance.below(9)) {
    case 0:
        return Backspace{};
    case 1:
        return Erase{};
    case 2:
        return ReplaceLast{chance.one_of(texts)};
    case 3:
        return MoveCaret{static_cast<size_t>(chance.below(3000))};
    case 4:
        return StepCaret{chance.below(9) - 4};
    case 5:
        return BackspaceWord{};
    default:
        break;
    }
    std::string text;
    for (int i = chance.below(40); i >= 0; --i)
        text += chance.one_of(texts);
    return Insert{text};
}

Programme any_programme(Chance& chance) {
    Programme next = programme();
    next.stops.resize(static_cast<size_t>(chance.below(6)));
    if (chance.below(2) == 0) std::reverse(next.stops.begin(), next.stops.end());
    next.people = chance.below(5);
    next.person_cards.resize(static_cast<size_t>(next.people));
    if (chance.below(3) == 0) next.languages = {"en"};
    next.idle = std::chrono::seconds(chance.below(90));
    next.countdown = std::chrono::seconds(chance.below(40));
    if (chance.below(3) == 0) next = taken_over(next);
    if (chance.below(3) == 0) next = closed(next);
    return next;
}

Event any_staff_event(Chance& chance) {
    const Event events[]{
        PinLookedAt{chance.below(4) != 0, std::chrono::seconds(chance.below(3) * 10)},
        TypePin{char('0' + chance.below(12))},
        TypePin{'7'},
        TypePin{'7'},
        TypePin{'7'},
        ErasePin{},
        EnterPin{},
        EnterPin{},
        PinVerified{chance.below(2) == 0, std::chrono::seconds(chance.below(3) * 10)},
        PinVerified{true, base::Duration::zero()},
        OpenTab{StaffTab::search},
        EditSearch{any_edit(chance)},
        Search{},
        Moderate{"id", true},
        TakeHome{"/media/stick"},
        ShowContent{"/media/stick/content"},
        ShowContentBefore{},
        EndProgram{},
        Leave{},
    };
    return chance.one_of(events);
}

Event any_event(Chance& chance, const Kiosk& kiosk) {
    const uint64_t visit = kiosk.state.visits - static_cast<uint64_t>(chance.below(4) == 0);
    const Event events[]{
        Tick{},
        Presence{},
        OpenPage{chance.one_of<Page>({Page::stories, Page::team, Page::idea, Page::thanks})},
        OpenPage{Page::idea},
        ShowStory{chance.below(6) - 1},
        StepStory{chance.below(5) - 2},
        OpenPerson{chance.below(6) - 1},
        ClosePerson{},
        ChooseLanguage{chance.one_of<std::string>({"sv", "en", "de"})},
        ChooseTextStep{chance.below(5) - 1},
        EditDraft{any_edit(chance)},
        EditDraft{Insert{marker}},
        ChooseCategory{marker + "-category"},
        SendIdea{},
        chance.below(10) == 0 ? Event(DiscardDraft{}) : Event(SendIdea{}),
        IdeaSaved{marker + "-id", marker, marker, visit},
        IdeaNotSaved{visit},
        TakeBackIdea{},
        IdeaTakenBack{marker + "-id"},
        IdeaNotTakenBack{marker + "-id"},
        SimilarFound{kiosk.state.questions - static_cast<uint64_t>(chance.below(2)),
                     {{marker + "-alike", marker}, {"other", "other"}}},
        ToggleLike{marker + "-alike"},
        WallChanged{},
        Stay{},
        SkipAhead{},
    };
    if (chance.below(100) == 0) return CornerHeld{};
    const bool at_pad = std::holds_alternative<PinPad>(kiosk.state.mode);
    const bool by_staff = at_pad || std::holds_alternative<Staff>(kiosk.state.mode);
    if (chance.below(by_staff ? 2 : 50) == 0) return any_staff_event(chance);
    return chance.below(40) == 0 ? Event(Leave{}) : chance.one_of(events);
}

void check_visit(const Visit& visit, const Programme& programme) {
    EXPECT_LE(count_graphemes(visit.draft.text), max_idea_graphemes);
    EXPECT_LE(visit.draft.text.size(), max_idea_bytes);
    EXPECT_EQ(boundary_before(visit.draft.text, visit.draft.caret), visit.draft.caret);
    const int slides = std::max<int>(1, static_cast<int>(programme.slides().size()));
    EXPECT_GE(visit.story, 0);
    EXPECT_LT(visit.story, slides);
    EXPECT_LT(visit.previous_story, slides);
    EXPECT_NE(visit.previous_story, visit.story);
    EXPECT_LT(visit.person.value_or(-1), programme.people);
    EXPECT_LT(visit.previous_person.value_or(-1), programme.people);
    EXPECT_EQ(visit.page == Page::thanks && !visit.sent, false);
    EXPECT_EQ(visit.sending == Sending::under_way && !has_words(visit.draft), false);
}

void check_state(const Kiosk& kiosk) {
    const int stops = std::max<int>(1, static_cast<int>(kiosk.shown.loop().size()));
    if (const auto* attract = std::get_if<Attract>(&kiosk.state.mode)) {
        EXPECT_GE(attract->stop, 0);
        EXPECT_LT(attract->stop, stops);
        EXPECT_EQ(texts_of(kiosk.state).find(marker), std::string::npos);
        if (const auto* left = std::get_if<Visit>(&attract->previous))
            check_visit(*left, kiosk.shown);
        if (!hidden(kiosk.state, kiosk.shown)) {
            EXPECT_EQ(kiosk.state.text_step, 0);
            EXPECT_EQ(kiosk.state.language, kiosk.shown.language_at(attract->stop));
        }
    } else if (const Visit* visit = kiosk.state.visit()) {
        check_visit(*visit, kiosk.shown);
    } else {
        EXPECT_EQ(texts_of(kiosk.state).find(marker), std::string::npos);
    }
    EXPECT_GE(kiosk.state.text_step, 0);
    EXPECT_LE(kiosk.state.text_step, 2);
    for (const Effect& effect : kiosk.effects) {
        if (!std::holds_alternative<VisitEnded>(effect)) continue;
        EXPECT_EQ(texts_of(kiosk.state).find(marker), std::string::npos);
    }
}

// A loop that sleeps until next_change() and ticks then must have something to do, and be done.
void check_progress(const Kiosk& kiosk) {
    const auto next = kiosk.next();
    if (!next) {
        EXPECT_STREQ(kiosk.state.name(), "attract");
        return;
    }
    Kiosk later = kiosk;
    later.now = std::max(*next, kiosk.now);
    later.does(Tick{});
    EXPECT_FALSE(later.state == kiosk.state) << "woken for nothing";
    const auto after = later.next();
    EXPECT_TRUE(!after || *after > later.now) << "woken again at once";

    if (*next <= kiosk.now) return;
    Kiosk just_before = kiosk;
    just_before.now = std::max(*next - 1ns, kiosk.now);
    just_before.does(Tick{});
    EXPECT_EQ(just_before.state, kiosk.state) << "something changed before it was announced";
}

TEST(Flow, KeepsItsPromisesWhateverAnybodyDoes) {
    Chance chance(20220530);
    Kiosk kiosk;
    int visits_ended = 0;
    int thanks = 0;
    int staff_came = 0;
    for (int i = 0; i < 60'000 && !HasFailure(); ++i) {
        SCOPED_TRACE(i);
        if (chance.below(100) == 0)
            kiosk.shows(any_programme(chance));
        else
            kiosk.does(any_event(chance, kiosk));
        check_state(kiosk);
        check_progress(kiosk);
        for (const Effect& effect : kiosk.effects)
            visits_ended += std::holds_alternative<VisitEnded>(effect) ? 1 : 0;
        staff_came += std::holds_alternative<Staff>(kiosk.state.mode) ? 1 : 0;
        const Visit* visit = kiosk.state.visit();
        thanks += visit != nullptr && visit->page == Page::thanks ? 1 : 0;
        kiosk.now += std::chrono::milliseconds(chance.below(chance.below(20) == 0 ? 90'000 : 900));
    }
    EXPECT_GT(visits_ended, 500);
    EXPECT_GT(thanks, 500);
    EXPECT_GT(staff_came, 100);
}

TEST(Flow, ALoopThatSleepsUntilTheNextChangeEndsEveryVisit) {
    Kiosk kiosk;
    kiosk.sends(marker).hears_saved(marker);
    int ticks = 0;
    while (kiosk.state.visit() != nullptr) {
        kiosk.now = *kiosk.next();
        kiosk.does(Tick{});
        ASSERT_LT(++ticks, 30);
    }
    EXPECT_EQ(ticks, 1 + 1 + 1 + 20) << "take-back, thanks, idle, and each second of the countdown";
    EXPECT_EQ(kiosk.now, opening + 80s);
    EXPECT_EQ(texts_of(kiosk.state).find(marker), std::string::npos);
}

} // namespace
