#include "content/messages.h"
#include "content/phrases.h"

#include <cmath>

namespace content::say {

using base::filled;

Message bad_moment(std::string_view key) {
    const std::string name(key);
    const std::string date = name + " = \"2022-05-30\"";
    const std::string moment = name + " = \"2022-05-30 09:00\"";
    return {filled({"{key} must be a date, or a date and a time of day",
                    "{key} ska vara ett datum, eller ett datum och ett klockslag"},
                   {{"key", in_quotes(key)}}),
            write_like(filled({"{date} or {moment}", "{date} eller {moment}"},
                              {{"date", date}, {"moment", moment}}))};
}

Message ends_before_it_begins() {
    return {{"\"until\" is not after \"from\", so this would never be shown",
             "\"until\" ligger inte efter \"from\", så det här skulle aldrig visas"},
            {"Change one of them, or take one away.", "Ändra det ena, eller ta bort det ena."}};
}

Message unknown_repeat(std::string_view name) {
    return {filled({"a card cannot come again {name}", "ett kort kan inte upprepas {name}"},
                   {{"name", in_quotes(name)}}),
            {"Write repeat = \"daily\" or repeat = \"weekly\".",
             "Skriv repeat = \"daily\" (varje dag) eller repeat = \"weekly\" (varje vecka)."}};
}

Message repeat_without_time() {
    return {{"\"repeat\" needs a \"from\" and an \"until\": the time that comes again",
             "\"repeat\" behöver ett \"from\" och ett \"until\": tiden som upprepas"},
            {"Write the first time of all, like from = \"2022-06-01 17:00\" and "
             "until = \"2022-06-01 17:30\".",
             "Skriv den allra första tiden, som from = \"2022-06-01 17:00\" och "
             "until = \"2022-06-01 17:30\"."}};
}

Message repeat_overlaps() {
    return {{"the time from \"from\" to \"until\" is longer than the time after which it is to "
             "come again",
             "tiden från \"from\" till \"until\" är längre än tiden tills det ska komma igen"},
            {"Say in \"until\" when it ends for the first time, and in \"repeat_until\" when it "
             "ends for good.",
             "Skriv i \"until\" när det slutar första gången, och i \"repeat_until\" när det "
             "slutar för gott."}};
}

Message too_short_to_read(double shown, double needed) {
    const double enough = std::ceil(needed);
    return {filled({"the text takes about {needed} seconds to read, but is shown for {shown}",
                    "texten tar ungefär {needed} sekunder att läsa, men visas i {shown}"},
                   {{"needed", number(enough)}, {"shown", number(shown)}}),
            filled({"Write seconds = {needed} at the top of the card, or make the text shorter.",
                    "Skriv seconds = {needed} överst i kortet, eller korta texten."},
                   {{"needed", number(enough)}})};
}

Message unknown_zone(std::string_view name, const std::string& suggestion) {
    return {filled({"there is no time zone {name}", "det finns ingen tidszon {name}"},
                   {{"name", in_quotes(name)}}),
            suggest(suggestion, write_like("time_zone = \"Europe/Stockholm\""))};
}

Message must_be_hours() {
    return must_be_part("hours",
                        {"[hours] on a line of its own, and monday = \"10:00-18:00\" below it",
                         "[hours] på en egen rad, och monday = \"10:00-18:00\" på raden under"});
}

Message must_be_exceptions() {
    return wrong_type("exceptions", {"dates and their hours", "datum och deras tider"},
                      {"[hours.exceptions] on a line of its own, and \"2022-06-06\" = \"closed\" "
                       "below it",
                       "[hours.exceptions] på en egen rad, och \"2022-06-06\" = \"closed\" på "
                       "raden under"});
}

Message bad_hours(std::string_view day) {
    return {{"these are not times of opening and closing",
             "det här är inga tider då det öppnar och stänger"},
            write_like(filled({"{day} = \"10:00-18:00\", or {day} = \"closed\"",
                               "{day} = \"10:00-18:00\", eller {day} = \"closed\""},
                              {{"day", std::string(day)}}))};
}

Message empty_hours(std::string_view day) {
    return {{"this opens and closes at the same minute", "det öppnar och stänger samma minut"},
            filled({"For the whole day, write {day} = \"00:00-24:00\".",
                    "För hela dagen, skriv {day} = \"00:00-24:00\"."},
                   {{"day", std::string(day)}})};
}

Message unknown_day(std::string_view key, const std::string& suggestion) {
    return {filled({"there is no weekday {key}", "det finns ingen veckodag {key}"},
                   {{"key", in_quotes(key)}}),
            suggest(suggestion,
                    {"What may stand here: monday to sunday, weekdays, weekend and every_day. "
                     "Dates stand below the line [hours.exceptions].",
                     "Det här får stå här: monday till sunday, weekdays (vardagar), weekend (helg) "
                     "och every_day (alla dagar). Datum står under raden [hours.exceptions]."})};
}

Message day_twice(std::string_view key) {
    return {
        filled({"{key} is a day that has its hours already; these are not used",
                "{key} är en dag som redan har sina tider; de här används inte"},
               {{"key", in_quotes(key)}}),
        {"Keep one of them and delete the other.", "Behåll den ena raden och ta bort den andra."}};
}

Message bad_exception(std::string_view key) {
    return {filled({"{key} is not a date", "{key} är inget datum"}, {{"key", in_quotes(key)}}),
            write_like("\"2022-06-06\" = \"closed\"")};
}

} // namespace content::say
