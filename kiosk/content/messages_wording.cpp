#include "content/messages.h"
#include "content/phrases.h"

namespace content::say {

using base::filled;
using base::Words;

Message unknown_wording(std::string_view key, const std::string& suggestion) {
    return {
        filled(
            {"the kiosk says nothing that is called {key}", "kiosken säger inget som heter {key}"},
            {{"key", in_quotes(key)}}),
        suggest(suggestion, {"The names are those in the shipped list, assets/strings/en.toml.",
                             "Namnen är de i den medföljande listan, assets/strings/sv.toml."})};
}

Message slot_missing(const std::string& slot, const std::string& shipped) {
    return {filled({"{slot} is missing in this text", "{slot} saknas i den här texten"},
                   {{"slot", slot}}),
            filled({"The kiosk puts something in its place. The shipped text is {shipped}.",
                    "Kiosken sätter in något där. Den medföljande texten är {shipped}."},
                   {{"shipped", in_quotes(shipped)}})};
}

Message slot_unknown(const std::string& slot, const std::vector<std::string>& known) {
    const Words advice = filled({"It knows {known} here.", "Den känner till {known} här."},
                                {{"known", listed(known)}});
    return {filled({"the kiosk has nothing to put in the place of {slot}",
                    "kiosken har inget att sätta in i stället för {slot}"},
                   {{"slot", slot}}),
            known.empty() ? Words{"Write the text without it; visitors see the braces as they "
                                  "stand.",
                                  "Skriv texten utan det; besökarna ser klamrarna som de står."}
                          : advice};
}

} // namespace content::say
