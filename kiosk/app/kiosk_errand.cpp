// What takes staff minutes: other content, brought in from a stick, and the way back; every idea
// onto a stick. What comes of it is kept until they have seen it, also where they have left their
// screen meanwhile.

#include "app/content_swap.h"
#include "app/kiosk_parts.h"
#include "app/memory.h"
#include "app/options.h"
#include "app/take_home.h"
#include "content/card_text.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace app {

namespace {

using screens::ContentErrand;
using ErrandStage = ContentErrand::Stage;

constexpr size_t most_errors = 100; // that are told one by one

std::string day_text(int day) {
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", day / 10000, day / 100 % 100, day % 100);
    return text;
}

ContentErrand ended(ContentErrand errand, const SwapResult& result) {
    errand.stage = result ? ErrandStage::done : ErrandStage::failed;
    if (result) return errand;
    errand.problem = result.error().problem;
    errand.errors = result.error().errors;
    errand.errors_in_all = errand.errors.size();
    errand.errors.resize(std::min(errand.errors.size(), most_errors));
    return errand;
}

} // namespace

// One at a time, whichever it is.
bool Kiosk::errand_under_way() const {
    return errand_.stage == ErrandStage::under_way || taking_.under_way();
}

bool Kiosk::begin_errand() {
    if (errand_under_way()) return false;
    errand_ = {};
    errand_.stage = ErrandStage::under_way;
    errand_told_ = false;
    return true;
}

void Kiosk::perform(const flow::BringContent& order) {
    if (!begin_errand()) return;
    const std::filesystem::path folder = order.folder;
    errand_.name = content::printable(folder.filename().string());
    parts_->errand_worker->post([this, folder, errand = errand_]() mutable {
        const auto result = bring_in(folder, options_.content, [&](const HowFar& far) {
            errand.line = far.line;
            errand.share = far.of > 0 ? float(double(far.done) / double(far.of)) : 0;
            mailbox_.put(ErrandWent{errand, {}});
            return !ending_;
        });
        give_back_small_blocks(); // of every picture that was opened
        mailbox_.put(ErrandWent{ended(std::move(errand), result), folder.string()});
    });
}

void Kiosk::perform(const flow::BringContentBack&) {
    if (!begin_errand()) return;
    errand_.back = true;
    parts_->errand_worker->post([this, errand = errand_] {
        const auto result = go_back(options_.content).map_error([](const base::Problem& problem) {
            return SwapFailure{problem, {}};
        });
        mailbox_.put(ErrandWent{ended(errand, result), content_before(options_.content).string()});
    });
}

void Kiosk::receive_errand(ErrandWent went) {
    errand_ = std::move(went.errand);
    errand_told_ = false;
    if (errand_.stage == ErrandStage::under_way) return;
    const std::string folder = content::printable(went.folder);
    if (errand_.stage == ErrandStage::done)
        spdlog::info("staff: content brought in from {}", folder);
    else
        spdlog::error("staff: content not brought in from {}: {}", folder,
                      base::in_one_line(errand_.problem));
    look_for_sticks();
}

void Kiosk::perform(const flow::ExportTo& order) {
    if (errand_under_way()) return;
    taking_ = {};
    taking_.stage = screens::TakingHome::Stage::collecting;
    taking_told_ = false;
    TakeHomePlan plan{box_of(options_), options_.data / "take-home", order.place,
                      day_text(today())};
    parts_->errand_worker->post([this, plan = std::move(plan)] {
        const auto tell = [this](const screens::TakingHome& how_far) {
            mailbox_.put(TakingHomeWent{how_far});
        };
        tell(take_home(plan, tell));
    });
}

void Kiosk::receive_taking_home(const TakingHomeWent& went) {
    using Went = screens::TakingHome::Stage;
    taking_ = went.how_far;
    taking_told_ = false;
    if (taking_.stage == Went::done)
        spdlog::info("staff: {} ideas taken home in {}", taking_.ideas, taking_.folder);
    if (taking_.stage == Went::failed)
        spdlog::error("staff: ideas not taken home: {}", base::in_one_line(taking_.problem));
}

void Kiosk::tell_errands() {
    staff_.errand = errand_;
    staff_.taking = taking_;
    const flow::StaffTab tab = std::get<flow::Staff>(state_.mode).tab;
    if (tab == flow::StaffTab::content && errand_.stage != ErrandStage::under_way)
        errand_told_ = true;
    if (tab == flow::StaffTab::take_home && !taking_.under_way()) taking_told_ = true;
}

void Kiosk::forget_errands_told() {
    if (std::exchange(errand_told_, false)) errand_ = {};
    if (std::exchange(taking_told_, false)) taking_ = {};
}

} // namespace app
