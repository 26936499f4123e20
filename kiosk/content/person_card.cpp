#include "content/person_card.h"

#include "content/fields.h"
#include "content/languages.h"
#include "content/names.h"

#include <algorithm>
#include <utility>

namespace content {

namespace {

PerLanguage<PersonWords> read_person_words(Section& card, const Settings& settings) {
    PerLanguage<PersonWords> all;
    for (LanguagePart& part : take_language_parts(card, settings.languages)) {
        PersonWords words;
        words.role = part.section.text("role");
        words.text = read_rich_text(part.section, "text");
        report_strays(part, {"name", "picture", "focus", "colour"});
        all.emplace(part.language, std::move(words));
    }
    report_missing_parts(card, languages_of(all), settings.languages);
    return all;
}

// The picture beside the card that has the card's name. Of several (a drawing and what was exported
// from it) the one that can be shown.
std::optional<Picture> picture_of_same_name(Section& section, const Shelf& shelf,
                                            const std::string& card, Focus focus) {
    const std::string folder = card.substr(0, card.size() - file_name(card).size());
    for (const PictureKind kind : {PictureKind::shown, PictureKind::not_shown})
        for (const std::string& file : shelf.files)
            if (picture_kind(file) == kind &&
                fold(file.substr(0, file.rfind('.'))) == fold(folder + stem(card)))
                return judged_picture(section, section.spot(), shelf,
                                      {file, focus, shelf.version(file)}, person_picture);
    return std::nullopt;
}

} // namespace

Outcome<PersonRead> read_person(const Source& source, const Shelf& shelf,
                                const Settings& settings) {
    Card card(source);
    Section* section = card.section();
    if (section == nullptr) return {std::nullopt, card.problems()};
    Person person;
    person.id = source.file;
    person.name = section->text("name");
    if (person.name.empty())
        section->report().error(section->key_spot("name"),
                                say::missing_text("name", "name = \"…\""));
    const Focus focus = read_focus(*section, portrait_focus);
    person.picture = section->table().contains("picture")
                         ? read_picture(*section, shelf, source.file, focus, person_picture)
                         : picture_of_same_name(*section, shelf, source.file, focus);
    const std::optional<Colour> colour = read_colour(*section);
    person.colour = colour.value_or(person.colour);
    person.words = read_person_words(*section, settings);
    report_strays(*section, {"role", "text"}, settings.languages);
    return card.outcome(PersonRead{std::move(person), colour.has_value()});
}

Person person_of_picture(const Picture& picture) {
    std::string name = stem(picture.path);
    const size_t start = name.find_first_not_of("0123456789-_ ");
    if (start != std::string_view::npos) name.erase(0, start);
    std::replace(name.begin(), name.end(), '_', ' ');
    Person person;
    person.id = picture.path;
    person.name = clean(name);
    person.picture = picture;
    return person;
}

} // namespace content
