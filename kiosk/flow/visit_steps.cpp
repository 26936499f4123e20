#include "flow/visit_steps.h"

#include "flow/timings.h"

#include <algorithm>
#include <utility>

namespace flow {

namespace {

void close_person(Visit& visit, base::Instant now) {
    if (!visit.person) return;
    visit.previous_person = std::exchange(visit.person, std::nullopt);
    visit.person_since = now;
}

void close_idea(Visit& visit, base::Instant now) {
    if (visit.reading.empty()) return;
    visit.reading.clear();
    visit.reading_since = now;
}

// Whether it was liked.
bool unlike(Visit& visit, const std::string& idea) {
    return std::erase(visit.liked, idea) > 0;
}

struct Hand {
    State& state;
    Visit& visit;
    const Programme& programme;
    base::Instant now;
    std::vector<Effect>& effects;

    // Presence, Stay and what no hand makes: being there is all there is to it.
    template <class Other>
    void operator()(const Other&) const {}

    void operator()(const OpenPage& open) const {
        if (open.page == Page::thanks) return; // only a stored idea opens it
        if (open.page != visit.page) return open_page(visit, open.page, now);
        close_person(visit, now);
        close_idea(visit, now);
    }

    void operator()(const ReadIdea& read) const {
        if (visit.page != Page::wall || read.id.empty() || visit.reading == read.id) return;
        visit.reading = read.id;
        visit.reading_since = now;
    }

    void operator()(const CloseIdea&) const { close_idea(visit, now); }

    void operator()(const ToggleLike& toggle) const {
        const bool can_be_seen = visit.page == Page::wall || visit.is_offered(toggle.id);
        if (!can_be_seen || toggle.id.empty()) return;
        const bool likes = !unlike(visit, toggle.id);
        if (likes) visit.liked.push_back(toggle.id);
        visit.liked_since = now;
        visit.last_liked = toggle.id;
        effects.emplace_back(LikeIdea{toggle.id, likes ? 1 : -1, visit.number});
    }

    void operator()(const ShowStory& show) const {
        if (show.story < 0 || show.story >= story_count()) return;
        if (visit.page != Page::stories) {
            open_page(visit, Page::stories, now);
            visit.story = show.story;
        } else if (show.story != visit.story) {
            turn_to(show.story);
        }
    }

    void operator()(const StepStory& step) const {
        const int count = story_count();
        if (visit.page != Page::stories || count < 2 || step.by % count == 0) return;
        turn_to((visit.story + step.by % count + count) % count);
    }

    void operator()(const OpenPerson& open) const {
        const bool exists = open.person >= 0 && open.person < programme.people;
        if (visit.page != Page::team || !exists || visit.person == open.person) return;
        visit.previous_person = std::exchange(visit.person, open.person);
        visit.person_since = now;
    }

    void operator()(const ClosePerson&) const { close_person(visit, now); }

    void operator()(const ChooseLanguage& choose) const {
        const auto& known = programme.languages;
        if (std::find(known.begin(), known.end(), choose.language) != known.end())
            state.language = choose.language;
    }

    void operator()(const ChooseTextStep& choose) const {
        if (choose.step >= 0 && choose.step <= 2) state.text_step = choose.step;
    }

    void operator()(const EditDraft& edit) const {
        if (!writing()) return;
        const std::string before = visit.draft.text;
        visit.draft = edited(std::move(visit.draft), edit.edit);
        if (visit.draft.text != before) visit.offer.follow(visit.draft.text, now);
    }

    void operator()(const ChooseCategory& choose) const {
        if (!writing()) return;
        std::string& category = visit.draft.category;
        category = category == choose.category ? std::string() : choose.category;
    }

    void operator()(const SendIdea&) const {
        if (!writing() || !has_words(visit.draft)) return;
        visit.sending = Sending::under_way;
        effects.emplace_back(
            SaveIdea{visit.draft.text, visit.draft.category, state.language, visit.number});
    }

    void operator()(const DiscardDraft&) const {
        if (!writing() || !has_words(visit.draft)) return;
        visit.draft = {};
        visit.offer.clear();
        visit.sending = Sending::no;
        open_page(visit, Page::stories, now);
    }

    void operator()(const TakeBackIdea&) const {
        if (visit.page != Page::thanks || !visit.sent) return;
        Sent& sent = *visit.sent;
        const bool in_time =
            sent.take_back == Sent::TakeBack::possible && now < sent.at + take_back_time;
        if (!in_time && sent.take_back != Sent::TakeBack::failed) return;
        sent.take_back = Sent::TakeBack::under_way;
        effects.emplace_back(TakeBackFromBox{sent.id});
    }

    int story_count() const { return static_cast<int>(programme.slides().size()); }

    void turn_to(int story) const {
        visit.previous_story = std::exchange(visit.story, story);
        visit.story_since = now;
    }

    // While the draft is on its way to the box it stands still: what is saved is what is seen.
    bool writing() const { return visit.page == Page::idea && visit.sending != Sending::under_way; }
};

struct Ear {
    Visit& visit;
    base::Instant now;

    template <class Other>
    bool operator()(const Other&) const {
        return false;
    }

    bool operator()(const IdeaSaved& saved) const {
        if (!awaited(saved.visit)) return false;
        visit.sending = Sending::no;
        visit.draft = {};
        visit.offer.clear();
        visit.sent = Sent{saved.id, saved.text, saved.category, now};
        open_page(visit, Page::thanks, now);
        return true;
    }

    bool operator()(const IdeaNotSaved& not_saved) const {
        if (!awaited(not_saved.visit)) return false;
        visit.sending = Sending::failed;
        if (visit.page != Page::idea) open_page(visit, Page::idea, now); // where it is told
        return true;
    }

    bool operator()(const IdeaTakenBack& taken) const {
        if (!visit.sent || visit.sent->id != taken.id) return false;
        visit.sent->take_back = Sent::TakeBack::done;
        visit.sent->text.clear();
        return true;
    }

    bool operator()(const IdeaNotTakenBack& kept) const {
        if (!visit.sent || visit.sent->id != kept.id) return false;
        visit.sent->take_back = Sent::TakeBack::failed;
        return true;
    }

    // What is not stored is not shown as if it were.
    bool operator()(const LikeNotStored& lost) const {
        if (visit.number != lost.visit) return false;
        if (lost.delta > 0)
            unlike(visit, lost.id);
        else if (std::find(visit.liked.begin(), visit.liked.end(), lost.id) == visit.liked.end())
            visit.liked.push_back(lost.id);
        visit.liked_since = now;
        visit.last_liked = lost.id;
        return false; // nobody waits for it
    }

    // Nobody likes their own: an idea sent before may be shown by now.
    bool operator()(const SimilarFound& found) const {
        std::vector<Alike> others = found.ideas;
        if (visit.sent)
            std::erase_if(others, [&](const Alike& idea) { return idea.id == visit.sent->id; });
        visit.offer.answer(found.question, std::move(others), now);
        return false;
    }

    bool operator()(const WallChanged&) const {
        visit.offer.look_again();
        return false;
    }

    bool awaited(uint64_t number) const {
        return visit.sending == Sending::under_way && visit.number == number;
    }
};

} // namespace

void act(State& state, Visit& visit, const Event& event, const Programme& programme,
         base::Instant now, std::vector<Effect>& effects) {
    std::visit(Hand{state, visit, programme, now, effects}, event);
}

bool hear(Visit& visit, const Event& answer, base::Instant now) {
    return std::visit(Ear{visit, now}, answer);
}

bool abandons_words(const Visit& visit) {
    return has_words(visit.draft) && visit.sending != Sending::under_way;
}

void open_page(Visit& visit, Page page, base::Instant now) {
    visit.previous_page = std::exchange(visit.page, page);
    visit.page_since = now;
    visit.previous_story = -1;
    visit.person.reset();
    visit.previous_person.reset();
    visit.reading.clear();
}

} // namespace flow
