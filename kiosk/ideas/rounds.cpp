#include "ideas/rounds.h"

#include <utility>

namespace ideas {

namespace {

constexpr int most_sent = 200;    // in one transaction
constexpr int most_fetched = 500; // likewise
// So many in a row are not about what is sent: the hub will not have anything from here.
constexpr int most_refusals = 20;
constexpr std::chrono::hours between_tidyings{1};

} // namespace

Rounds::Rounds(OpenOutbox open_box, OpenHub open_hub, KeepDays keep_days)
    : open_box_(std::move(open_box)),
      open_hub_(std::move(open_hub)),
      keep_days_(std::move(keep_days)) {}

void Rounds::close() {
    hub_.reset();
    box_.reset();
}

base::Result<void> Rounds::open() {
    if (!box_) {
        auto box = open_box_();
        if (!box) return tl::unexpected(box.error());
        box_ = std::move(*box);
    }
    const auto length = box_->outbox_length();
    if (!length) return tl::unexpected(length.error());
    outbox_length_ = *length;
    if (!hub_) {
        auto hub = open_hub_();
        if (!hub) return tl::unexpected(hub.error());
        hub_ = std::move(*hub);
        passed_over_ = 0; // what was refused may be taken now
        refusal_.reset();
    }
    return {};
}

base::Result<bool> Rounds::go(const base::Clock& clock) {
    auto gone = round(clock);
    if (!gone) close();
    return gone;
}

base::Result<bool> Rounds::round(const base::Clock& clock) {
    if (auto opened = open(); !opened) return tl::unexpected(opened.error());
    if (auto sent = send(clock); !sent) return tl::unexpected(sent.error());
    auto fetched = fetch(clock);
    if (!fetched) return fetched;
    auto tidied = tidy(clock.utc());
    if (!tidied) return tidied;
    return *fetched || *tidied;
}

base::Result<void> Rounds::send(const base::Clock& clock) {
    int64_t singly_until = 0; // rows up to this one were refused together
    int refusals = 0;
    for (;;) {
        const int most = passed_over_ < singly_until ? 1 : most_sent;
        const auto parcel = box_->next_parcel(passed_over_, most, hub_->moderates());
        if (!parcel) return tl::unexpected(parcel.error());
        if (parcel->rows.empty()) break;
        const auto receipt = hub_->send(parcel->batch);
        if (!receipt) return tl::unexpected(receipt.error());
        if (!receipt->refusal) {
            refusals = 0;
            if (auto noted = box_->arrived(*parcel, clock.utc()); !noted) return noted;
            continue;
        }
        refusal_ = receipt->refusal;
        if (parcel->rows.size() > 1) {
            singly_until = parcel->rows.back();
            continue;
        }
        passed_over_ = parcel->rows.back();
        if (++refusals >= most_refusals) return tl::unexpected(*refusal_);
    }
    const auto length = box_->outbox_length();
    if (!length) return tl::unexpected(length.error());
    outbox_length_ = *length;
    if (outbox_length_ == 0) refusal_.reset(); // what was refused has been taken back
    return {};
}

base::Result<bool> Rounds::fetch(const base::Clock& clock) {
    bool changed = false;
    for (bool more = true; more;) {
        const auto place = box_->place_at_hub();
        if (!place) return tl::unexpected(place.error());
        const auto changes = hub_->changes_since(*place, most_fetched);
        if (!changes) return tl::unexpected(changes.error());
        if (changes->place != *place) {
            auto taken = box_->take_in(*changes, clock.utc());
            if (!taken) return taken;
            changed = changed || *taken;
        }
        more = changes->more;
    }
    return changed;
}

// Once an hour is enough for what is counted in days. A clock that was set back starts anew.
base::Result<bool> Rounds::tidy(base::Timestamp now) {
    const auto days = keep_days_ ? keep_days_() : std::nullopt;
    if (!days || (now >= tidied_ && now < tidied_ + between_tidyings)) return false;
    const auto removed = box_->remove_safe(now - std::chrono::hours(24 * *days));
    if (!removed) return tl::unexpected(removed.error());
    tidied_ = now;
    return *removed > 0;
}

base::Result<void> Rounds::wait_for_news(base::Duration longest, Bell& bell) {
    auto waited = hub_->wait_for_news(longest, bell);
    if (!waited) close();
    return waited;
}

} // namespace ideas
