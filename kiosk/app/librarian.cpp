#include "app/librarian.h"

#include "app/memory.h"
#include "app/picture_check.h"
#include "content/folder.h"
#include "content/reader.h"

#include <iterator>
#include <utility>

namespace app {

Librarian::Librarian(std::filesystem::path content, std::filesystem::path assets, const Keep& keep)
    : content_(std::move(content)), assets_(std::move(assets)), keep_(keep) {}

std::shared_ptr<const Library> Librarian::read_at_once() {
    auto kept = keep_.load();
    if (kept)
        good_ = std::move(*kept);
    else
        trouble_ = kept.error();
    if (!good_.cards.empty()) return make_library(content::read_kept(good_), content_, assets_);
    return make_library(content::read_folder(content_), content_, assets_);
}

std::shared_ptr<const Library> Librarian::read() {
    trouble_.reset();
    Verdicts verdicts;
    const content::Folder before(content_);
    const auto judge_once = [&](const std::string& path) {
        const content::Picture picture{path, {}, before.shelf().version(path)};
        const std::pair key(path, picture.version);
        if (!verdicts.contains(key)) {
            const auto known = verdicts_.find(key);
            verdicts[key] = known == verdicts_.end() ? judge(picture) : known->second;
            keep_once(picture, verdicts[key]);
        }
        return verdicts[key];
    };
    content::Reading reading = content::read_folder(before, judge_once, good_);
    give_back_small_blocks();
    if (stopped_) return nullptr;
    verdicts_ = std::move(verdicts);
    if (content::Folder(content_).shelf().versions != before.shelf().versions) return nullptr;
    remember(reading.good);
    if (trouble_) reading.problems.push_back(*trouble_);
    auto library = make_library(std::move(reading), content_, assets_);
    measure(*library, good_);
    return library;
}

void Librarian::measure(Library& library, const content::LastGood& good) {
    if (!fit_) fit_.emplace();
    auto problems =
        fit_->check(library.content, good, library.strings, [this] { return stopped_.load(); });
    library.problems.insert(library.problems.end(), std::make_move_iterator(problems.begin()),
                            std::make_move_iterator(problems.end()));
}

// What is to be said of the picture; slow where it is not known yet.
content::Verdict Librarian::judge(const content::Picture& picture) {
    if (stopped_) return {};
    if (keep_.has(picture)) return known_picture(keep_.file_of(picture)); // only good ones are kept
    const auto bytes = read_picture(keep_, content_, picture);
    return bytes ? judge_picture(*bytes) : unread_picture(content_ / picture.path);
}

// Also what could not be stored the last time, when the disk was full. Past the first failure the
// others are not tried.
void Librarian::keep_once(const content::Picture& picture, const content::Verdict& verdict) {
    if (verdict.refusal || trouble_ || keep_.has(picture)) return;
    const auto bytes = read_picture(keep_, content_, picture);
    if (!bytes) return; // replaced meanwhile, which the reading will notice
    if (auto stored = keep_.store(picture, *bytes); !stored) trouble_ = stored.error();
}

void Librarian::remember(content::LastGood good) {
    if (good == good_ && saved_) return;
    good_ = std::move(good);
    const auto saved = keep_.save(good_);
    saved_ = saved.has_value();
    if (!saved) trouble_ = saved.error();
}

void Librarian::went_live(const Library& library) const {
    std::vector<content::Picture> in_use = content::pictures_of(library.content);
    for (const auto& [file, card] : good_.cards)
        for (const auto& [path, version] : card.pictures)
            in_use.push_back({path, {}, version});
    keep_.sweep(in_use);
}

} // namespace app
