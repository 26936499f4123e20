#include "app/programme.h"

#include "content/schedule.h"
#include "flow/timings.h"

#include <algorithm>
#include <iterator>

namespace app {

namespace {

using content::Content;
using flow::Stop;

// The closed screen is arranged anew each time, so that no pixel shows the same all night.
constexpr size_t arrangements = 4;

std::vector<Stop> open_stops(const Content& content, const base::TimeZone& zone,
                             base::Timestamp now) {
    std::vector<Stop> stops;
    for (size_t i = 0; i < content.slides.size(); ++i)
        if (content::is_shown_at(content.slides[i], zone, now))
            stops.push_back(
                {Stop::Kind::slide, int(i), content.slides[i].id, content.slides[i].dwell});
    if (!content.people.empty())
        stops.push_back({Stop::Kind::team, 0, "leadership", content.settings.team_dwell});
    stops.push_back({Stop::Kind::invitation, 0, "ideas.toml", content.settings.invitation_dwell});
    return stops;
}

// Nobody can choose a language there, so each card is shown in all that it has, one after another.
std::vector<Stop> takeover_stops(const Content& content, const base::TimeZone& zone,
                                 base::Timestamp now) {
    std::vector<Stop> stops;
    for (size_t i = 0; i < content.takeovers.size(); ++i) {
        const content::Slide& card = content.takeovers[i];
        if (!content::is_shown_at(card, zone, now)) continue;
        const size_t before = stops.size();
        for (const content::Language& language : content.settings.languages)
            if (card.words.contains(language))
                stops.push_back({Stop::Kind::takeover, int(i), card.id, card.dwell, language});
        if (stops.size() == before) // in none that is offered, but better than not at all
            stops.push_back({Stop::Kind::takeover, int(i), card.id, card.dwell});
    }
    return stops;
}

std::vector<Stop> closed_stops(const Content& content) {
    std::vector<Stop> stops;
    const auto& languages = content.settings.languages;
    for (size_t round = 0; round < arrangements; ++round)
        for (size_t i = 0; i < languages.size(); ++i)
            stops.push_back({Stop::Kind::closed, int((round + i) % arrangements),
                             "closed/" + std::to_string(stops.size()), flow::closed_turn,
                             languages[i]});
    return stops;
}

std::optional<flow::Opening> opening(const content::Hours& hours, const base::TimeZone& zone,
                                     base::Timestamp now) {
    const auto at = content::next_opening(hours, zone, now);
    if (!at) return std::nullopt;
    using std::chrono::days;
    return flow::Opening{
        *at,
        int((std::chrono::floor<days>(*at) - std::chrono::floor<days>(zone.local(now))) / days(1))};
}

} // namespace

flow::Programme make_programme(const Content& content, const base::TimeZone& zone,
                               base::Timestamp now) {
    flow::Programme programme;
    const content::Settings& settings = content.settings;
    programme.stops = open_stops(content, zone, now);
    programme.instead = takeover_stops(content, zone, now);
    if (!programme.instead.empty()) {
        programme.mode = flow::Mode::takeover;
    } else if (settings.hours && !content::is_open(*settings.hours, zone, now)) {
        programme.mode = flow::Mode::closed;
        programme.instead = closed_stops(content);
        programme.opening = opening(*settings.hours, zone, now);
    }
    programme.languages = settings.languages;
    programme.people = int(content.people.size());
    for (const content::Person& person : content.people)
        programme.person_cards.push_back(person.id);
    programme.idle = std::max(settings.idle, flow::least_idle);
    programme.countdown = std::max(settings.countdown, flow::least_countdown);
    return programme;
}

std::optional<base::Timestamp>
next_programme_change(const Content& content, const base::TimeZone& zone, base::Timestamp now) {
    std::optional<base::Timestamp> next;
    const auto consider = [&](std::optional<base::Timestamp> change) {
        if (change && (!next || *change < *next)) next = change;
    };
    for (const auto* cards : {&content.slides, &content.takeovers})
        for (const content::Slide& card : *cards)
            consider(content::next_change(card, zone, now));
    if (const auto& hours = content.settings.hours) {
        consider(content::next_change(*hours, zone, now));
        using std::chrono::days;
        if (!content::is_open(*hours, zone, now)) // at midnight "tomorrow" becomes "today"
            consider(zone.utc(std::chrono::floor<days>(zone.local(now)) + days(1)));
    }
    return next;
}

} // namespace app
