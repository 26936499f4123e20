#include "app/picture_shelf.h"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

// A picture a little smaller than asked serves as well.
bool serves(media::Size have, media::Size want) {
    return have.width * 100 >= want.width * 92 && have.height * 100 >= want.height * 92;
}

// Sizes within a factor of √2 are one class: within it a picture is only ever decoded larger.
int size_class(media::Size size) {
    return int(std::ceil(2 * std::log2(double(std::max({1, size.width, size.height})))));
}

size_t bytes_of(const ui::Image& image) {
    return size_t(image.width) * size_t(image.height) * 4;
}

} // namespace

PictureShelf::PictureShelf(ui::TextureStore& store, size_t budget, Decode decode)
    : store_(store), budget_(budget), decode_(std::move(decode)) {}

PictureShelf::~PictureShelf() {
    for (auto& [key, picture] : pictures_)
        drop(picture);
}

void PictureShelf::drop(Picture& picture) {
    store_.destroy(picture.image.texture);
    store_.destroy(picture.next);
    picture = {};
}

PictureShelf::Key PictureShelf::key_of(const content::Picture& picture, media::Size cover) {
    return {picture.path, picture.version, size_class(cover)};
}

ui::Image PictureShelf::find(const content::Picture& wanted, int width, int height) {
    const media::Size cover{width, height};
    if (width < 1 || height < 1) return any_size(wanted); // nothing to be seen yet
    Picture& picture = want(wanted, cover);
    picture.last_shown = frame_;
    return picture.image.texture != 0 ? picture.image : any_size(wanted);
}

PictureShelf::Picture& PictureShelf::want(const content::Picture& wanted, media::Size cover) {
    Picture& picture = pictures_[key_of(wanted, cover)];
    picture.last_used = frame_;
    const bool under_way = picture.wanted.width != 0 || picture.pixels;
    const bool good = picture.image.texture != 0 && serves(picture.image_cover, cover);
    if (!good && !under_way && !picture.failed) {
        picture.wanted = cover;
        decode_(wanted, cover);
    }
    return picture;
}

bool PictureShelf::prefetch(const content::Picture& wanted, media::Size cover) {
    if (cover.width < 1 || cover.height < 1) return true;
    const Picture& picture = want(wanted, cover);
    return picture.failed || (picture.image.texture != 0 && serves(picture.image_cover, cover));
}

std::vector<media::Size> PictureShelf::sizes_on_screen(const std::string& path) const {
    std::vector<media::Size> sizes;
    for (auto at = pictures_.lower_bound({path, {}, 0});
         at != pictures_.end() && at->first.path == path; ++at)
        if (at->second.image.texture != 0 && at->second.last_used == frame_)
            sizes.push_back(at->second.image_cover);
    return sizes;
}

ui::Image PictureShelf::any_size(const content::Picture& picture) {
    for (auto at = pictures_.lower_bound({picture.path, picture.version, 0});
         at != pictures_.end() && at->first.path == picture.path &&
         at->first.version == picture.version;
         ++at) {
        if (at->second.image.texture == 0) continue;
        at->second.last_used = frame_;
        return at->second.image;
    }
    return {};
}

std::optional<base::Problem> PictureShelf::arrived(PictureDecoded decoded) {
    const auto found = pictures_.find(key_of(decoded.picture, decoded.cover));
    if (found == pictures_.end()) return std::nullopt;
    Picture& picture = found->second;
    picture.wanted = {};
    if (!decoded.pixels) {
        picture.failed = true;
        return decoded.pixels.error();
    }
    store_.destroy(picture.next);
    picture.image_cover = decoded.cover;
    picture.pixels = std::move(*decoded.pixels);
    picture.next =
        store_.create_rgba(picture.pixels->size.width, picture.pixels->size.height, nullptr);
    picture.rows_done = 0;
    return std::nullopt;
}

bool PictureShelf::upload(int rows) {
    bool visible = false;
    for (auto& [key, picture] : pictures_) {
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
        visible = visible || picture.last_shown == frame_;
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
    std::vector<std::pair<uint64_t, Key>> idle;
    for (const auto& [key, picture] : pictures_) {
        total += bytes_of(picture.image);
        const bool busy = picture.pixels || picture.wanted.width != 0;
        if (picture.image.texture != 0 && !busy && picture.last_used + 1 < frame_)
            idle.emplace_back(picture.last_used, key);
    }
    std::sort(idle.begin(), idle.end());
    for (const auto& [used, key] : idle) {
        if (total <= budget_) break;
        const auto found = pictures_.find(key);
        total -= bytes_of(found->second.image);
        drop(found->second);
        pictures_.erase(found);
    }
}

void PictureShelf::forget_failures() {
    for (auto& [key, picture] : pictures_)
        picture.failed = false;
}

} // namespace app
