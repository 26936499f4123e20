// What is counted of what goes on: how often, and in which hour. Nothing of who it was.

#include "app/kiosk_parts.h"

#include <chrono>

namespace app {

namespace {

// The card that is to be read now, in the loop or by a visitor; empty where it is no slide.
std::string slide_on_screen(const flow::State& state, const flow::Programme& programme) {
    if (const flow::Visit* visit = state.visit(); visit != nullptr) {
        const std::vector<flow::Stop> slides = programme.slides();
        const bool reads = visit->page == flow::Page::stories && visit->story >= 0 &&
                           size_t(visit->story) < slides.size();
        return reads ? slides[size_t(visit->story)].card : "";
    }
    const auto* attract = std::get_if<flow::Attract>(&state.mode);
    const flow::Stop* stop = attract == nullptr ? nullptr : programme.stop(attract->stop);
    return stop != nullptr && stop->kind == flow::Stop::Kind::slide ? stop->card : "";
}

bool writes(const flow::State& state) {
    const flow::Visit* visit = state.visit();
    return visit != nullptr && !visit->draft.text.empty();
}

} // namespace

int Kiosk::today() const {
    const auto local = library_->zone.local(clock_.utc());
    const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(local)};
    return int(date.year()) * 10000 + int(unsigned(date.month())) * 100 + int(unsigned(date.day()));
}

void Kiosk::count(const std::string& name, const std::string& key) {
    const base::LocalMinutes local = library_->zone.local(clock_.utc());
    const auto midnight = std::chrono::floor<std::chrono::days>(local);
    const auto hour = std::chrono::floor<std::chrono::hours>(local - midnight).count();
    parts_->desk->count({name, key, today(), int(hour), 1});
}

void Kiosk::count_change(const flow::State& before) {
    const std::string slide = slide_on_screen(state_, programme_);
    if (!slide.empty() && slide != slide_on_screen(before, programme_)) count("slides", slide);
    if (writes(state_) && !writes(before)) count("ideas_started");
}

} // namespace app
