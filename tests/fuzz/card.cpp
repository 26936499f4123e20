// Any bytes at all, read as every kind of card: no crash, no exception, no undefined behaviour, and
// every problem in a form that the log and the staff screen can show.

#include "base/utf8.h"
#include "content/ideas_card.h"
#include "content/person_card.h"
#include "content/settings_card.h"
#include "content/slide_card.h"
#include "content/strings.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

bool is_utf8(const std::string& text) {
    return base::find_invalid_utf8(text) == std::string_view::npos;
}

void require_printable(const std::vector<base::Problem>& problems) {
    require(problems.size() < 100);
    for (const base::Problem& problem : problems) {
        require(!problem.message.empty());
        require(problem.source_line.size() < 4096);
        require(is_utf8(to_text(problem)));
    }
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const content::Shelf shelf{{"campaign/hamn.jpg", "campaign/film.heic", "leadership/card.png"},
                               {"campaign/link.jpg"}};

    const content::SettingsRead settings =
        content::read_settings({.file = "kiosk.toml", .bytes = bytes});
    require(!settings.settings.languages.empty());
    require_printable(settings.problems);

    const auto slide = content::read_slide({.file = "campaign/card.toml", .bytes = bytes}, shelf,
                                           settings.settings);
    require_printable(slide.problems);
    require(!slide.value || !slide.value->words.empty());
    require(slide.value || !slide.problems.empty());

    const auto person = content::read_person({.file = "leadership/card.toml", .bytes = bytes},
                                             shelf, settings.settings);
    require_printable(person.problems);
    require(!person.value || is_utf8(person.value->person.name));

    const content::IdeasRead ideas =
        content::read_ideas({.file = "ideas.toml", .bytes = bytes}, settings.settings);
    require_printable(ideas.problems);

    const auto wording = content::parse_wording(bytes, "strings/sv.toml");
    if (!wording) require_printable({wording.error()});
    return 0;
}
