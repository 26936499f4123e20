#include "content/settings_card.h"

#include "content/hours_card.h"
#include "content/languages.h"
#include "content/names.h"
#include "content/time_zones.h"

#include <algorithm>

namespace content {

namespace {

constexpr Range idle{15, 3600};
constexpr Range countdown{20, 300}; // at least 20: WCAG 2.2 SC 2.2.1

std::vector<Language> read_languages(Section& section, const std::vector<Language>& otherwise) {
    std::vector<Language> languages;
    const Spot spot = section.value_spot("languages");
    for (const std::string& code : section.texts("languages", "languages = [\"sv\", \"en\"]")) {
        const Language language = lower(code);
        if (!is_language_code(language)) {
            section.report().error(spot, say::not_a_language(code));
        } else if (std::find(languages.begin(), languages.end(), language) != languages.end()) {
            section.report().warning(spot, say::language_twice(language));
        } else {
            languages.push_back(language);
        }
    }
    if (!languages.empty()) return languages;
    if (section.table().contains("languages")) section.report().error(spot, say::no_languages());
    return otherwise;
}

bool read_motion(Section& section, bool otherwise) {
    const toml::node* node = section.take("look");
    if (node == nullptr) return otherwise;
    const toml::table* table = node->as_table();
    if (table == nullptr) {
        section.report().error(
            section.value_spot("look"),
            say::must_be_part("look",
                              {"[look] on a line of its own, and motion = false below it",
                               "[look] på en egen rad, och motion = false på raden under"}));
        return otherwise;
    }
    Section look(*table, section.key_spot("look"), section.report());
    const bool motion = look.flag("motion").value_or(otherwise);
    look.report_unknown();
    return motion;
}

std::string read_time_zone(Section& section, const std::string& otherwise) {
    const std::string name = section.text("time_zone");
    if (name.empty() || find_time_zone(name)) return name.empty() ? otherwise : name;
    const ZoneName known = zone_name_like(name);
    if (!known.same.empty()) return known.same;
    section.report().error(section.value_spot("time_zone"), say::unknown_zone(name, known.near));
    return otherwise;
}

} // namespace

SettingsRead read_settings(const Source& source) {
    Card card(source);
    Settings settings;
    if (Section* section = card.section(); section != nullptr) {
        settings.languages = read_languages(*section, settings.languages);
        settings.title = read_translations(*section, "title", settings.languages);
        const auto seconds = [&](std::string_view key, Range range, base::Duration otherwise) {
            return section->duration(key, range).value_or(otherwise);
        };
        settings.slide_dwell = seconds("seconds", dwell, settings.slide_dwell);
        settings.team_dwell = seconds("team_seconds", dwell, settings.team_dwell);
        settings.invitation_dwell = seconds("invitation_seconds", dwell, settings.invitation_dwell);
        settings.idle = seconds("idle", idle, settings.idle);
        settings.countdown = seconds("countdown", countdown, settings.countdown);
        settings.time_zone = read_time_zone(*section, settings.time_zone);
        settings.hours = read_hours(*section);
        settings.motion = read_motion(*section, settings.motion);
        section->report_unknown();
    }
    return {std::move(settings), card.problems()};
}

} // namespace content
