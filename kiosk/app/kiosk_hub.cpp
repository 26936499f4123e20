// The kiosk and the hub: the courier and what it tells.

#include "app/kiosk.h"
#include "app/kiosk_parts.h"
#include "ideas/box.h"
#include "ideas/hub_driver.h"

#include <spdlog/spdlog.h>

#include <optional>
#include <random>

namespace app {

namespace {

std::function<double()> chances() {
    return [dice = std::mt19937(std::random_device{}())]() mutable {
        return std::uniform_real_distribution<double>()(dice);
    };
}

} // namespace

// Called when something has been stored, and once the box has been opened.
void Kiosk::call_courier() {
    if (options_.hub.url.empty()) return;
    if (parts_->courier) return parts_->courier->nudge();
    ideas::Rounds rounds(
        [file = box_of(options_)]() -> base::Result<std::unique_ptr<ideas::Outbox>> {
            auto box = ideas::Box::open_to_change(file);
            if (!box) return tl::unexpected(box.error());
            return std::move(*box);
        },
        [address = options_.hub] { return ideas::open_hub(address); },
        [this]() -> std::optional<int> {
            const int days = keep_days_;
            return days > 0 ? std::optional(days) : std::nullopt;
        });
    parts_->courier = std::make_unique<ideas::Courier>(
        std::move(rounds), [this](ideas::HubNews news) { mailbox_.put(std::move(news)); }, clock_,
        ideas::Pauses{}, chances());
}

void Kiosk::receive_hub_news(const ideas::HubNews& news) {
    if (news.trouble && news.trouble != hub_.trouble)
        spdlog::warn("hub: {}", base::in_one_line(*news.trouble));
    if (news.reached && !hub_.reached) spdlog::info("hub: reached");
    hub_ = news;
    if (news.box_changed) parts_->desk->look();
}

} // namespace app
