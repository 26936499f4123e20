#include "media/refusal.h"

#include <utility>

namespace media {

namespace {

base::Problem problem(base::Words message, base::Words advice) {
    return base::failure(std::move(message), std::move(advice)).value();
}

std::string to_text(Size size) {
    return std::to_string(size.width) + " × " + std::to_string(size.height);
}

// Rounded up, so that a file over the limit never reads as if it were under it.
int64_t megabytes(int64_t bytes) {
    return (bytes + (1 << 20) - 1) >> 20;
}

constexpr const char* save_anew =
    "Open it in the program it was made with and save it as JPEG (photographs) or PNG (drawings).";

} // namespace

base::Problem refusal(Format format) {
    switch (format) {
    case Format::heic:
        return problem("This picture is a HEIC file, which the kiosk cannot open.",
                       "Save it as JPEG: on a Mac, open it in Preview and choose File > Export; on "
                       "an iPhone, choose Settings > Camera > Formats > Most Compatible before "
                       "taking the picture.");
    case Format::avif:
        return problem("This picture is an AVIF file, which the kiosk cannot open.", save_anew);
    case Format::webp:
        return problem("This picture is a WebP file, which the kiosk cannot open.",
                       "Open it in a picture program and save it as JPEG (photographs) or PNG "
                       "(drawings). Renaming the file does not help.");
    case Format::gif:
        return problem("This picture is a GIF file, which the kiosk does not open.",
                       "Open it in a picture program and save it as PNG. Moving pictures cannot be "
                       "shown.");
    case Format::tiff:
        return problem("This picture is a TIFF file or a camera's raw file, which the kiosk cannot "
                       "open.",
                       "Open it in a picture program and save it as JPEG.");
    case Format::pdf:
        return problem("This is a PDF document, not a picture.",
                       "Open it and export the page as JPEG or PNG.");
    case Format::svg:
        return problem("This picture is an SVG drawing, which the kiosk cannot open.",
                       "Export it as PNG, 3840 pixels on the longer side.");
    case Format::video:
        return problem("This is a film or a sound, which the kiosk cannot play.",
                       "Use a picture instead: one taken from the film, saved as JPEG.");
    default:
        break;
    }
    if (format == Format::other_unsafe)
        return problem("This picture is of a kind that the kiosk does not open.", save_anew);
    return problem("This file is not a picture that the kiosk knows.",
                   "Use JPEG or PNG. A file does not become a picture by being renamed.");
}

base::Problem empty_file() {
    return problem("This file is empty.",
                   "Copy the picture once more, and wait until the copy is done.");
}

base::Problem too_many_bytes(int64_t bytes, const Limits& limits) {
    return problem("This picture is a file of " + std::to_string(megabytes(bytes)) +
                       " MB; at most " + std::to_string(limits.max_bytes >> 20) +
                       " MB can be shown.",
                   "Make it smaller: 3840 pixels on the longer side is as much as a screen shows.");
}

base::Problem too_large(Size size, const Limits& limits) {
    return problem("This picture is " + to_text(size) + " pixels; at most " +
                       std::to_string(limits.max_side) + " on a side and " +
                       std::to_string(limits.max_pixels / 1'000'000) +
                       " million in all can be shown.",
                   "Make it smaller: 3840 pixels on the longer side is as much as a screen shows.");
}

base::Problem damaged() {
    return problem("This picture is damaged or was not copied whole.",
                   "Copy it once more from where it came from. If that does not help, open it in a "
                   "picture program and save it anew.");
}

base::Problem rare_kind(Format format) {
    const char* const name = format == Format::jpeg  ? "JPEG"
                             : format == Format::png ? "PNG"
                                                     : "BMP";
    return problem("This picture is a " + std::string(name) +
                       " of a rare kind that the kiosk cannot open.",
                   "Open it in a picture program and save it anew as an ordinary JPEG or PNG.");
}

base::Problem out_of_memory(Size size) {
    return problem("There was not enough memory for this picture of " + to_text(size) + " pixels.",
                   "Make it smaller: 3840 pixels on the longer side is as much as a screen shows.");
}

} // namespace media
