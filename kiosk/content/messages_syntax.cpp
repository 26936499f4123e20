#include "content/messages.h"
#include "content/phrases.h"

namespace content::say {

using base::filled;

namespace {

base::Words write_part() {
    return write_like("[sv]");
}

} // namespace

Message strange_space() {
    return {
        {"there is an invisible special space here", "här finns ett osynligt, särskilt mellanslag"},
        {"Delete the space and type it again with the space bar.",
         "Ta bort mellanslaget och skriv det igen med mellanslagstangenten."}};
}

Message control_character() {
    return {{"there is an invisible control character here", "här finns ett osynligt styrtecken"},
            {"Delete the letters on both sides of it, and type them again.",
             "Ta bort tecknen på båda sidor om det, och skriv dem igen."}};
}

Message language_without_brackets(const std::string& language) {
    return {{"a language stands in square brackets", "ett språk står inom hakparenteser"},
            write_like("[" + language + "]")};
}

Message bracket_missing() {
    return {{"the bracket ] after the language is missing", "hakparentesen ] efter språket saknas"},
            write_part()};
}

Message after_bracket() {
    return {{"there is something after the bracket ]", "det står något efter hakparentesen ]"},
            {"Move it to a line of its own.", "Flytta det till en egen rad."}};
}

Message not_a_part() {
    return {{"the brackets must hold a language and nothing else",
             "inom hakparenteserna ska det stå ett språk och inget annat"},
            write_part()};
}

Message part_twice(std::string_view name) {
    return {filled({"the card has [{name}] already", "[{name}] finns redan i kortet"},
                   {{"name", std::string(name)}}),
            filled({"Put all of it below the first [{name}], and delete the second.",
                    "Samla allt under det första [{name}], och ta bort det andra."},
                   {{"name", std::string(name)}})};
}

Message twice(std::string_view key) {
    return {
        filled({"{key} is given twice", "{key} står två gånger"}, {{"key", in_quotes(key)}}),
        {"Keep one of them and delete the other.", "Behåll den ena raden och ta bort den andra."}};
}

Message bad_backslash() {
    return {{"a backslash (\\) in a text begins a special sign, and this one does not exist",
             "ett omvänt snedstreck (\\) i en text inleder ett specialtecken, och det här finns "
             "inte"},
            {"Write / in names of folders, and \\\\ for a backslash that is to be seen.",
             "Skriv / i namn på mappar, och \\\\ för ett omvänt snedstreck som ska synas."}};
}

Message backslash_before_end() {
    return {{"the backslash (\\) before the last quotation mark keeps it from ending the text",
             "det omvända snedstrecket (\\) före det sista citattecknet gör att texten inte tar "
             "slut"},
            {"Delete the backslash, or write \\\\ if it is to be seen.",
             "Ta bort snedstrecket, eller skriv \\\\ om det ska synas."}};
}

Message text_not_ended() {
    return {{"the quotation mark that ends the text is missing",
             "citattecknet som avslutar texten saknas"},
            {"Put \" at the end of the text. A text of several lines begins and ends with \"\"\".",
             "Skriv \" sist i texten. En text på flera rader börjar och slutar med \"\"\"."}};
}

Message text_of_lines_not_ended() {
    return {{"this text begins with three quotation marks and never ends",
             "den här texten börjar med tre citattecken och tar aldrig slut"},
            {"Put \"\"\" at the end of the text.", "Skriv \"\"\" sist i texten."}};
}

Message curly_quotes(const std::string& corrected) {
    return {{"a text must begin and end with straight quotation marks (\")",
             "en text ska börja och sluta med raka citattecken (\")"},
            filled({"Type straight ones instead: {line}", "Skriv raka i stället: {line}"},
                   {{"line", corrected}})};
}

Message doubled_quotes(const std::string& corrected) {
    return {{"a text begins and ends with one quotation mark",
             "en text börjar och slutar med ett citattecken"},
            write_like(corrected)};
}

Message quote_inside_text() {
    return {{"the text ends at its second quotation mark, but the line goes on",
             "texten slutar vid sitt andra citattecken, men raden fortsätter"},
            {"Use curly quotation marks inside the text: \"Say “hello” to us\"",
             "Använd böjda citattecken inne i texten: \"Säg ”hej” till oss\""}};
}

Message after_text() {
    return {{"there is something after the text", "det står något efter texten"},
            {"Delete what stands after the last quotation mark.",
             "Ta bort det som står efter det sista citattecknet."}};
}

Message goes_on() {
    return {{"the line goes on after its value", "raden fortsätter efter sitt värde"},
            {"Begin a new line for the next one. Text must stand in quotation marks.",
             "Börja en ny rad för nästa. Text ska stå inom citattecken."}};
}

Message not_quoted(const std::string& corrected) {
    return {{"text must stand in quotation marks", "text ska stå inom citattecken"},
            write_like(corrected)};
}

Message nothing_there() {
    return {{"there is nothing after the = sign", "det står inget efter likhetstecknet"},
            {"Write the value there, or take the whole line away.",
             "Skriv värdet där, eller ta bort hela raden."}};
}

Message remark_for_value(std::string_view key) {
    return {{"what begins with # is a remark, so there is nothing after the = sign",
             "det som börjar med # är en anteckning, så det står inget efter likhetstecknet"},
            key == "colour" ? base::Words{"Colours are written by name: colour = \"deep-red\"",
                                          "Färger skrivs med namn: colour = \"deep-red\""}
                            : base::Words{"Text must stand in quotation marks.",
                                          "Text ska stå inom citattecken."}};
}

Message true_or_false(std::string_view key) {
    return {{"this is answered with true or false, in small letters",
             "det här besvaras med true (ja) eller false (nej), med små bokstäver"},
            write_like(std::string(key) + " = true")};
}

Message decimal_comma() {
    return {{"a number has a decimal point, not a comma", "ett tal har decimalpunkt, inte komma"},
            write_like("seconds = 7.5")};
}

Message not_a_number() {
    return {
        {"this is not a number the kiosk understands", "det här är inget tal som kiosken förstår"},
        {"Write digits only, with a point for decimals, like 7.5. Anything else stands in "
         "quotation marks, like \"200 %\".",
         "Skriv bara siffror, med punkt för decimaler, som 7.5. Allt annat står inom "
         "citattecken, som \"200 %\"."}};
}

Message list_not_complete() {
    return {
        {"the list in brackets is not complete", "listan inom hakparenteser är inte hel"},
        {"Put a comma between its items and ] at its end.", "Sätt komma mellan leden och ] sist."}};
}

Message braces_not_complete() {
    return {{"the list in braces is not complete", "listan inom klamrar är inte hel"},
            {"Write it on one line like this: name = { sv = \"Klimat\", en = \"Climate\" }",
             "Skriv den på en rad, så här: name = { sv = \"Klimat\", en = \"Climate\" }"}};
}

Message no_name() {
    return {{"there is no name before the = sign", "det står inget namn före likhetstecknet"},
            write_like("headline = \"Välkommen\"")};
}

Message no_equals() {
    return {{"there is no = sign between a name and its value",
             "det saknas ett likhetstecken mellan namnet och värdet"},
            write_like("headline = \"Välkommen\"")};
}

Message two_equals() {
    return {{"there is an = sign too many", "det är ett likhetstecken för mycket"},
            write_like("headline = \"Välkommen\"")};
}

Message colon_for_equals() {
    return {{"there must be an = sign here, not a colon",
             "här ska det vara ett likhetstecken, inte ett kolon"},
            write_like("headline = \"Välkommen\"")};
}

Message name_of_words(std::string_view name) {
    return {
        filled({"{name} is not one word, and the name before an = sign must be",
                "{name} är inte ett enda ord, och det måste namnet före ett likhetstecken vara"},
               {{"name", in_quotes(name)}}),
        write_like("headline = \"Välkommen\"")};
}

Message letters_in_name(std::string_view name) {
    return {filled({"{name} has letters that a name before an = sign cannot have",
                    "{name} har bokstäver som ett namn före ett likhetstecken inte kan ha"},
                   {{"name", in_quotes(name)}}),
            {"The names are in English: colour, picture, headline, text, from, until. Text of "
             "several lines begins and ends with \"\"\".",
             "Namnen är på engelska: colour, picture, headline, text, from, until. Text på flera "
             "rader börjar och slutar med \"\"\"."}};
}

Message not_understood() {
    return {{"the kiosk does not understand this line", "kiosken förstår inte den här raden"},
            {"A line is name = value, or a language in brackets like [sv], or a remark that begins "
             "with #. Text of several lines begins and ends with \"\"\".",
             "En rad är namn = värde, eller ett språk inom hakparenteser som [sv], eller en "
             "anteckning som börjar med #. Text på flera rader börjar och slutar med \"\"\"."}};
}

} // namespace content::say
