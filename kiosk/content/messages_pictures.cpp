#include "content/messages.h"
#include "content/phrases.h"

namespace content::say {

using base::filled;

namespace {

std::string pixels(int width, int height) {
    return std::to_string(width) + " × " + std::to_string(height);
}

} // namespace

Message picture_missing(std::string_view name, const std::string& suggestion) {
    return {filled({"there is no picture {name}", "det finns ingen bild {name}"},
                   {{"name", in_quotes(name)}}),
            suggest(suggestion, {"Put the picture into the same folder as the card, and write its "
                                 "name as it is, with the ending (like .jpg).",
                                 "Lägg bilden i samma mapp som kortet, och skriv dess namn precis "
                                 "som det är, med ändelsen (som .jpg)."})};
}

Message picture_outside(std::string_view name) {
    return {filled({"the picture {name} lies outside the content folder",
                    "bilden {name} ligger utanför innehållsmappen"},
                   {{"name", in_quotes(name)}}),
            {"Copy it into the same folder as the card, and write only its name.",
             "Kopiera den till samma mapp som kortet, och skriv bara dess namn."}};
}

Message picture_refused(std::string_view name) {
    return {filled({"the picture {name} is not an ordinary file in the content folder, so it is "
                    "not opened",
                    "bilden {name} är inte en vanlig fil i innehållsmappen, så den öppnas inte"},
                   {{"name", in_quotes(name)}}),
            {"Put a copy of the picture itself beside the card.",
             "Lägg en kopia av själva bilden bredvid kortet."}};
}

Message picture_kind(std::string_view name, std::string_view ending) {
    return {
        filled({"the picture {name} is of a kind the kiosk cannot show{ending}",
                "bilden {name} är av en sort som kiosken inte kan visa{ending}"},
               {{"name", in_quotes(name)},
                {"ending", ending.empty() ? std::string() : " (." + std::string(ending) + ")"}}),
        {"Open it in a picture program and save it as JPEG or PNG.",
         "Öppna den i ett bildprogram och spara den som JPEG eller PNG."}};
}

Message picture_unfit(std::string_view name, const Message& why) {
    return {
        filled({"the picture {name} cannot be shown: {why}", "bilden {name} kan inte visas: {why}"},
               {{"name", in_quotes(name)}, {"why", why.what}}),
        why.advice};
}

Message picture_small(std::string_view name, int width, int height, int least_width,
                      int least_height) {
    return {filled({"the picture {name} has {pixels} pixels, so it looks blurred on the screen",
                    "bilden {name} har {pixels} pixlar, så den blir suddig på skärmen"},
                   {{"name", in_quotes(name)}, {"pixels", pixels(width, height)}}),
            filled({"Use one with {pixels} pixels or more.",
                    "Använd en med {pixels} pixlar eller mer."},
                   {{"pixels", pixels(least_width, least_height)}})};
}

Message bad_focus() {
    return {{"\"focus\" must be two numbers in brackets: how far from the left, how far from the "
             "top",
             "\"focus\" ska vara två tal inom hakparenteser: hur långt från vänster, hur långt "
             "uppifrån"},
            {"Write it like this, with points in the numbers and a comma between them: focus = "
             "[0.5, 0.33]",
             "Skriv så här, med punkt i talen och komma mellan dem: focus = [0.5, 0.33]"}};
}

Message focus_outside() {
    return {{"\"focus\" points outside the picture", "\"focus\" pekar utanför bilden"},
            {"Both numbers go from 0 to 1: 0 is the left or the top, 1 the right or the bottom. "
             "The nearest edge is used.",
             "Båda talen går från 0 till 1: 0 är längst till vänster eller överst, 1 längst till "
             "höger eller nederst. Närmaste kant används."}};
}

} // namespace content::say
