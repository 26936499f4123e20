#pragma once
// What inotify hears of one folder, all within, and the way to it.

#include "platform/inotify.h"

#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace platform {

class FolderEars {
public:
    // No more folders than that, as if the machine had no more to give.
    explicit FolderEars(size_t most_watches);

    // Which folders: told anew with each look at them, as a FolderVisit, each before it is looked
    // at. Those not told of between begin() and end() are let go.
    void begin();
    void listen(const std::string& folder, const std::string& name);
    void end();

    struct Heard {
        bool anything = false; // if only what does not matter
        bool change = false;   // a file was made, written, moved or taken away
        bool writing = false;  // and it was written to
        bool look = false;     // other folders may have to be listened to: look again
    };

    // What has happened since the last call; never waits. Nothing is heard of files being read.
    Heard hear();

    int descriptor() const { return inotify_ ? inotify_->descriptor() : -1; } // for poll()

    size_t folders() const { return places_.size(); }

    // Why it may miss something, and how to mend that; empty where it hears all that inotify can.
    const std::string& trouble() const { return trouble_; }

private:
    struct Place {
        bool inside = false;
        std::vector<std::string> names; // those that matter, of a folder on the way
        uint64_t look = 0;              // the last one that met it
    };

    bool room_for_more() const { return places_.size() < most_watches_; }

    void take(const Inotify::Event& event, Heard& heard);
    static void take_inside(const Inotify::Event& event, Heard& heard);

    size_t most_watches_;
    std::unique_ptr<Inotify> inotify_;
    std::unordered_map<int, Place> places_;
    uint64_t look_ = 0;
    std::string trouble_;
};

} // namespace platform
