#include "app/exhibitions.h"

#include "content/card_text.h"
#include "content/names.h"

#include <algorithm>
#include <system_error>

namespace app {

namespace fs = std::filesystem;

namespace {

constexpr size_t most_looked_at = 1000; // in one folder
constexpr size_t most_offered = 20;

// The first of them, as they lie on the disk.
std::vector<fs::directory_entry> entries_of(const fs::path& folder) {
    std::vector<fs::directory_entry> entries;
    std::error_code error;
    fs::directory_iterator at(folder, error);
    while (!error && at != fs::directory_iterator() && entries.size() < most_looked_at) {
        entries.push_back(*at);
        at.increment(error);
    }
    return entries;
}

// Told by its names alone, in any letter case, as the content folder is read.
bool is_exhibition(const std::vector<fs::directory_entry>& entries) {
    const auto has = [&](const char* name) {
        return std::any_of(entries.begin(), entries.end(), [&](const fs::directory_entry& entry) {
            return content::lower(entry.path().filename().string()) == name;
        });
    };
    return has("kiosk.toml") && has("campaign");
}

// A link may lead off the stick.
bool is_folder_to_look_into(const fs::directory_entry& entry) {
    std::error_code error;
    return !entry.path().filename().string().starts_with('.') &&
           fs::is_directory(entry.symlink_status(error));
}

} // namespace

std::vector<screens::Exhibition> exhibitions_on(const fs::path& stick) {
    const std::string name = content::printable(stick.filename().string());
    std::vector<screens::Exhibition> found;
    const auto entries = entries_of(stick);
    if (is_exhibition(entries)) found.push_back({stick.string(), name, ""});
    std::vector<fs::path> folders;
    for (const fs::directory_entry& entry : entries)
        if (is_folder_to_look_into(entry)) folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    for (const fs::path& folder : folders)
        if (found.size() < most_offered && is_exhibition(entries_of(folder)))
            found.push_back(
                {folder.string(), name, content::printable(folder.filename().string())});
    return found;
}

} // namespace app
