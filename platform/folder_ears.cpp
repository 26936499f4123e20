#include "platform/folder_ears.h"

#include <sys/inotify.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace platform {

namespace {

constexpr uint32_t entries_come_and_go = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO;
constexpr uint32_t files_are_written = IN_MODIFY | IN_CLOSE_WRITE;

// The path is real, so a link there has only just taken the folder's place. Nothing about reading:
// the kiosk would wake itself. A folder that is both on the way and within keeps both masks.
constexpr uint32_t on_the_way = entries_come_and_go | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF |
                                IN_ONLYDIR | IN_DONT_FOLLOW | IN_MASK_ADD;
constexpr uint32_t inside = on_the_way | files_are_written | IN_EXCL_UNLINK;

std::string no_inotify(int error) {
    if (error == EMFILE)
        return "this user has no inotify instances left (raise fs.inotify.max_user_instances)";
    return "there is no inotify (" + std::generic_category().message(error) + ")";
}

std::string no_watch(const std::string& folder, int error) {
    if (error == ENOSPC) return "inotify has no watches left (raise fs.inotify.max_user_watches)";
    return folder + " cannot be watched (" + std::generic_category().message(error) + ")";
}

// Gone since the look began: the folder that it was in has heard it go.
bool has_gone(int error) {
    return error == ENOENT || error == ENOTDIR || error == ELOOP;
}

} // namespace

FolderEars::FolderEars(size_t most_watches) : most_watches_(most_watches) {}

void FolderEars::begin() {
    ++look_;
    trouble_.clear();
    if (inotify_) return;
    auto inotify = std::make_unique<Inotify>();
    if (*inotify)
        inotify_ = std::move(inotify);
    else
        trouble_ = no_inotify(inotify->error());
}

void FolderEars::listen(const std::string& folder, const std::string& name) {
    if (!inotify_) return;
    const int watch = inotify_->add(folder, name.empty() ? inside : on_the_way);
    if (watch < 0) {
        if (!has_gone(errno) && trouble_.empty()) trouble_ = no_watch(folder, errno);
        return;
    }
    if (!places_.contains(watch) && !room_for_more()) {
        inotify_->remove(watch);
        trouble_ = no_watch(folder, ENOSPC);
        return;
    }
    Place& place = places_[watch];
    if (place.look != look_) place = {false, {}, look_};
    if (name.empty())
        place.inside = true;
    else
        place.names.push_back(name);
}

void FolderEars::end() {
    for (auto place = places_.begin(); place != places_.end();) {
        if (place->second.look == look_) {
            ++place;
        } else {
            inotify_->remove(place->first);
            place = places_.erase(place);
        }
    }
}

FolderEars::Heard FolderEars::hear() {
    Heard heard;
    if (inotify_) inotify_->hear([&](const Inotify::Event& event) { take(event, heard); });
    return heard;
}

void FolderEars::take(const Inotify::Event& event, Heard& heard) {
    heard.anything = true;
    if (event.mask & IN_Q_OVERFLOW) {
        heard = {true, true, true, true};
        return;
    }
    const auto found = places_.find(event.watch);
    if (found == places_.end()) return; // let go meanwhile
    const Place& place = found->second;
    if (event.name.empty() ||
        std::find(place.names.begin(), place.names.end(), event.name) != place.names.end())
        heard.look = true;
    if (place.inside && !event.name.empty()) take_inside(event, heard);
    if (event.mask & IN_IGNORED) places_.erase(found); // gone, or its disk is
}

// What is hidden is not content, but a link may lead through it.
void FolderEars::take_inside(const Inotify::Event& event, Heard& heard) {
    const bool hidden = event.name.starts_with('.');
    if (event.mask & (entries_come_and_go | IN_ISDIR)) heard.look = true;
    if (!hidden) heard.change = true;
    if (!hidden && (event.mask & files_are_written)) heard.writing = true;
}

} // namespace platform
