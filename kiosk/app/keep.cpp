#include "app/keep.h"

#include "app/file.h"
#include "content/folder.h"
#include "media/picture.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <set>
#include <system_error>

namespace app {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr int64_t most_bytes = 256 << 20; // of the cards together
constexpr int format = 1;                 // of content.json

// FNV-1a: the same name on every machine and in every version.
uint64_t hash_of(const std::string& text) {
    uint64_t hash = 0xcbf29ce484222325;
    for (const char c : text)
        hash = (hash ^ uint8_t(c)) * 0x100000001b3;
    return hash;
}

void make_folder(const fs::path& folder) {
    std::error_code ignored; // told when something is to be written there
    fs::create_directories(folder, ignored);
    fs::permissions(folder, fs::perms::owner_all, ignored);
}

json card_to_json(const content::KeptCard& card) {
    return {{"text", card.text}, {"pictures", card.pictures}};
}

} // namespace

Keep::Keep(fs::path folder, fs::path content)
    : folder_(std::move(folder)), content_(std::move(content)) {
    std::error_code ignored;
    content_ = fs::absolute(content_, ignored).lexically_normal();
}

base::Result<content::LastGood> Keep::load() const {
    const fs::path file = folder_ / "content.json";
    std::error_code ignored;
    if (!fs::exists(file, ignored)) return content::LastGood{};
    const auto bytes = read_file(file, most_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    try {
        const json kept = json::parse(*bytes);
        content::LastGood good;
        if (kept.at("format") != format || kept.at("content") != content_.string()) return good;
        for (const auto& [path, card] : kept.at("cards").items())
            good.cards[path] = {card.at("text").get<std::string>(),
                                card.at("pictures").get<std::map<std::string, std::string>>()};
        return good;
    } catch (const json::exception&) {
        return base::failure("the copy of the last good content, " + file.string() +
                                 ", is damaged and is not used.",
                             "Nothing needs to be done: it is made anew from the content folder.");
    }
}

base::Result<void> Keep::save(const content::LastGood& good) const {
    make_folder(folder_);
    json cards = json::object();
    for (const auto& [path, card] : good.cards)
        cards[path] = card_to_json(card);
    const json kept{{"format", format}, {"content", content_.string()}, {"cards", cards}};
    const std::string text = kept.dump(1, ' ', false, json::error_handler_t::replace);
    const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
    return write_file(folder_ / "content.json", {bytes, text.size()}, Lasting::surely);
}

fs::path Keep::file_of(const content::Picture& picture) const {
    char name[17];
    std::snprintf(name, sizeof name, "%016llx",
                  static_cast<unsigned long long>(hash_of(picture.path)));
    return folder_ / "pictures" / (std::string(name) + "-" + picture.version);
}

bool Keep::has(const content::Picture& picture) const {
    std::error_code ignored;
    return fs::is_regular_file(file_of(picture), ignored);
}

base::Result<void> Keep::store(const content::Picture& picture,
                               std::span<const uint8_t> bytes) const {
    make_folder(folder_);
    make_folder(folder_ / "pictures");
    return write_file(file_of(picture), bytes, Lasting::surely);
}

void Keep::sweep(const std::vector<content::Picture>& in_use) const {
    std::set<fs::path> names;
    for (const content::Picture& picture : in_use)
        names.insert(file_of(picture).filename());
    std::error_code error;
    for (fs::directory_iterator entry(folder_ / "pictures", error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code ignored;
        if (!names.contains(entry->path().filename())) fs::remove(entry->path(), ignored);
    }
}

base::Result<std::vector<uint8_t>> read_picture(const Keep& keep, const fs::path& content,
                                                const content::Picture& picture) {
    const media::Limits limits;
    if (keep.has(picture)) return read_file(keep.file_of(picture), limits.max_bytes);
    const fs::path file = content / picture.path;
    auto bytes = read_file(file, limits.max_bytes);
    if (!bytes || picture.version.empty() || content::file_version(file) == picture.version)
        return bytes;
    return base::failure("this picture was changed just now.",
                         "Nothing needs to be done: it is read again in a moment.");
}

} // namespace app
