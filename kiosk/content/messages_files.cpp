#include "content/messages.h"
#include "content/phrases.h"

namespace content::say {

using base::filled;

Message folder_gone() {
    return {{"the content folder is gone; what was last shown stays on screen",
             "innehållsmappen är borta; det som senast visades står kvar på skärmen"},
            {"Put it back, or look whether the share or the stick that it lies on is connected.",
             "Lägg tillbaka den, eller se efter om nätverksmappen eller USB-minnet där den ligger "
             "är anslutet."}};
}

Message folder_empty() {
    return {{"the content folder is empty; what was last shown stays on screen",
             "innehållsmappen är tom; det som senast visades står kvar på skärmen"},
            {"Copy the content back, or look whether the share or the stick that it lies on is "
             "connected.",
             "Kopiera tillbaka innehållet, eller se efter om nätverksmappen eller USB-minnet där "
             "det ligger är anslutet."}};
}

Message folder_missing(std::string_view name) {
    return {filled({"there is no folder {name}; what was last shown of it stays on screen",
                    "mappen {name} finns inte; det som senast visades ur den står kvar på skärmen"},
                   {{"name", std::string(name)}}),
            {"Put the folder back. To show nothing of it, leave it there and empty it.",
             "Lägg tillbaka mappen. Ska inget visas ur den, låt den ligga kvar och töm den."}};
}

Message unreadable(const base::Words& reason) {
    return {filled({"this cannot be read: {reason}", "det här går inte att läsa: {reason}"},
                   {{"reason", reason}}),
            {"Check that the file is all there and that the kiosk may read it.",
             "Se efter att hela filen finns där och att kiosken får läsa den."}};
}

Message not_a_plain_file() {
    return {{"this is not an ordinary file", "det här är inte en vanlig fil"},
            {"Put a copy of the file itself here.", "Lägg en kopia av själva filen här."}};
}

Message leads_outside() {
    return {{"this is a link that leads out of the content folder",
             "det här är en länk som leder ut ur innehållsmappen"},
            {"Put a copy of the file itself here.", "Lägg en kopia av själva filen här."}};
}

Message too_large(size_t kibibytes) {
    return {filled({"this is larger than {n} KiB, so it is hardly a card",
                    "det här är större än {n} KiB, så det är knappast ett kort"},
                   {{"n", std::to_string(kibibytes)}}),
            {"A card holds only text. Pictures lie beside it as files of their own.",
             "Ett kort innehåller bara text. Bilder ligger bredvid, som egna filer."}};
}

Message too_many_cards(size_t most) {
    return {filled({"this folder holds more than {n} files; the rest is not shown",
                    "den här mappen innehåller fler än {n} filer; resten visas inte"},
                   {{"n", std::to_string(most)}}),
            {"Move what is not needed out of the content folder.",
             "Flytta ut det som inte behövs ur innehållsmappen."}};
}

Message too_many_files(size_t most) {
    return {filled({"the content folder holds more than {n} files; some are not looked at",
                    "innehållsmappen innehåller fler än {n} filer; en del läses inte"},
                   {{"n", std::to_string(most)}}),
            {"Check that it is the right folder, and move out what the kiosk does not need.",
             "Se efter att det är rätt mapp, och flytta ut det som kiosken inte behöver."}};
}

Message missing_file(std::string_view name, const base::Words& holds) {
    return {
        filled({"there is no {name} in the content folder", "{name} finns inte i innehållsmappen"},
               {{"name", std::string(name)}}),
        filled({"It holds {holds}. Put it back, or write a new one.",
                "Där står {holds}. Lägg tillbaka den, eller skriv en ny."},
               {{"holds", holds}})};
}

Message no_slides() {
    return {{"there are no slides to show", "det finns inga bilder att visa i slingan"},
            {"Put at least one card into the folder campaign.",
             "Lägg minst ett kort i mappen campaign."}};
}

Message text_ending() {
    return {{"this card is not read, because its name ends in .txt",
             "det här kortet läses inte, för namnet slutar på .txt"},
            {"Rename it so that it ends in .toml. (In Windows Explorer, choose View, Show, File "
             "name extensions to see the whole name.)",
             "Byt namn så att det slutar på .toml. (I Utforskaren i Windows: välj Visa, Visa, "
             "Filnamnstillägg för att se hela namnet.)"}};
}

Message stray_card(const std::string& suggestion) {
    return {{"this card is not read, because cards lie in folders",
             "det här kortet läses inte, för kort ska ligga i mappar"},
            suggest(suggestion, {"Move slides into campaign and people into leadership.",
                                 "Flytta bilder i slingan till campaign och personer till "
                                 "leadership."})};
}

Message unreadable_name() {
    return {{"this file is not read, because its name has letters that cannot be told",
             "den här filen läses inte, för namnet innehåller tecken som inte går att tyda"},
            {"Rename it, with the letters a to z and digits only.",
             "Byt namn på den, med bara bokstäverna a till z och siffror."}};
}

Message looks_like_copy(std::string_view original) {
    return {filled({"this looks like a copy of {original}, and both are shown",
                    "det här ser ut som en kopia av {original}, och båda visas"},
                   {{"original", in_quotes(original)}}),
            {"If it is to be another one, give it a name of its own. If not, move it out of the "
             "folder.",
             "Ska det vara ett till, ge filen ett eget namn. Annars, flytta ut den ur mappen."}};
}

Message same_name(std::string_view other) {
    return {filled({"this name is the same as {other} but for capital letters",
                    "det här namnet är samma som {other}, så när som på stora och små bokstäver"},
                   {{"other", in_quotes(other)}}),
            {"Windows and Mac cannot keep both in one folder. Rename one of them.",
             "Windows och Mac kan inte ha båda i samma mapp. Byt namn på den ena."}};
}

Message failed(std::string_view reason) {
    return {filled({"the content could not be taken in: {reason}",
                    "innehållet gick inte att läsa in: {reason}"},
                   {{"reason", std::string(reason)}}),
            {"Take the change back that was made last, and tell the kiosk's technicians.",
             "Ångra den senaste ändringen, och berätta det för kioskens tekniker."}};
}

} // namespace content::say
