#include "flow/deadlines.h"

#include "flow/timings.h"

#include <algorithm>

namespace flow {

std::optional<base::Instant> dwell_over(const Attract& attract, const Programme& programme) {
    if (programme.loop().size() < 2) return std::nullopt;
    const Stop* stop = programme.stop(attract.stop);
    return attract.since + (stop == nullptr ? least_dwell : std::max(stop->dwell, least_dwell));
}

std::optional<base::Instant> hidden(const State& state, const Programme& programme) {
    const auto* attract = std::get_if<Attract>(&state.mode);
    if (attract == nullptr) return std::nullopt;
    const bool visit = std::holds_alternative<Visit>(attract->previous);
    const bool stop = std::holds_alternative<Stop>(attract->previous);
    const bool other_words =
        state.language != programme.language_at(attract->stop) || state.text_step != 0;
    if (!visit && !(stop && other_words)) return std::nullopt;
    return attract->since + wipe_meets;
}

base::Instant idle_over(const Visit& visit, const Programme& programme) {
    const base::Duration grace = visit.sending == Sending::under_way ? sending_grace : 0s;
    return visit.last_presence + std::max(programme.idle, least_idle) + grace;
}

std::optional<base::Instant> take_back_over(const Visit& visit) {
    if (!visit.sent || visit.sent->take_back != Sent::TakeBack::possible) return std::nullopt;
    return visit.sent->at + take_back_time;
}

std::optional<base::Instant> thanks_over(const Visit& visit) {
    if (visit.page != Page::thanks) return std::nullopt;
    return std::max(visit.page_since, visit.last_presence) + thanks_time;
}

std::optional<base::Instant> pause_over(const Visit& visit) {
    const bool writing = visit.page == Page::idea && visit.sending == Sending::no;
    if (!writing || !visit.offer.due || visit.offer.asked != 0) return std::nullopt;
    return visit.offer.changed + writing_pause;
}

base::Instant countdown_over(const StillThere& still, const Programme& programme) {
    return still.since + std::max(programme.countdown, least_countdown);
}

base::Instant pad_over(const PinPad& pad) {
    return pad.last_touch + pad_time;
}

base::Instant staff_over(const Staff& staff) {
    return staff.last_touch + staff_time;
}

int seconds_left(const StillThere& still, const Programme& programme, base::Instant now) {
    const base::Duration left = countdown_over(still, programme) - now;
    return std::max(0, static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count()));
}

} // namespace flow
