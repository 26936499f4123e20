#include "app/swap_trouble.h"
#include "app/tour.h"

#include <cerrno>
#include <cstdio>

namespace app {

using flow::Page;
using flow::Stop;
using flow::Visit;

namespace {

class Itinerary {
public:
    Itinerary(const Library& library, const flow::Programme& programme, content::Language language)
        : library_(library), programme_(programme), language_(std::move(language)) {}

    void add(const std::string& name, decltype(flow::State::mode) mode) {
        char number[16];
        std::snprintf(number, sizeof number, "%02d-", ++count_);
        TourStop stop;
        stop.name = number + name;
        stop.state.mode = std::move(mode);
        stop.state.language = language_;
        stop.programme = programme_;
        stops_.push_back(std::move(stop));
    }

    TourStop& last() { return stops_.back(); }

    std::vector<TourStop> take() { return std::move(stops_); }

    void attract() {
        constexpr const char* names[] = {"slide-", "team", "invitation"};
        for (size_t i = 0; i < programme_.stops.size(); ++i) {
            const Stop& stop = programme_.stops[i];
            const std::string card = std::filesystem::path(stop.card).stem().string();
            flow::Attract mode;
            mode.stop = int(i);
            add("attract-" + std::string(names[int(stop.kind)]) +
                    (stop.kind == Stop::Kind::slide ? card : ""),
                mode);
        }
    }

    void visit() {
        Visit visit;
        for (size_t i = 0; i < programme_.slides().size(); ++i) {
            visit.story = int(i);
            add("story-" + std::filesystem::path(programme_.slides()[i].card).stem().string(),
                visit);
        }
        visit = {};
        if (library_.content.settings.languages.size() > 2) {
            add("languages", visit);
            last().languages = true;
        }
        visit.page = Page::team;
        if (!library_.content.people.empty()) add("team", visit);
        for (size_t i = 0; i < library_.content.people.size(); ++i) {
            visit.person = int(i);
            add("person-" + std::filesystem::path(library_.content.people[i].id).stem().string(),
                visit);
        }
        idea();
    }

    void idea() {
        Visit visit;
        visit.page = Page::idea;
        add("idea-empty", visit);
        add("idea-keyboard-away", visit);
        last().keyboard = false;
        visit.draft.text = library_.strings_in(language_)["example_idea"];
        visit.draft.caret = visit.draft.text.size();
        const auto& categories = library_.content.idea_form.categories;
        if (!categories.empty()) visit.draft.category = categories.front().id;
        add("idea-written", visit);
        visit.sending = flow::Sending::failed;
        add("idea-not-stored", visit);
        visit.sending = flow::Sending::no;
        Visit thanks = visit;
        thanks.draft = {};
        thanks.page = Page::thanks;
        thanks.sent = flow::Sent{"00000000-0000-7000-8000-000000000000",
                                 visit.draft.text,
                                 visit.draft.category,
                                 {},
                                 flow::Sent::TakeBack::possible};
        add("thanks", thanks);
        thanks.sent->take_back = flow::Sent::TakeBack::done;
        add("thanks-taken-back", thanks);
        flow::StillThere still;
        still.visit = visit;
        still.since = base::Instant{} - std::chrono::seconds(7);
        still.seconds_left = 13;
        add("still-there", still);
        add("idea-discard", visit);
        last().discard = true;
    }

    // With ideas that are plainly made up: the wall shows how many, not what visitors think.
    void wall() {
        std::vector<ideas::Idea> ideas = example_ideas();
        Visit visit;
        visit.page = Page::wall;
        add("wall-empty", visit);
        add("wall", visit);
        last().wall = ideas;
        add("wall-list", visit);
        last().wall = ideas;
        last().list = true;
        visit.reading = ideas.front().id;
        add("wall-idea", visit);
        last().wall = ideas;
        visit.liked.push_back(visit.reading);
        ++ideas.front().likes;
        add("wall-idea-liked", visit);
        last().wall = std::move(ideas);
    }

    // The same made-up words again, as if others had written them.
    void offer() {
        Visit visit;
        visit.page = Page::idea;
        visit.draft.text = library_.strings_in(language_)["example_idea"];
        visit.draft.caret = visit.draft.text.size();
        for (const ideas::Idea& idea : example_ideas()) {
            if (visit.offer.ideas.size() == 3) break;
            visit.offer.ideas.push_back({idea.id, idea.text, idea.category, idea.likes});
        }
        std::string& shorter = visit.offer.ideas[1].text;
        shorter = shorter.substr(0, shorter.find(','));
        add("idea-offer", visit);
        visit.last_liked = visit.offer.ideas.back().id;
        visit.liked.push_back(visit.last_liked);
        ++visit.offer.ideas.back().likes;
        add("idea-offer-open", visit);
        last().offer = true;
    }

    std::vector<ideas::Idea> example_ideas() const {
        constexpr int count = 120;
        const std::string& text = library_.strings_in(language_)["example_idea"];
        const auto& categories = library_.content.idea_form.categories;
        std::vector<ideas::Idea> ideas;
        for (int i = 0; i < count; ++i) {
            char id[40];
            std::snprintf(id, sizeof id, "00000000-0000-7000-8000-%012d", i);
            ideas::Idea idea;
            idea.id = id;
            idea.text = text;
            if (!categories.empty()) idea.category = categories[size_t(i) % categories.size()].id;
            idea.status = ideas::Status::shown;
            idea.likes = i % 17 == 0 ? 48 - i / 3 : i % 5 == 0 ? i % 7 : 0;
            ideas.push_back(std::move(idea));
        }
        return ideas;
    }

    void takeovers() {
        const auto& cards = library_.content.takeovers;
        for (size_t i = 0; i < cards.size(); ++i) {
            add("takeover-" + std::filesystem::path(cards[i].id).stem().string(), flow::Attract{});
            last().programme.mode = flow::Mode::takeover;
            last().programme.instead = {{Stop::Kind::takeover, int(i), cards[i].id, {}, language_}};
        }
    }

    // On a Sunday, with the house opening the day after.
    void closed() {
        using namespace std::chrono_literals;
        const auto monday = std::chrono::local_days(2022y / 5 / 30);
        for (const bool known : {true, false}) {
            add(known ? "closed" : "closed-for-good", flow::Attract{});
            last().programme.mode = flow::Mode::closed;
            last().programme.instead = {
                {Stop::Kind::closed, known ? 0 : 1, "closed", {}, language_}};
            if (known) last().programme.opening = flow::Opening{monday + 10h, 1};
        }
    }

    void out_of_order() {
        add("out-of-order", flow::Attract{});
        last().out_of_order = true;
    }

    void pin_pad() {
        flow::PinPad pad;
        pad.phase = flow::PinPad::Phase::open;
        pad.digits = "000";
        add("pin-pad", pad);
        pad.digits.clear();
        pad.wrong = true;
        pad.shut_until = base::Instant{} + std::chrono::seconds(90);
        add("pin-pad-shut", pad);
        pad.phase = flow::PinPad::Phase::unset;
        add("pin-pad-no-pin", pad);
        pad.unreadable = true;
        add("pin-pad-unreadable", pad);
    }

    void staff() {
        pin_pad();
        const screens::StaffData full = example_of_staff();
        const auto tab = [&](const char* name, flow::StaffTab which, screens::StaffData data) {
            flow::Staff mode;
            mode.tab = which;
            if (which == flow::StaffTab::search) mode.search = edited({}, flow::Insert{"skugga"});
            add("staff-" + std::string(name), mode);
            last().staff = std::move(data);
            last().staff_view.tab = which;
        };
        using flow::StaffTab;
        tab("content", StaffTab::content, full);
        screens::StaffData calm = full;
        calm.problems.clear();
        calm.pending = 0;
        calm.exhibitions->clear();
        calm.content_before = false;
        tab("content-well", StaffTab::content, calm);
        tab("waiting", StaffTab::waiting, full);
        tab("waiting-hide", StaffTab::waiting, full);
        last().staff_view.hiding = full.waiting.ideas.front().idea.id;
        tab("search", StaffTab::search, full);
        last().staff.sought.clear();
        tab("search-found", StaffTab::search, full);
        last().staff_view.keyboard_open = false;
        tab("statistics", StaffTab::statistics, full);
        tab("take-home", StaffTab::take_home, full);
        tab("machine", StaffTab::machine, full);
        tab("machine-leave", StaffTab::machine, full);
        last().staff_view.ending = screens::StaffView::Ending::leave;
        tab("content-exchange", StaffTab::content, full);
        last().staff_view.bringing = full.exhibitions->back().folder;
        using Errand = screens::ContentErrand::Stage;
        tab("content-coming", StaffTab::content, full);
        last().staff.errand = example_errand(Errand::under_way);
        tab("content-came", StaffTab::content, full);
        last().staff.problems.clear();
        last().staff.errand = example_errand(Errand::done);
        tab("content-refused", StaffTab::content, full);
        last().staff.errand = example_errand(Errand::failed);
        tab("content-not-writable", StaffTab::content, full);
        last().staff.errand = example_errand(Errand::failed);
        last().staff.errand.errors.clear();
        last().staff.errand.errors_in_all = 0;
    }

    static base::Problem example_problem() {
        base::Problem problem;
        problem.file = "campaign/10-ogjort.toml";
        problem.line = 2;
        problem.column = 11;
        problem.message = {"there is no picture \"sudnet.png\"",
                           "det finns ingen bild \"sudnet.png\""};
        problem.source_line = "picture = \"sudnet.png\"";
        problem.advice = {"Did you mean \"sundet.png\"?", "Menade du \"sundet.png\"?"};
        return problem;
    }

    static screens::ContentErrand example_errand(screens::ContentErrand::Stage stage) {
        screens::ContentErrand errand;
        errand.stage = stage;
        errand.name = "utställning";
        errand.line = {"Copying: 31 of 84 MB", "Kopierar: 31 av 84 MB"};
        errand.share = 0.37f;
        if (stage != screens::ContentErrand::Stage::failed) return errand;
        errand.problem = cannot_write("/srv/expo-kiosk", EACCES).value();
        errand.errors.assign(7, example_problem());
        errand.errors_in_all = errand.errors.size();
        return errand;
    }

    screens::StaffData example_of_staff() const {
        screens::StaffData data;
        data.problems.push_back(example_problem());
        data.kiosk = "entrance-1";
        data.version = "1.0";
        data.today = 20220602;
        for (const ideas::Idea& idea : example_ideas()) {
            if (data.waiting.ideas.size() == 6) break;
            data.waiting.ideas.push_back({idea, "2022-06-02 11:15"});
            data.waiting.ideas.back().idea.kiosk = data.kiosk;
        }
        data.found = data.waiting;
        for (screens::StaffIdea& waits : data.waiting.ideas)
            waits.idea.status = ideas::Status::pending;
        data.waiting.ideas.front().idea.held = "phone";
        data.pending = data.waiting.total = 6;
        data.found.total = 6;
        data.sought = "skugga";
        data.statistics = example_statistics();
        data.sticks = {{"/media/STICK", "STICK", int64_t(14'500) << 20}};
        data.exhibitions = {{"/media/STICK/utställning", "STICK", "utställning"}};
        data.content_before = true;
        data.taking.stage = screens::TakingHome::Stage::done;
        data.taking.ideas = 1284;
        data.taking.folder = "expo-ideas-2022-06-02";
        return data;
    }

    ideas::Statistics example_statistics() const {
        ideas::Statistics statistics;
        for (const int date : {20220530, 20220531, 20220601, 20220602})
            for (int hour = 10; hour < 19; ++hour) {
                const int visits = 30 + (hour * 37 + date * 11) % 90;
                statistics.counters.push_back({"visits", "", date, hour, visits});
                statistics.counters.push_back({"ideas_started", "", date, hour, visits / 4});
                statistics.counters.push_back({"ideas_sent", "", date, hour, visits / 6});
                statistics.counters.push_back({"ideas_abandoned", "", date, hour, visits / 15});
            }
        int64_t seen = 900;
        for (const Stop& slide : programme_.slides())
            statistics.counters.push_back({"slides", slide.card, 20220602, 12, seen -= 57});
        return statistics;
    }

private:
    const Library& library_;
    const flow::Programme& programme_;
    content::Language language_;
    std::vector<TourStop> stops_;
    int count_ = 0;
};

} // namespace

std::vector<TourStop> tour_stops(const Library& library, const flow::Programme& programme,
                                 const content::Language& language) {
    Itinerary itinerary(library, programme, language);
    itinerary.attract();
    itinerary.visit();
    itinerary.wall();
    itinerary.offer();
    itinerary.takeovers();
    itinerary.closed();
    itinerary.out_of_order();
    itinerary.staff();
    return itinerary.take();
}

} // namespace app
