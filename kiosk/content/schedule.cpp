#include "content/schedule.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace content {

namespace {

using base::LocalMinutes;
using base::Timestamp;
using std::chrono::days;
using std::chrono::minutes;

struct Showing {
    std::optional<LocalMinutes> from;
    std::optional<LocalMinutes> until;
};

// The showings that may have to do with `now`: of a card that comes again and again, the one that
// began last, those on both sides of it, or the first of all.
std::vector<Showing> showings(const Slide& card, const base::TimeZone& zone, Timestamp now) {
    if (card.repeat == Repeat::never || !card.from || !card.until) return {{card.from, card.until}};
    const minutes period = card.repeat == Repeat::daily ? days(1) : days(7);
    const int64_t begun = (zone.local(now) - *card.from) / period;
    std::vector<Showing> near;
    for (int64_t i = std::max<int64_t>(0, begun - 1); i <= std::max<int64_t>(0, begun + 1); ++i) {
        if (card.repeat_until && *card.from + i * period >= *card.repeat_until) break;
        near.push_back({*card.from + i * period, *card.until + i * period});
    }
    return near;
}

} // namespace

bool is_shown_at(const Slide& card, const base::TimeZone& zone, Timestamp now) {
    const std::vector<Showing> near = showings(card, zone, now);
    return std::any_of(near.begin(), near.end(), [&](const Showing& showing) {
        return (!showing.from || zone.utc(*showing.from) <= now) &&
               (!showing.until || now < zone.utc(*showing.until));
    });
}

std::optional<Timestamp> next_change(const Slide& card, const base::TimeZone& zone, Timestamp now) {
    std::optional<Timestamp> next;
    for (const Showing& showing : showings(card, zone, now))
        for (const auto& edge : {showing.from, showing.until}) {
            if (!edge) continue;
            const Timestamp moment = zone.utc(*edge);
            if (moment > now && (!next || moment < *next)) next = moment;
        }
    return next;
}

} // namespace content
