#include "app/picture_shelf.h"

#include <algorithm>

namespace app {

namespace {

// A picture a little smaller or larger than asked serves as well; much of either does not.
bool serves(media::Size have, media::Size want) {
    const auto near = [](int a, int b) { return a * 100 >= b * 92 && a * 100 <= b * 170; };
    return near(have.width, want.width) && near(have.height, want.height);
}

size_t bytes_of(const ui::Image& image) {
    return size_t(image.width) * size_t(image.height) * 4;
}

} // namespace

PictureShelf::PictureShelf(ui::TextureStore& store, size_t budget, Decode decode)
    : store_(store), budget_(budget), decode_(std::move(decode)) {}

PictureShelf::~PictureShelf() {
    for (auto& [path, picture] : pictures_)
        drop(picture);
}

void PictureShelf::drop(Picture& picture) {
    store_.destroy(picture.image.texture);
    store_.destroy(picture.next);
    picture = {};
}

ui::Image PictureShelf::find(const std::string& path, int width, int height) {
    Picture& picture = pictures_[path];
    picture.last_used = frame_;
    const media::Size cover{width, height};
    const bool under_way = picture.wanted.width != 0 || picture.pixels;
    const bool good = picture.image.texture != 0 && serves(picture.image_cover, cover);
    if (!good && !under_way && !picture.failed) {
        picture.wanted = cover;
        decode_(generation_, path, cover);
    }
    return picture.image;
}

std::optional<base::Problem> PictureShelf::arrived(PictureDecoded decoded) {
    const auto found = pictures_.find(decoded.path);
    if (decoded.generation != generation_ || found == pictures_.end()) return std::nullopt;
    Picture& picture = found->second;
    picture.wanted = {};
    if (!decoded.pixels) {
        picture.failed = true;
        return decoded.pixels.error();
    }
    picture.image_cover = decoded.cover;
    picture.pixels = std::move(*decoded.pixels);
    picture.next = store_.create_rgba(picture.pixels->size.width, picture.pixels->size.height, nullptr);
    picture.rows_done = 0;
    return std::nullopt;
}

bool PictureShelf::upload(int rows) {
    bool visible = false;
    for (auto& [path, picture] : pictures_) {
        if (!picture.pixels || rows <= 0) continue;
        const media::Pixels& pixels = *picture.pixels;
        const int now = std::min(rows, pixels.size.height - picture.rows_done);
        store_.write_rows(picture.next, picture.rows_done, now, pixels.size.width,
                          &pixels.rgba[size_t(picture.rows_done) * size_t(pixels.size.width) * 4]);
        picture.rows_done += now;
        rows -= now;
        if (picture.rows_done < pixels.size.height) continue;
        store_.destroy(picture.image.texture);
        picture.image = {picture.next, pixels.size.width, pixels.size.height};
        picture.next = 0;
        picture.pixels.reset();
        visible = true;
    }
    return visible;
}

bool PictureShelf::uploading() const {
    return std::any_of(pictures_.begin(), pictures_.end(),
                       [](const auto& entry) { return entry.second.pixels.has_value(); });
}

bool PictureShelf::loading() const {
    return std::any_of(pictures_.begin(), pictures_.end(), [](const auto& entry) {
        return entry.second.pixels.has_value() || entry.second.wanted.width != 0;
    });
}

void PictureShelf::trim() {
    size_t total = 0;
    std::vector<std::pair<uint64_t, std::string>> idle;
    for (const auto& [path, picture] : pictures_) {
        total += bytes_of(picture.image);
        const bool busy = picture.pixels || picture.wanted.width != 0;
        if (picture.image.texture != 0 && !busy && picture.last_used + 1 < frame_)
            idle.emplace_back(picture.last_used, path);
    }
    std::sort(idle.begin(), idle.end());
    for (const auto& [used, path] : idle) {
        if (total <= budget_) break;
        const auto found = pictures_.find(path);
        total -= bytes_of(found->second.image);
        drop(found->second);
        pictures_.erase(found);
    }
}

void PictureShelf::refresh() {
    ++generation_;
    for (auto& [path, picture] : pictures_) {
        store_.destroy(picture.next);
        picture.next = 0;
        picture.pixels.reset();
        picture.wanted = {};
        picture.failed = false;
        picture.image_cover = {}; // serves no size: asked for anew, shown until that comes
    }
}

} // namespace app
