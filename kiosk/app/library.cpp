#include "app/library.h"

#include "app/file.h"
#include "content/time_zones.h"

namespace app {

namespace fs = std::filesystem;

namespace {

constexpr int64_t most_asset_bytes = 256 << 10;
constexpr const char* last_resort = "en"; // words for a language that nobody has worded

base::Result<std::string> read_text(const fs::path& file) {
    const auto bytes = read_file(file, most_asset_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    return std::string(bytes->begin(), bytes->end());
}

// The file for the language, else the one of last resort; the language is what staff typed, and
// names a file only if it is a plain code.
fs::path asset_for(const fs::path& folder, const content::Language& language) {
    const bool plain =
        language.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos;
    const fs::path file = folder / (language + ".toml");
    std::error_code ignored;
    return plain && fs::is_regular_file(file, ignored)
               ? file
               : folder / (std::string(last_resort) + ".toml");
}

void read_strings(Library& library, const fs::path& assets, const content::Language& language) {
    const fs::path file = asset_for(assets / "strings", language);
    content::Strings strings;
    auto text = read_text(file);
    auto wording = text ? content::parse_wording(*text, file.filename().string())
                        : base::Result<content::Wording>(tl::unexpected(text.error()));
    if (wording)
        strings = content::Strings(std::move(*wording));
    else
        library.problems.push_back(wording.error());
    const auto own = library.content.wording.find(language);
    if (own != library.content.wording.end()) strings.override_with(own->second);
    if (strings.has("language_name")) library.language_names[language] = strings["language_name"];
    library.strings.insert_or_assign(language, std::move(strings));
}

void read_keyboard(Library& library, const fs::path& assets, const content::Language& language) {
    const fs::path file = asset_for(assets / "keyboards", language);
    auto text = read_text(file);
    auto layout = text ? ui::parse_keyboard(*text, file.filename().string())
                       : base::Result<ui::KeyboardLayout>(tl::unexpected(text.error()));
    if (layout)
        library.keyboards.insert_or_assign(language, std::move(*layout));
    else
        library.problems.push_back(layout.error());
}

void read_zone(Library& library) {
    const std::string& name = library.content.settings.time_zone;
    if (const auto zone = content::find_time_zone(name)) {
        library.zone = *zone;
        return;
    }
    base::Problem problem;
    problem.message =
        "this machine does not know the time zone " + name + ", so the kiosk uses UTC.";
    problem.advice = "Install Debian's package tzdata.";
    library.problems.push_back(std::move(problem));
}

} // namespace

const content::Strings& Library::strings_in(const content::Language& language) const {
    static const content::Strings none; // NOLINT: never changed
    const auto found = strings.find(language);
    if (found != strings.end()) return found->second;
    return strings.empty() ? none : strings.begin()->second;
}

const ui::KeyboardLayout* Library::keyboard_for(const content::Language& language) const {
    const auto found = keyboards.find(language);
    return found == keyboards.end() ? nullptr : &found->second;
}

std::shared_ptr<const Library> make_library(content::Reading reading, const fs::path& content,
                                            const fs::path& assets) {
    auto library = std::make_shared<Library>();
    library->content = std::move(reading.content);
    library->problems = std::move(reading.problems);
    library->kept = std::move(reading.kept);
    library->folder_found = reading.folder_found || !reading.good.cards.empty();
    if (!library->folder_found) {
        base::Problem problem;
        problem.file = content.string();
        problem.message = "there is no such content folder.";
        problem.advice = "Put it there, or name another with --content.";
        library->problems.push_back(std::move(problem));
    }
    read_zone(*library);
    for (const content::Language& language : library->content.settings.languages) {
        read_strings(*library, assets, language);
        read_keyboard(*library, assets, language);
    }
    return library;
}

std::shared_ptr<const Library> read_library(const fs::path& content, const fs::path& assets) {
    return make_library(content::read_folder(content), content, assets);
}

} // namespace app
