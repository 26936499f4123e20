#pragma once
// The parts of a card that are written in one language: [sv] and [en] of slides and people, and
// { sv = "…", en = "…" } of single texts.

#include "content/section.h"

#include <string_view>
#include <vector>

namespace content {

struct LanguagePart {
    Language language; // lower case
    Section section;
};

// Every [language] table of the card, in the card's order. Reports languages
// that the kiosk does not offer (they are read all the same) and doubles.
std::vector<LanguagePart> take_language_parts(Section& card, const std::vector<Language>& offered);

// Reports the keys that belong to the card as a whole but stand in a language's part, and then
// whatever else is unknown there.
void report_strays(LanguagePart& part, const std::vector<std::string>& of_the_card);

// Reports the keys that belong in a language's part but stand above them all, and then whatever
// else is unknown.
void report_strays(Section& card, const std::vector<std::string>& of_a_language,
                   const std::vector<Language>& offered);

// A warning for each of `offered` that no part is given in. None if nothing is given at all.
void report_missing_parts(const Section& card, const std::vector<Language>& given,
                          const std::vector<Language>& offered);

template <class T>
std::vector<Language> languages_of(const PerLanguage<T>& texts) {
    std::vector<Language> languages;
    for (const auto& [language, text] : texts)
        languages.push_back(language);
    return languages;
}

// A text per language, or one text for all of `offered`. Empty if the key is not there.
PerLanguage<std::string> read_translations(Section& section, std::string_view key,
                                           const std::vector<Language>& offered,
                                           size_t most = line_length);

} // namespace content
