#include "app/programme.h"

#include "flow/timings.h"

#include <algorithm>

namespace app {

flow::Programme make_programme(const content::Content& content, base::LocalMinutes now) {
    using flow::Stop;
    flow::Programme programme;
    const content::Settings& settings = content.settings;
    for (size_t i = 0; i < content.slides.size(); ++i)
        if (content::is_shown_at(content.slides[i], now))
            programme.stops.push_back(
                {Stop::Kind::slide, int(i), content.slides[i].id, content.slides[i].dwell});
    if (!content.people.empty())
        programme.stops.push_back({Stop::Kind::team, 0, "leadership", settings.team_dwell});
    programme.stops.push_back({Stop::Kind::invitation, 0, "ideas.toml", settings.invitation_dwell});
    programme.languages = settings.languages;
    programme.people = int(content.people.size());
    for (const content::Person& person : content.people)
        programme.person_cards.push_back(person.id);
    programme.idle = std::max(settings.idle, flow::least_idle);
    programme.countdown = std::max(settings.countdown, flow::least_countdown);
    return programme;
}

std::optional<base::LocalMinutes> next_programme_change(const content::Content& content,
                                                        base::LocalMinutes now) {
    std::optional<base::LocalMinutes> next;
    for (const content::Slide& slide : content.slides)
        for (const auto& moment : {slide.from, slide.until})
            if (moment && *moment > now && (!next || *moment < *next)) next = *moment;
    return next;
}

} // namespace app
