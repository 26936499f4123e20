// How content reaches the screen: read on the content worker, held until it can go live as one
// piece, and never under a visitor's hands.

#include "app/content_swap.h"
#include "app/kiosk.h"
#include "app/kiosk_parts.h"
#include "app/memory.h"
#include "app/programme.h"
#include "flow/hand_over.h"
#include "screens/slide.h"

#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <system_error>

namespace app {

using namespace std::chrono_literals;
using nlohmann::json;

namespace {

constexpr base::Duration patience = 500ms; // before a folder that was stirred is read again

json counts_of(const Library& library) {
    json problems = json::array();
    for (const base::Problem& problem : library.problems)
        problems.push_back(to_json(problem));
    return {{"slides", library.content.slides.size()},
            {"people", library.content.people.size()},
            {"problems", problems}};
}

// What is new to the log.
void log_problems(const Library& before, const Library& library) {
    for (const base::Problem& problem : library.problems)
        if (std::find(before.problems.begin(), before.problems.end(), problem) ==
            before.problems.end())
            spdlog::warn("content: {}", base::in_one_line(problem));
    for (const std::string& card : library.kept)
        if (std::find(before.kept.begin(), before.kept.end(), card) == before.kept.end())
            spdlog::warn("content: {} is shown in its last good version", card);
}

const content::Slide* slide_on_screen(const Library& library, const flow::State& state,
                                      const flow::Programme& programme) {
    const flow::Stop* stop = nullptr;
    const std::vector<flow::Stop> slides = programme.slides();
    if (const auto* attract = std::get_if<flow::Attract>(&state.mode)) {
        stop = programme.stop(attract->stop);
    } else if (const flow::Visit* visit = state.visit(); visit != nullptr &&
                                                         visit->page == flow::Page::stories &&
                                                         size_t(visit->story) < slides.size()) {
        stop = &slides[size_t(visit->story)];
    }
    return stop == nullptr ? nullptr : screens::card_of(library.content, *stop);
}

} // namespace

// Has the folder read at the start, and then after every change.
void Kiosk::watch_content() {
    platform::FolderWatchOptions options;
    options.stirred = [this] {
        ++stirs_;
        stirring_ = true;
    };
    options.rested = [this] { stirring_ = false; };
    try {
        parts_->watch = std::make_unique<platform::FolderWatch>(
            options_.content, [this] { mailbox_.put(FolderChanged{}); }, std::move(options));
    } catch (const std::system_error& error) {
        spdlog::error("changes of content are not noticed: {}", error.what());
        load_library();
    }
}

// What was read while somebody was at the folder may be half old and half new.
void Kiosk::load_library() {
    parts_->content_worker->post([this, reading = ++readings_] {
        const uint64_t stirs = stirs_;
        auto library = parts_->librarian->read();
        if (stirs_ != stirs || stirring_) library.reset();
        std::optional<base::Problem> fixed;
        if (auto may = may_be_exchanged(options_.content); !may) fixed = std::move(may.error());
        mailbox_.put(LibraryRead{std::move(library), reading, std::move(fixed)});
    });
}

void Kiosk::decode_picture(const content::Picture& picture, media::Size cover) {
    parts_->picture_worker->post([this, picture, cover] {
        auto bytes = read_picture(keep_, options_.content, picture);
        PictureDecoded decoded{picture, cover, {}};
        if (bytes)
            decoded.pixels = media::decode(*bytes, cover, media::Limits{});
        else
            decoded.pixels = tl::unexpected(bytes.error());
        if (!decoded.pixels) decoded.pixels.error().file = picture.path;
        bytes = {};
        give_back_small_blocks();
        mailbox_.put(std::move(decoded));
    });
}

void Kiosk::reread() {
    if (!reread_at_ || clock_.now() < *reread_at_) return;
    reread_at_.reset();
    if (stirring_)
        reread_at_ = clock_.now() + patience;
    else
        load_library();
}

void Kiosk::receive_library(std::shared_ptr<const Library> library) {
    if (!library) {
        reread_at_ = clock_.now() + patience;
        return;
    }
    const bool first = !have_content_;
    const bool same = library->content == library_->content;
    picture_problems_.clear();
    if (same && !first) {
        log_problems(*library_, *library);
        library_ = std::move(library);
        next_library_.reset();
        answer_reloads(*library_);
        return;
    }
    next_library_ = std::move(library);
    if (flow::mid_sentence(state_)) answer_reloads(*next_library_);
    if (!first) return;
    have_content_ = true;
    go_live();
    state_ = flow::start(programme_, clock_.now());
}

// Words on the screen do not change around one who is writing; of the time, flow knows what to do.
bool Kiosk::may_change() const {
    return next_library_ == library_ || !flow::mid_sentence(state_);
}

// Once nobody is writing: what will go is left, what will be seen is decoded, and then all of it is
// exchanged between two frames.
void Kiosk::settle_change() {
    if (!next_library_ || !may_change()) return;
    const flow::Programme next =
        make_programme(next_library_->content, next_library_->zone, clock_.utc());
    apply(flow::LeadOn{next});
    if (clock_.now() < flow::settled_from(state_)) return;
    if (pictures_ready(*next_library_, next)) go_live();
}

// Everything that the first frame with this content will show.
bool Kiosk::pictures_ready(const Library& library, const flow::Programme& programme) {
    PictureShelf& shelf = *parts_->pictures;
    const flow::State state =
        flow::step(state_, flow::ProgrammeChanged{programme_}, programme, clock_.now()).state;
    bool ready = true;
    std::vector<media::Size> portraits;
    for (const content::Person& person : library.content.people)
        if (person.picture)
            for (const media::Size size : shelf.sizes_on_screen(person.picture->path))
                if (std::find(portraits.begin(), portraits.end(), size) == portraits.end())
                    portraits.push_back(size);
    for (const content::Person& person : library.content.people)
        for (const media::Size size : portraits)
            if (person.picture) ready = shelf.prefetch(*person.picture, size) && ready;
    const content::Slide* slide = slide_on_screen(library, state, programme);
    if (slide == nullptr || !slide->picture) return ready;
    std::vector<media::Size> sizes = shelf.sizes_on_screen(slide->picture->path);
    const ui::Glass& glass = parts_->stage->glass();
    if (sizes.empty())
        sizes = {screens::picture_size({0, 0, float(glass.width), float(glass.height)})};
    for (const media::Size size : sizes)
        ready = shelf.prefetch(*slide->picture, size) && ready;
    return ready;
}

void Kiosk::go_live() {
    log_problems(*library_, *next_library_);
    if (!(next_library_->content == library_->content)) ++changes_;
    left_library_ = std::exchange(library_, std::move(next_library_));
    next_library_.reset();
    parts_->pictures->forget_failures();
    change_programme();
    spdlog::info("content: {} slides, {} people, {} problems", library_->content.slides.size(),
                 library_->content.people.size(), library_->problems.size());
    parts_->content_worker->post([this, live = library_] { parts_->librarian->went_live(*live); });
    answer_reloads(*library_);
}

// A reading that had begun before it was asked for may have missed what it was asked for.
void Kiosk::answer_reloads(const Library& library) {
    std::erase_if(reloads_, [&](Reload& reload) {
        if (reload.reading > read_) return false;
        reload.request.answer->set_value(counts_of(library).dump());
        return true;
    });
}

// When it changes; and, looked at now and then, when it is another for no known reason: somebody
// has set the clock.
bool Kiosk::programme_due() {
    const base::Timestamp now = clock_.utc();
    if (programme_changes_ && now >= *programme_changes_) return true;
    if (now >= programme_looked_at_ && now < programme_looked_at_ + 60s) return false;
    programme_looked_at_ = now;
    return !(make_programme(library_->content, library_->zone, now) == programme_);
}

void Kiosk::change_programme() {
    keep_days_ = library_->content.idea_form.keep_days.value_or(0);
    const base::Timestamp now = clock_.utc();
    programme_looked_at_ = now;
    programme_changes_ = next_programme_change(library_->content, library_->zone, now);
    flow::Programme before =
        std::exchange(programme_, make_programme(library_->content, library_->zone, now));
    apply(flow::ProgrammeChanged{std::move(before)});
    dirty_ = true;
}

} // namespace app
