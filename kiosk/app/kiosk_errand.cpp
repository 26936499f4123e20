// Other content, brought in by staff from a stick, and the way back. What comes of it is kept until
// they have seen it, also where they have left their screen meanwhile.

#include "app/content_swap.h"
#include "app/kiosk_parts.h"
#include "app/memory.h"
#include "app/sticks.h"
#include "content/card_text.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <system_error>
#include <utility>

namespace app {

namespace {

using screens::ContentErrand;
using ErrandStage = ContentErrand::Stage;

constexpr size_t most_errors = 100; // that are told one by one

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

void Kiosk::look_for_exhibitions() {
    staff_.exhibitions.reset();
    parts_->staff_worker->post([this] {
        std::error_code error;
        const bool before = std::filesystem::is_directory(content_before(options_.content), error);
        mailbox_.put(ExhibitionsFound{find_exhibitions(), before});
    });
}

// One at a time.
bool Kiosk::begin_errand() {
    if (errand_.stage == ErrandStage::under_way) return false;
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
    if (std::holds_alternative<flow::Staff>(state_.mode)) look_for_exhibitions();
}

void Kiosk::tell_errand() {
    staff_.errand = errand_;
    const auto& staff = std::get<flow::Staff>(state_.mode);
    if (staff.tab == flow::StaffTab::content && errand_.stage != ErrandStage::under_way)
        errand_told_ = true;
}

void Kiosk::forget_errand_if_told() {
    if (std::exchange(errand_told_, false)) errand_ = {};
}

} // namespace app
