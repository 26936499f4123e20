#include "media/refusal.h"

#include <utility>

namespace media {

using base::filled;
using base::Words;

namespace {

base::Problem problem(Words message, Words advice) {
    return base::failure(std::move(message), std::move(advice)).value();
}

std::string to_text(Size size) {
    return std::to_string(size.width) + " × " + std::to_string(size.height);
}

// Rounded up, so that a file over the limit never reads as if it were under it.
std::string megabytes(int64_t bytes) {
    return std::to_string((bytes + (1 << 20) - 1) >> 20);
}

Words save_as_jpeg_or_png() {
    return {"Open it in a picture program and save it as JPEG (photographs) or PNG (drawings). A "
            "file does not become another kind by being renamed.",
            "Öppna den i ett bildprogram och spara den som JPEG (foton) eller PNG (teckningar). En "
            "fil blir inte av en annan sort av att döpas om."};
}

Words make_it_smaller() {
    return {"Make it smaller: 3840 pixels on the longer side is as much as a screen shows.",
            "Gör den mindre: 3840 pixlar på längsta sidan är så mycket som en skärm visar."};
}

} // namespace

base::Problem refusal(Format format) {
    switch (format) {
    case Format::heic:
        return problem({"it is a HEIC file, which the kiosk cannot open",
                        "den är en HEIC-fil, och sådana kan kiosken inte öppna"},
                       {"Save it as JPEG: on a Mac, open it in Preview and choose File, Export; on "
                        "an iPhone, choose Settings, Camera, Formats, Most Compatible before "
                        "taking the picture. Renaming the file does not help.",
                        "Spara den som JPEG: på en Mac, öppna den i Förhandsvisning och välj "
                        "Arkiv, Exportera; på en iPhone, välj Inställningar, Kamera, Format, Mest "
                        "kompatibelt innan bilden tas. Det hjälper inte att döpa om filen."});
    case Format::avif:
        return problem({"it is an AVIF file, which the kiosk cannot open",
                        "den är en AVIF-fil, och sådana kan kiosken inte öppna"},
                       save_as_jpeg_or_png());
    case Format::webp:
        return problem({"it is a WebP file, which the kiosk cannot open",
                        "den är en WebP-fil, och sådana kan kiosken inte öppna"},
                       save_as_jpeg_or_png());
    case Format::gif:
        return problem({"it is a GIF file, which the kiosk does not open",
                        "den är en GIF-fil, och sådana öppnar kiosken inte"},
                       {"Open it in a picture program and save it as PNG. Moving pictures cannot "
                        "be shown.",
                        "Öppna den i ett bildprogram och spara den som PNG. Rörliga bilder kan "
                        "inte visas."});
    case Format::tiff:
        return problem({"it is a TIFF file or a camera's raw file, which the kiosk cannot open",
                        "den är en TIFF-fil eller en kameras råfil, och sådana kan kiosken inte "
                        "öppna"},
                       {"Open it in a picture program and save it as JPEG.",
                        "Öppna den i ett bildprogram och spara den som JPEG."});
    case Format::pdf:
        return problem(
            {"it is a PDF document, not a picture", "den är ett PDF-dokument, ingen bild"},
            {"Open it and export the page as JPEG or PNG.",
             "Öppna det och exportera sidan som JPEG eller PNG."});
    case Format::svg:
        return problem({"it is an SVG drawing, which the kiosk cannot open",
                        "den är en SVG-teckning, och sådana kan kiosken inte öppna"},
                       {"Export it as PNG, 3840 pixels on the longer side.",
                        "Exportera den som PNG, 3840 pixlar på längsta sidan."});
    case Format::video:
        return problem({"it is a film or a sound, which the kiosk cannot play",
                        "den är en film eller ett ljud, och sådant kan kiosken inte spela"},
                       {"Use a picture instead: one taken from the film, saved as JPEG.",
                        "Använd en bild i stället: en ruta ur filmen, sparad som JPEG."});
    default:
        break;
    }
    if (format == Format::other_unsafe)
        return problem({"it is of a kind that the kiosk does not open",
                        "den är av en sort som kiosken inte öppnar"},
                       save_as_jpeg_or_png());
    return problem(
        {"it is not a picture that the kiosk knows", "den är ingen bild som kiosken känner till"},
        {"Use JPEG or PNG. A file does not become a picture by being renamed.",
         "Använd JPEG eller PNG. En fil blir inte en bild av att döpas om."});
}

base::Problem empty_file() {
    return problem({"the file is empty", "filen är tom"},
                   {"Copy the picture once more, and wait until the copy is done.",
                    "Kopiera bilden en gång till, och vänta tills kopieringen är klar."});
}

base::Problem unreadable_file() {
    return problem({"the file cannot be read", "filen går inte att läsa"},
                   {"Check that it is all there and that the kiosk may read it.",
                    "Se efter att hela filen finns där och att kiosken får läsa den."});
}

base::Problem too_many_bytes(int64_t bytes, const Limits& limits) {
    return problem(
        filled({"it is a file of {size} MB, and at most {most} MB can be shown",
                "den är en fil på {size} MB, och högst {most} MB kan visas"},
               {{"size", megabytes(bytes)}, {"most", std::to_string(limits.max_bytes >> 20)}}),
        make_it_smaller());
}

base::Problem too_large(Size size, const Limits& limits) {
    return problem(
        filled({"it has {size} pixels, and at most {side} on a side and {all} million in all can "
                "be shown",
                "den har {size} pixlar, och högst {side} på en sida och {all} miljoner totalt kan "
                "visas"},
               {{"size", to_text(size)},
                {"side", std::to_string(limits.max_side)},
                {"all", std::to_string(limits.max_pixels / 1'000'000)}}),
        make_it_smaller());
}

base::Problem ends_too_soon() {
    return problem({"the file ends too soon: it was not copied whole",
                    "filen tar slut för tidigt: hela bilden är inte kopierad"},
                   {"Copy it once more from where it came from, and wait until the copy is done.",
                    "Kopiera den en gång till därifrån den kom, och vänta tills kopieringen är "
                    "klar."});
}

base::Problem damaged() {
    return problem({"it is damaged", "den är skadad"},
                   {"Copy it once more from where it came from. If that does not help, open it in "
                    "a picture program and save it anew.",
                    "Kopiera den en gång till därifrån den kom. Hjälper inte det, öppna den i ett "
                    "bildprogram och spara om den."});
}

base::Problem rare_kind(Format format) {
    const char* const name = format == Format::jpeg  ? "JPEG"
                             : format == Format::png ? "PNG"
                                                     : "BMP";
    return problem(filled({"it is a {format} of a rare kind that the kiosk cannot open",
                           "den är en {format} av en ovanlig sort som kiosken inte kan öppna"},
                          {{"format", name}}),
                   {"Open it in a picture program and save it anew as an ordinary JPEG or PNG.",
                    "Öppna den i ett bildprogram och spara om den som en vanlig JPEG eller PNG."});
}

base::Problem out_of_memory(Size size) {
    return problem(filled({"there was not enough memory for its {size} pixels",
                           "minnet räckte inte till dess {size} pixlar"},
                          {{"size", to_text(size)}}),
                   make_it_smaller());
}

} // namespace media
