#include "content/pictures.h"

#include "content/names.h"

#include <algorithm>
#include <array>
#include <functional>

namespace content {

namespace {

template <size_t N>
bool any_of(const std::array<std::string_view, N>& list, std::string_view item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

// "campaign/10-start.toml" → "campaign/"
std::string_view folder_of(std::string_view path) {
    return path.substr(0, path.size() - file_name(path).size());
}

bool leads_outside(std::string_view name) {
    if (name.starts_with('/') || name.find(':') != std::string_view::npos) return true;
    for (size_t at = 0; at <= name.size();) {
        const size_t slash = std::min(name.find('/', at), name.size());
        if (name.substr(at, slash - at) == "..") return true;
        at = slash + 1;
    }
    return false;
}

// Windows writes \ between folders.
std::string with_slashes(std::string_view name) {
    std::string path(name);
    std::replace(path.begin(), path.end(), '\\', '/');
    while (path.starts_with("./"))
        path.erase(0, 2);
    return path;
}

// Where the path may be, the likeliest first.
std::vector<std::string> places(std::string_view card, const std::string& name) {
    return {std::string(folder_of(card)) + name, name};
}

// The first file that is one of the places, in the loosest sense needed.
const std::string* find_in(const std::vector<std::string>& files,
                           const std::vector<std::string>& wanted) {
    for (const std::string& place : wanted)
        if (const auto found = std::find(files.begin(), files.end(), place); found != files.end())
            return &*found;
    for (const auto& likeness : {lower, fold})
        for (const std::string& place : wanted)
            for (const std::string& file : files)
                if (likeness(file) == likeness(place)) return &file;
    return nullptr;
}

// What the author may have meant, written as it would be in the card.
std::string suggestion(const Shelf& shelf, std::string_view card, const std::string& name) {
    std::vector<std::string> pictures;
    for (const PictureKind kind : {PictureKind::shown, PictureKind::not_shown})
        for (const std::string& file : shelf.files) {
            if (picture_kind(file) != kind) continue;
            const bool beside = file.starts_with(folder_of(card));
            pictures.push_back(beside ? file.substr(folder_of(card).size()) : file);
        }
    // The ending is often hidden, and then left out, doubled or another one.
    const std::string typed = fold(file_name(name));
    const std::string bare = fold(stem(name));
    for (const std::string& picture : pictures) {
        const std::string there = fold(file_name(picture));
        const std::string its_stem = fold(stem(picture));
        if (its_stem == bare || its_stem == typed || there == bare) return picture;
    }
    return did_you_mean(name, pictures);
}

} // namespace

PictureKind picture_kind(std::string_view path) {
    constexpr std::array<std::string_view, 6> shown{"jpg", "jpeg", "jpe", "jfif", "png", "bmp"};
    constexpr std::array<std::string_view, 19> not_shown{
        "heic", "heif", "webp", "avif", "tif", "tiff", "gif", "svg", "pdf", "ai",
        "eps",  "psd",  "tga",  "dng",  "cr2", "nef",  "mp4", "mov", "avi"};
    const std::string kind = ending(path);
    if (any_of(shown, kind)) return PictureKind::shown;
    return any_of(not_shown, kind) ? PictureKind::not_shown : PictureKind::no_picture;
}

tl::expected<std::string, Message> find_picture(const Shelf& shelf, std::string_view card,
                                                std::string_view name) {
    const std::string path = with_slashes(name);
    if (leads_outside(path)) return tl::unexpected(say::picture_outside(name));
    const std::vector<std::string> wanted = places(card, path);
    if (const std::string* file = find_in(shelf.files, wanted); file != nullptr) return *file;
    if (find_in(shelf.refused, wanted) != nullptr)
        return tl::unexpected(say::picture_refused(name));
    return tl::unexpected(say::picture_missing(name, suggestion(shelf, card, path)));
}

std::optional<Flaw> find_flaw(const Shelf& shelf, const std::string& path, PictureSize shown) {
    const std::string_view name = file_name(path);
    if (!shelf.judge) {
        if (picture_kind(path) == PictureKind::shown) return std::nullopt;
        return Flaw{base::Severity::error, say::picture_kind(name, ending(path))};
    }
    const Verdict verdict = shelf.judge(path);
    if (verdict.refusal)
        return Flaw{base::Severity::error, say::picture_unfit(name, *verdict.refusal)};
    const PictureSize size = verdict.size;
    constexpr int enough = 92; // percent: enlarged so little, nobody sees it
    const bool known = size.width > 0 && size.height > 0;
    if (!known ||
        (size.width * 100 >= shown.width * enough && size.height * 100 >= shown.height * enough))
        return std::nullopt;
    return Flaw{base::Severity::warning,
                say::picture_small(name, size.width, size.height, shown.width, shown.height)};
}

} // namespace content
