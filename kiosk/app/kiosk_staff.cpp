// What staff do at the kiosk: the held corner, the PIN, and the orders of their screen.

#include "app/content_swap.h"
#include "app/kiosk_parts.h"
#include "app/options.h"
#include "base/uuid.h"

#include <spdlog/spdlog.h>

#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

namespace app {

namespace {

constexpr int64_t most_ideas = 200;                               // at a time before staff's eyes
constexpr base::Duration between_looks = std::chrono::seconds(1); // at what is mounted

bool is_staff(const flow::State& state) {
    return std::holds_alternative<flow::Staff>(state.mode);
}

std::string moment_text(base::LocalMinutes local) {
    const auto midnight = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::year_month_day date{midnight};
    const auto minutes = int((local - midnight).count());
    char text[48];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u %02d:%02d", int(date.year()),
                  unsigned(date.month()), unsigned(date.day()), minutes / 60, minutes % 60);
    return text;
}

} // namespace

// The finger that held it has done what it came for: its lift taps nothing.
void Kiosk::open_held_corner() {
    const auto due = corner_.due();
    if (!due || clock_.now() < *due) return;
    corner_.forget();
    parts_->stage->controls().cancel_all();
    apply(flow::CornerHeld{});
}

// A technician's own keyboard does on the pad and in the search what the keys on screen do.
bool Kiosk::take_staff_text(const std::string& text) {
    if (std::holds_alternative<flow::PinPad>(state_.mode)) {
        for (const char c : text)
            apply(flow::TypePin{c});
        return true;
    }
    if (!is_staff(state_)) return false;
    apply(flow::EditSearch{flow::Insert{text}});
    return true;
}

bool Kiosk::take_staff_key(base::Key key) {
    const bool pad = std::holds_alternative<flow::PinPad>(state_.mode);
    if (!pad && !is_staff(state_)) return false;
    if (key == base::Key::escape && pad) apply(flow::Leave{});
    if (key == base::Key::enter && !pad) { // what is found needs the room
        parts_->stage->view().staff.keyboard_open = false;
        parts_->stage->view().staff.pages = {};
    }
    if (key == base::Key::enter) apply(pad ? flow::Event(flow::EnterPin{}) : flow::Search{});
    if (key == base::Key::backspace)
        apply(pad ? flow::Event(flow::ErasePin{}) : flow::EditSearch{flow::Backspace{}});
    return true;
}

void Kiosk::receive_pin_answer(const PinAnswered& answered) {
    if (answered.problem) spdlog::error("the PIN: {}", base::in_one_line(*answered.problem));
    if (const auto* verified = std::get_if<flow::PinVerified>(&answered.event)) {
        if (verified->right)
            spdlog::info("staff: the PIN was right");
        else
            spdlog::warn("staff: the PIN was wrong; the next try in {:.0f} s",
                         base::seconds(verified->wait));
    }
    apply(answered.event);
    dirty_ = true;
}

void Kiosk::perform(const flow::LookAtPin&) {
    parts_->staff_worker->post([this] {
        const auto look = parts_->lock->look(clock_);
        if (look)
            mailbox_.put(PinAnswered{flow::PinLookedAt{look->set, look->wait}, {}});
        else
            mailbox_.put(PinAnswered{flow::PinLookedAt{false, {}, false}, look.error()});
    });
}

void Kiosk::perform(const flow::VerifyPin& order) {
    parts_->staff_worker->post([this, pin = order.pin]() mutable {
        const auto answer = parts_->lock->try_pin(pin, clock_);
        staff::forget(pin);
        if (answer)
            mailbox_.put(PinAnswered{flow::PinVerified{answer->right, answer->wait}, {}});
        else
            mailbox_.put(PinAnswered{flow::PinVerified{}, answer.error()});
    });
}

// What staff have seen is not for whoever comes after them.
void Kiosk::staff_came_or_went(const flow::State& before) {
    if (is_staff(before) == is_staff(state_)) return;
    parts_->stage->reset_view();
    staff_ = {};
    forget_errands_told();
    spdlog::info(is_staff(state_) ? "staff opened their screen" : "staff left their screen");
}

void Kiosk::perform(const flow::ReadForStaff& order) {
    using ideas::Status;
    ideas::Query query;
    query.limit = most_ideas;
    switch (order.tab) {
    case flow::StaffTab::waiting:
        query.statuses = {Status::pending};
        query.order = ideas::Order::oldest;
        waiting_question_ = ++questions_;
        parts_->desk->look_up(std::move(query), waiting_question_);
        break;
    case flow::StaffTab::search:
        staff_.sought = order.text;
        if (order.text.empty()) break;
        query.statuses = {Status::pending, Status::shown, Status::hidden};
        query.text = order.text;
        search_question_ = ++questions_;
        parts_->desk->look_up(std::move(query), search_question_);
        break;
    case flow::StaffTab::statistics:
        parts_->desk->report_statistics();
        break;
    case flow::StaffTab::take_home:
        forget_errands_told();
        staff_.sticks.reset();
        look_for_sticks();
        break;
    case flow::StaffTab::content:
        forget_errands_told();
        staff_.exhibitions.reset();
        look_for_sticks();
        break;
    case flow::StaffTab::machine:
        break; // known already
    }
}

// For the page that shows them; what it shows stays until they have been found.
void Kiosk::look_for_sticks() {
    const auto* staff = std::get_if<flow::Staff>(&state_.mode);
    if (staff == nullptr) return;
    if (staff->tab == flow::StaffTab::take_home)
        parts_->staff_worker->post([this] { mailbox_.put(SticksFound{parts_->sticks.find()}); });
    if (staff->tab == flow::StaffTab::content)
        parts_->staff_worker->post([this] {
            std::error_code error;
            const bool before =
                std::filesystem::is_directory(content_before(options_.content), error);
            mailbox_.put(ExhibitionsFound{parts_->sticks.find_exhibitions(), before});
        });
}

// They come and go while staff stand before the page that shows them.
void Kiosk::watch_sticks() {
    const auto* staff = std::get_if<flow::Staff>(&state_.mode);
    const bool shown = staff != nullptr && (staff->tab == flow::StaffTab::take_home ||
                                            staff->tab == flow::StaffTab::content);
    if (shown && look_at_mounts_ && clock_.now() < *look_at_mounts_) return;
    if (shown && look_at_mounts_)
        parts_->staff_worker->post([this] {
            if (parts_->sticks.changed()) mailbox_.put(MountsChanged{});
        });
    look_at_mounts_ = shown ? std::optional(clock_.now() + between_looks) : std::nullopt;
}

// Something in the box has changed, by staff's own hand or another's.
void Kiosk::refresh_for_staff() {
    const auto* staff = std::get_if<flow::Staff>(&state_.mode);
    if (staff == nullptr) return;
    if (staff->tab == flow::StaffTab::waiting || staff->tab == flow::StaffTab::search)
        perform(flow::ReadForStaff{staff->tab, staff_.sought});
}

void Kiosk::receive_found(const ideas::Found& found) {
    if (!is_staff(state_)) return;
    const bool waits = found.token == waiting_question_;
    if (!waits && found.token != search_question_) return;
    screens::StaffIdeas& list = waits ? staff_.waiting : staff_.found;
    list = {true, {}, found.total};
    for (const ideas::Idea& idea : found.ideas)
        list.ideas.push_back({idea, moment_text(library_->zone.local(idea.created))});
}

void Kiosk::perform(const flow::Decide& order) {
    using Kind = ideas::Decision::Kind;
    const base::Timestamp now = clock_.utc();
    parts_->desk->decide({base::make_uuid7(now, base::random_bytes()), order.id,
                          order.show ? Kind::show : Kind::hide, order.reason, now, options_.kiosk});
    // Out of the way at once; the box's answer is the truth.
    std::erase_if(staff_.waiting.ideas,
                  [&](const screens::StaffIdea& entry) { return entry.idea.id == order.id; });
}

void Kiosk::perform(const flow::Quit& order) {
    spdlog::info(order.again ? "staff restart the kiosk" : "staff leave the kiosk");
    exit_code_ = order.again ? 0 : left_by_staff;
    running_ = false;
}

std::vector<base::Problem> Kiosk::all_problems() const {
    std::vector<base::Problem> problems = library_->problems;
    problems.insert(problems.end(), picture_problems_.begin(), picture_problems_.end());
    return problems;
}

// What is at hand and may have changed since the last picture.
void Kiosk::tell_staff() {
    if (!is_staff(state_)) return;
    tell_errands();
    staff_.problems = all_problems();
    if (hub_.trouble) staff_.problems.push_back(*hub_.trouble);
    if (!box_trouble_.empty()) staff_.problems.insert(staff_.problems.begin(), box_problem_);
    staff_.pending = counts_.pending;
    staff_.today = today();
    staff_.kiosk = options_.kiosk;
    staff_.version = KIOSK_VERSION;
}

} // namespace app
