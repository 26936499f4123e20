#include "app/sticks.h"

#include "app/exhibitions.h"
#include "platform/mounts.h"

#include <iterator>

namespace app {

namespace {

std::vector<platform::Mount> mounted_sticks() {
    return platform::mounts({"/media", "/run/media", "/mnt"});
}

} // namespace

std::vector<screens::Stick> Sticks::find() {
    seen_ = platform::mount_table();
    std::vector<screens::Stick> sticks;
    for (const platform::Mount& mount : mounted_sticks())
        if (mount.writable)
            sticks.push_back({mount.place.string(), mount.place.filename().string(), mount.free});
    return sticks;
}

std::vector<screens::Exhibition> Sticks::find_exhibitions() {
    seen_ = platform::mount_table();
    std::vector<screens::Exhibition> all;
    for (const platform::Mount& mount : mounted_sticks()) {
        auto here = exhibitions_on(mount.place);
        all.insert(all.end(), std::make_move_iterator(here.begin()),
                   std::make_move_iterator(here.end()));
    }
    return all;
}

bool Sticks::changed() const {
    return platform::mount_table() != seen_;
}

} // namespace app
