#include "content/messages.h"

namespace content::say {

namespace {

base::Words save_as_utf8() {
    return {"Open it in Notepad, choose File, Save as, set Encoding to UTF-8, and save.",
            "Öppna den i Anteckningar, välj Arkiv, Spara som, sätt Kodning till UTF-8 och spara."};
}

} // namespace

Message latin1() {
    return {{"this letter is not stored as UTF-8; the file looks like Windows-1252 or Latin-1",
             "den här bokstaven är inte sparad som UTF-8; filen ser ut att vara Windows-1252 eller "
             "Latin-1"},
            save_as_utf8()};
}

Message utf16() {
    return {{"the file is stored as UTF-16, not as UTF-8",
             "filen är sparad som UTF-16, inte som UTF-8"},
            save_as_utf8()};
}

Message not_utf8() {
    return {{"the file is not text in UTF-8", "filen är inte text i UTF-8"}, save_as_utf8()};
}

Message rich_text() {
    return {{"the file is stored as rich text (RTF), not as plain text",
             "filen är sparad som formaterad text (RTF), inte som ren text"},
            {"In TextEdit, choose Format, Make Plain Text, and save it again.",
             "I TextEdit: välj Format, Gör om till ren text, och spara den igen."}};
}

Message office_document() {
    return {{"the file is a packed document (like .docx), not plain text",
             "filen är ett packat dokument (som .docx), inte ren text"},
            {"Copy its text into Notepad or TextEdit and save it as plain text.",
             "Kopiera texten till Anteckningar eller TextEdit och spara den som ren text."}};
}

Message too_nested() {
    return {{"the card has too many names with dots in them",
             "kortet har för många namn med punkter i"},
            {"Text must stand in quotation marks; a card needs no such names.",
             "Text ska stå inom citattecken; ett kort behöver inga sådana namn."}};
}

} // namespace content::say
