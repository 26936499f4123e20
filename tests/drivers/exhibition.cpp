#include "drivers/exhibition.h"

namespace e2e {

namespace fs = std::filesystem;

namespace {

void write_settings(const fs::path& folder, const Times& times, bool motion) {
    write_text(folder / "kiosk.toml",
               "title = { sv = \"Prov\", en = \"Trial\" }\n"
               "languages = [\"sv\", \"en\"]\n"
               "seconds = " +
                   std::to_string(times.slide) + "\nidle = " + std::to_string(times.idle) +
                   "\ncountdown = " + std::to_string(times.countdown) +
                   "\n[look]\nmotion = " + (motion ? "true" : "false") + "\n");
}

std::string slide(const std::string& colour, const std::string& sv, const std::string& en) {
    return "colour = \"" + colour + "\"\n[sv]\nheadline = \"" + sv + "\"\n[en]\nheadline = \"" +
           en + "\"\n";
}

} // namespace

void copy_exhibition(const fs::path& to, const Times& times, bool motion) {
    fs::copy(fs::path(KIOSK_SOURCE_DIR) / "content", to, fs::copy_options::recursive);
    write_settings(to, times, motion);
}

void write_small_exhibition(const fs::path& to, const Times& times, bool motion) {
    write_settings(to, times, motion);
    write_text(to / "campaign/10-one.toml", slide("purple", "Ett", "One"));
    write_text(to / "campaign/20-two.toml", slide("amber", "Två", "Two"));
    write_text(
        to / "leadership/10-someone.toml",
        "name = \"Provperson\"\ncolour = \"blue\"\n"
        "[sv]\nrole = \"roll\"\ntext = \"Text.\"\n[en]\nrole = \"role\"\ntext = \"Text.\"\n");
    write_text(to / "ideas.toml", "[question]\nsv = \"Vad saknas?\"\nen = \"What is missing?\"\n"
                                  "[[category]]\nid = \"climate\"\ncolour = \"green\"\n"
                                  "name = { sv = \"Klimat\", en = \"Climate\" }\n"
                                  "[[category]]\nid = \"school\"\ncolour = \"blue\"\n"
                                  "name = { sv = \"Skola\", en = \"School\" }\n");
}

} // namespace e2e
