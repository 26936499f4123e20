#include "content/messages.h"
#include "content/phrases.h"

namespace content::say {

using base::filled;
using base::Words;

Message unknown_key(std::string_view key, const std::string& suggestion,
                    const std::vector<std::string>& known) {
    return {filled({"the kiosk knows no {key} here", "kiosken känner inte till {key} här"},
                   {{"key", in_quotes(key)}}),
            suggest(suggestion,
                    filled({"What may stand here: {known}.", "Det här får stå här: {known}."},
                           {{"known", listed(known)}}))};
}

Message wrong_type(std::string_view key, const Words& wanted, const Words& example) {
    return {filled({"{key} must be {wanted}", "{key} ska vara {wanted}"},
                   {{"key", in_quotes(key)}, {"wanted", wanted}}),
            write_like(example)};
}

Message must_be_text(std::string_view key) {
    return wrong_type(key, {"a text in quotation marks", "en text inom citattecken"},
                      std::string(key) + " = \"…\"");
}

Message must_be_number(std::string_view key) {
    return wrong_type(key, {"a number", "ett tal"}, std::string(key) + " = 10");
}

Message must_be_true_or_false(std::string_view key) {
    return wrong_type(key, {"true or false", "true (ja) eller false (nej)"},
                      std::string(key) + " = true");
}

Message must_be_texts(std::string_view key, const Words& example) {
    return wrong_type(
        key, {"a list of texts in brackets", "en lista med texter inom hakparenteser"}, example);
}

Message must_be_part(std::string_view key, const Words& example) {
    return wrong_type(key, {"a part of the card", "en egen del av kortet"}, example);
}

Message missing_text(std::string_view key, const Words& example) {
    return {filled({"{key} is missing", "{key} saknas"}, {{"key", in_quotes(key)}}),
            write_like(example)};
}

Message missing_headline(const std::string& language) {
    return missing_text("headline",
                        filled({"[{language}] on a line of its own, and headline = \"…\" below it",
                                "[{language}] på en egen rad, och headline = \"…\" på raden under"},
                               {{"language", language}}));
}

Message too_long(std::string_view key, size_t most) {
    return {filled({"{key} is cut after {n} characters", "{key} klipps av efter {n} tecken"},
                   {{"key", in_quotes(key)}, {"n", std::to_string(most)}}),
            {"It is more than fits on the screen. Make it shorter.",
             "Det är mer än som får plats på skärmen. Korta det."}};
}

Message clamped(std::string_view key, double least, double most) {
    return {filled({"{key} is out of range", "{key} är för litet eller för stort"},
                   {{"key", in_quotes(key)}}),
            filled({"It can be from {least} to {most} seconds; the nearest of them is used.",
                    "Det kan vara från {least} till {most} sekunder; det närmaste används."},
                   {{"least", number(least)}, {"most", number(most)}})};
}

Message unknown_moderation(std::string_view name, const std::string& suggestion) {
    return {filled({"moderation cannot be {name}", "moderation kan inte vara {name}"},
                   {{"name", in_quotes(name)}}),
            suggest(suggestion,
                    {"Write \"before\" if staff read an idea before it is shown, or \"after\".",
                     "Skriv \"before\" om personalen läser en idé innan den visas, annars "
                     "\"after\"."})};
}

Message bad_keep_days(int most) {
    return {filled({"\"keep_days\" must be a whole number of days, from 1 to {n}",
                    "\"keep_days\" ska vara ett helt antal dagar, från 1 till {n}"},
                   {{"n", std::to_string(most)}}),
            {"Write it like this: keep_days = 90. Without the line, ideas stay on the kiosk.",
             "Skriv så här: keep_days = 90. Utan raden ligger idéerna kvar i kiosken."}};
}

Message unknown_colour(std::string_view name, const std::string& suggestion,
                       const std::vector<std::string>& known) {
    return {filled({"there is no colour {name}", "det finns ingen färg {name}"},
                   {{"name", in_quotes(name)}}),
            suggest(suggestion, filled({"The colours are {known}.", "Färgerna är {known}."},
                                       {{"known", listed(known)}}))};
}

Message link_without_scheme(const std::string& completed) {
    return {{"the link does not begin with https://", "länken börjar inte med https://"},
            filled({"It is shown as {link}.", "Den visas som {link}."}, {{"link", completed}})};
}

Message bad_link() {
    return {{"this is not a link that a phone can open",
             "det här är inte en länk som en telefon kan öppna"},
            {"Copy the whole address from the browser: link = \"https://h22.se\"",
             "Kopiera hela adressen från webbläsaren: link = \"https://h22.se\""}};
}

Message link_too_long(size_t most) {
    return {filled({"the link is longer than {n} characters, too long for a QR code that phones "
                    "read easily",
                    "länken är längre än {n} tecken, för lång för en QR-kod som telefoner läser "
                    "lätt"},
                   {{"n", std::to_string(most)}}),
            {"Use a shorter address.", "Använd en kortare adress."}};
}

Message same_person(std::string_view name, std::string_view other) {
    return {filled({"{name} is also the name in {other}, so the same person may be shown twice",
                    "{name} heter personen i {other} också, så samma person visas kanske två "
                    "gånger"},
                   {{"name", in_quotes(name)}, {"other", std::string(other)}}),
            {"Move one of them out of the folder, or change its name.",
             "Flytta ut den ena ur mappen, eller ändra namnet i den."}};
}

Message more_like_it(size_t count) {
    return {base::counted(
                count,
                {"and {n} more problem in this file", "och {n} problem till i den här filen"},
                {"and {n} more problems in this file", "och {n} problem till i den här filen"}),
            {"Mend the first ones; the others often go away with them.",
             "Rätta de första; då försvinner ofta de andra också."}};
}

} // namespace content::say
