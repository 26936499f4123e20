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
    for (const std::string& file : shelf.files) {
        if (picture_kind(file) != PictureKind::shown) continue;
        const bool beside = file.starts_with(folder_of(card));
        pictures.push_back(beside ? file.substr(folder_of(card).size()) : file);
    }
    for (const std::string& picture : pictures)
        if (fold(stem(picture)) == fold(stem(name))) return picture;
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
    if (const std::string* file = find_in(shelf.files, wanted); file != nullptr) {
        if (picture_kind(*file) == PictureKind::shown) return *file;
        return tl::unexpected(say::picture_kind(name, ending(*file)));
    }
    if (find_in(shelf.refused, wanted) != nullptr)
        return tl::unexpected(say::picture_refused(name));
    return tl::unexpected(say::picture_missing(name, suggestion(shelf, card, path)));
}

} // namespace content
