#include "content/settings_card.h"

#include "content/languages.h"
#include "content/names.h"

#include <algorithm>

namespace content {

namespace {

constexpr Range dwell{2, 600, "seconds"};
constexpr Range idle{15, 3600, "seconds"};
constexpr Range countdown{20, 300, "seconds"}; // at least 20: WCAG 2.2 SC 2.2.1

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
        section.report().error(section.value_spot("look"),
                               say::wrong_type("look", "a part of the card",
                                               "[look] on a line of its own, and motion = false "
                                               "below it"));
        return otherwise;
    }
    Section look(*table, section.key_spot("look"), section.report());
    const bool motion = look.flag("motion").value_or(otherwise);
    look.report_unknown();
    return motion;
}

} // namespace

SettingsRead read_settings(const Source& source) {
    Card card(source);
    Settings settings;
    if (Section* section = card.section(); section != nullptr) {
        settings.languages = read_languages(*section, settings.languages);
        settings.title = read_translations(*section, "title", settings.languages);
        settings.slide_dwell = section->duration("seconds", dwell).value_or(settings.slide_dwell);
        settings.idle = section->duration("idle", idle).value_or(settings.idle);
        settings.countdown = section->duration("countdown", countdown).value_or(settings.countdown);
        settings.motion = read_motion(*section, settings.motion);
        section->report_unknown();
    }
    return {std::move(settings), card.problems()};
}

} // namespace content
