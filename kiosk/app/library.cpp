#include "app/library.h"

#include "app/file.h"
#include "content/names.h"
#include "content/time_zones.h"
#include "content/wording.h"

#include <algorithm>

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

// "pt-br" → "pt"
content::Language primary(const content::Language& language) {
    return language.substr(0, language.find('-'));
}

// The language's own file, or that of the language it is a kind of; empty if there is neither. The
// language is what staff typed, and names a file only if it is a plain code.
fs::path own_asset(const fs::path& folder, const content::Language& language) {
    if (!content::is_language_code(language)) return {};
    for (const content::Language& each : {language, primary(language)}) {
        fs::path file = folder / (each + ".toml");
        std::error_code ignored;
        if (fs::is_regular_file(file, ignored)) return file;
    }
    return {};
}

fs::path asset_for(const fs::path& folder, const content::Language& language) {
    const fs::path own = own_asset(folder, language);
    return own.empty() ? folder / (std::string(last_resort) + ".toml") : own;
}

content::Wording read_wording(Library& library, const fs::path& file) {
    auto text = read_text(file);
    auto wording = text ? content::parse_wording(*text, file.filename().string())
                        : base::Result<content::Wording>(tl::unexpected(text.error()));
    if (wording) return std::move(*wording);
    library.problems.push_back(wording.error());
    return {};
}

void read_strings(Library& library, const fs::path& assets, const content::Language& language) {
    content::Strings strings(read_wording(library, asset_for(assets / "strings", language)));
    const auto own = library.content.wording.find(language);
    if (own != library.content.wording.end()) strings.override_with(own->second);
    library.strings.insert_or_assign(language, std::move(strings));
}

std::string upper(std::string code) {
    for (char& c : code)
        if (c >= 'a' && c <= 'z') c = char(c - 'a' + 'A');
    return code;
}

// What a language calls itself: by its own wording, else by the list of the world's.
void name_languages(Library& library, const fs::path& assets) {
    const content::Wording names = read_wording(library, assets / "languages.toml");
    for (const content::Language& language : library.content.settings.languages) {
        std::string& name = library.language_names[language];
        name = upper(language);
        for (const content::Language& each : {primary(language), language})
            if (const auto known = names.find(each); known != names.end()) name = known->second;
        const auto own = library.content.wording.find(language);
        if (own == library.content.wording.end()) continue;
        if (const auto given = own->second.find("language_name"); given != own->second.end())
            name = given->second;
    }
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

void check_wording(content::Reading& reading, const fs::path& assets) {
    Library unseen; // a missing asset is told elsewhere
    content::Wording shipped = read_wording(unseen, asset_for(assets / "strings", last_resort));
    if (shipped.empty()) return;
    shipped["language_name"] = "";
    for (const auto& [file, card] : reading.good.cards) {
        if (!content::lower(file).starts_with("strings/")) continue;
        for (base::Problem& problem : content::check_wording({file, card.text}, shipped))
            reading.problems.push_back(std::move(problem));
    }
    std::stable_sort(reading.problems.begin(), reading.problems.end(),
                     [](const auto& a, const auto& b) { return a.file < b.file; });
}

std::shared_ptr<Library> make_library(content::Reading reading, const fs::path& content,
                                      const fs::path& assets) {
    auto library = std::make_shared<Library>();
    check_wording(reading, assets);
    library->content = std::move(reading.content);
    library->problems = std::move(reading.problems);
    library->kept = std::move(reading.kept);
    library->folder_found = reading.folder_found || !reading.good.cards.empty();
    if (!library->folder_found) {
        base::Problem problem;
        problem.file = content.string();
        problem.message = {"there is no such content folder",
                           "det finns ingen sådan innehållsmapp"};
        problem.advice = {"Put it there, or name another with --content.",
                          "Lägg den där, eller ange en annan med --content."};
        library->problems.push_back(std::move(problem));
    }
    read_zone(*library);
    name_languages(*library, assets);
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
