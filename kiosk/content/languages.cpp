#include "content/languages.h"

#include "content/grammar.h"
#include "content/names.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace content {

namespace {

bool contains(const std::vector<std::string>& list, std::string_view item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

// A key that is a language's code, and the language it means.
struct LanguageKey {
    std::string key;
    Language language;
};

// The keys of `section` that are language codes, each language once, in the order of the card.
std::vector<LanguageKey> language_keys(Section& section, const std::vector<Language>& offered) {
    std::vector<LanguageKey> keys;
    std::set<Language> seen;
    for (const std::string& key : section.not_taken()) {
        const Language language = lower(key);
        if (!is_language_code(language)) continue;
        if (!contains(offered, language) && !section.table().get(key)->is_table()) continue;
        section.dismiss(key);
        if (!seen.insert(language).second) {
            section.report().warning(section.key_spot(key), say::language_twice(language));
            continue;
        }
        if (!contains(offered, language))
            section.report().warning(section.key_spot(key),
                                     say::language_not_shown(language, offered));
        keys.push_back({key, language});
    }
    return keys;
}

std::vector<Language> missing(const std::vector<Language>& given,
                              const std::vector<Language>& offered) {
    std::vector<Language> languages;
    for (const Language& language : offered)
        if (!given.empty() && !contains(given, language)) languages.push_back(language);
    return languages;
}

// As in_language() will choose.
Language shown_instead(const std::vector<Language>& given, const std::vector<Language>& offered) {
    const auto shown = std::find_if(offered.begin(), offered.end(),
                                    [&](const Language& each) { return contains(given, each); });
    return shown == offered.end() ? given.front() : *shown;
}

} // namespace

std::vector<LanguagePart> take_language_parts(Section& card, const std::vector<Language>& offered) {
    std::vector<LanguagePart> parts;
    for (const LanguageKey& key : language_keys(card, offered)) {
        const toml::table* table = card.table().get(key.key)->as_table();
        if (table != nullptr) {
            parts.push_back({key.language, Section(*table, card.key_spot(key.key), card.report())});
        } else {
            card.report().error(
                card.key_spot(key.key),
                say::must_be_part(
                    key.key, base::filled({"[{language}] on a line of its own, and what is in "
                                           "that language on the lines below",
                                           "[{language}] på en egen rad, och det som är på det "
                                           "språket på raderna under"},
                                          {{"language", key.language}})));
        }
    }
    return parts;
}

void report_strays(LanguagePart& part, const std::vector<std::string>& of_the_card) {
    Section& section = part.section;
    for (const std::string& key : section.not_taken()) {
        if (!contains(of_the_card, key)) continue;
        section.report().warning(section.key_spot(key), say::belongs_above_languages(key));
        section.dismiss(key);
    }
    section.report_unknown();
}

void report_strays(Section& card, const std::vector<std::string>& of_a_language,
                   const std::vector<Language>& offered) {
    for (const std::string& key : card.not_taken()) {
        const bool table = card.table().get(key)->is_table();
        const bool misplaced = contains(of_a_language, key) && !table;
        if (!misplaced && !table) continue;
        card.report().warning(card.key_spot(key),
                              misplaced ? say::belongs_in_language(key, offered.front())
                                        : say::unknown_part(key, offered));
        card.dismiss(key);
    }
    card.report_unknown();
}

void report_missing_parts(const Section& card, const std::vector<Language>& given,
                          const std::vector<Language>& offered) {
    for (const Language& language : missing(given, offered))
        card.report().warning(card.spot(),
                              say::part_missing(language, shown_instead(given, offered)));
}

PerLanguage<std::string> read_translations(Section& section, std::string_view key,
                                           const std::vector<Language>& offered, size_t most) {
    PerLanguage<std::string> texts;
    const toml::node* node = section.take(key);
    if (node == nullptr) return texts;
    const Spot spot = section.key_spot(key);
    if (!node->is_table()) {
        const std::string text = section.text(key, most);
        for (const Language& language : offered)
            if (!text.empty()) texts[language] = text;
        return texts;
    }
    Section inner(*node->as_table(), spot, section.report());
    for (const LanguageKey& language : language_keys(inner, offered))
        if (std::string text = inner.text(language.key, most); !text.empty())
            texts[language.language] = std::move(text);
    inner.report_unknown();
    const std::vector<Language> given = languages_of(texts);
    for (const Language& language : missing(given, offered))
        section.report().warning(
            spot, say::translation_missing(key, language, shown_instead(given, offered)));
    return texts;
}

} // namespace content
