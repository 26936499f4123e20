#pragma once
// Says when a folder has changed and come to rest.

#include "base/time.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <thread>

namespace platform {

struct FolderWatchOptions {
    base::Duration quiet = std::chrono::milliseconds(500); // how long it must be left alone
    // Between looks at all of it, beside what inotify tells: where inotify hears everything, and
    // where it cannot. A look at 1,000 files on a
    // local disk takes 1.4 ms.
    base::Duration look = std::chrono::seconds(10);
    base::Duration blind_look = std::chrono::seconds(2);
    std::function<void()> stirred; // called at the first sign of a change
    std::function<void()> rested;  // called when it is quiet again, before `changed` if that is due
    size_t most_watches = SIZE_MAX; // as if inotify had no more
};

// Watches a folder, whole and deep, and the way to it, from a thread of its own: files written and
// renamed; the folder renamed away, put in place, gone and come back; links moved; disks mounted
// and taken away. Whoever makes it waits for no disk.
class FolderWatch {
public:
    // `changed` is called once as soon as the folder is watched: what was read before may be old.
    // After that, each time that something in the folder has changed and then nothing for as long
    // as `quiet`. A folder that is not there is a change like any other. All callbacks run on the
    // watch's thread, may block, and must neither throw nor destroy the watch.
    // Throws std::system_error when the machine has no threads or descriptors left.
    FolderWatch(const std::filesystem::path& folder, std::function<void()> changed,
                FolderWatchOptions options = {});
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;

    // Nothing is called any more once it returns. Waits for a callback under way, and for no more
    // than a second for a disk that does not answer: the thread is then left behind.
    ~FolderWatch();

    // How it watches, for people: "inotify, 12 folders", or "looking every 2 s, because …".
    // From any thread; never waits.
    std::string description() const;

private:
    class Watcher;

    std::shared_ptr<Watcher> watcher_; // shared with the thread, which may outlive this
    std::thread thread_;
};

} // namespace platform
