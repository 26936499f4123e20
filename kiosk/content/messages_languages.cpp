#include "content/messages.h"
#include "content/phrases.h"

namespace content::say {

using base::filled;

Message unknown_part(std::string_view name, const std::vector<std::string>& languages) {
    return {filled({"[{name}] is not a language", "[{name}] är inget språk"},
                   {{"name", std::string(name)}}),
            filled({"A language is written as its short code. This kiosk shows {languages}.",
                    "Ett språk skrivs med sin korta kod. Den här kiosken visar {languages}."},
                   {{"languages", listed(languages)}})};
}

Message belongs_above_languages(std::string_view key) {
    return {filled({"{key} stands below a language's line and is not seen there",
                    "{key} står under ett språks rad och syns inte där"},
                   {{"key", in_quotes(key)}}),
            {"Move it up, above the first line with a language in brackets, like [sv].",
             "Flytta upp det, ovanför den första raden med ett språk inom hakparenteser, som "
             "[sv]."}};
}

Message belongs_in_language(std::string_view key, const std::string& language) {
    return {filled({"{key} belongs to no language", "{key} hör inte till något språk"},
                   {{"key", in_quotes(key)}}),
            filled({"Put a line saying [{language}] above it.",
                    "Skriv en rad med [{language}] ovanför."},
                   {{"language", language}})};
}

Message not_a_language(std::string_view code) {
    return {filled({"{code} is not a language code", "{code} är ingen språkkod"},
                   {{"code", in_quotes(code)}}),
            {"Write the short code: sv is Swedish, en is English.",
             "Skriv den korta koden: sv är svenska, en är engelska."}};
}

Message no_languages() {
    return {{"\"languages\" names no language", "\"languages\" nämner inget språk"},
            write_like("languages = [\"sv\", \"en\"]")};
}

Message language_twice(const std::string& language) {
    return {filled({"the language {language} is given twice; the second is not used",
                    "språket {language} finns två gånger; det andra används inte"},
                   {{"language", in_quotes(language)}}),
            {"Keep one of them and delete the other.", "Behåll det ena och ta bort det andra."}};
}

Message language_not_shown(const std::string& language, const std::vector<std::string>& languages) {
    return {filled({"this kiosk does not offer the language {language}",
                    "den här kiosken visar inte språket {language}"},
                   {{"language", in_quotes(language)}}),
            filled({"It offers {languages}. Add {language} to languages in kiosk.toml, or delete "
                    "this part.",
                    "Den visar {languages}. Lägg till {language} i languages i kiosk.toml, eller "
                    "ta bort den här delen."},
                   {{"languages", listed(languages)}, {"language", in_quotes(language)}})};
}

Message part_missing(const std::string& language, const std::string& shown_instead) {
    return {filled({"there is no text in the language {language}",
                    "det finns ingen text på språket {language}"},
                   {{"language", in_quotes(language)}}),
            filled({"Add a part that begins with [{code}]. Until then visitors are shown {other} "
                    "instead.",
                    "Lägg till en del som börjar med [{code}]. Så länge visas {other} i stället."},
                   {{"code", language}, {"other", in_quotes(shown_instead)}})};
}

Message translation_missing(std::string_view key, const std::string& language,
                            const std::string& shown_instead) {
    return {filled({"{key} is missing in the language {language}",
                    "{key} saknas på språket {language}"},
                   {{"key", in_quotes(key)}, {"language", in_quotes(language)}}),
            filled({"Add {code} = \"…\" to it. Until then visitors are shown {other} instead.",
                    "Lägg till {code} = \"…\". Så länge visas {other} i stället."},
                   {{"code", language}, {"other", in_quotes(shown_instead)}})};
}

Message missing_in_language(std::string_view key, const std::string& language) {
    return {filled({"{key} is missing in the language {language}",
                    "{key} saknas på språket {language}"},
                   {{"key", in_quotes(key)}, {"language", in_quotes(language)}}),
            filled({"Add it below the line [{code}]. Until then this language's part is not shown.",
                    "Skriv det under raden [{code}]. Så länge visas inte delen på det språket."},
                   {{"code", language}})};
}

Message text_in_others(const std::string& language) {
    return {filled({"\"text\" is missing in the language {language}, and other languages have it",
                    "\"text\" saknas på språket {language}, men finns på andra"},
                   {{"language", in_quotes(language)}}),
            filled({"Add it below the line [{code}]. Until then the headline stands alone there.",
                    "Skriv det under raden [{code}]. Så länge står rubriken ensam där."},
                   {{"code", language}})};
}

} // namespace content::say
