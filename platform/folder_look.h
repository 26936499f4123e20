#pragma once
// One look at a folder, whole and deep: enough to tell at the next look whether it has changed.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace platform {

struct FolderLook {
    // Of path, device, inode, size and times of every entry, through symbolic links. Two looks with
    // the same one saw the same files; a folder that is not there has one too.
    uint64_t signature = 0;
    bool found = false;

    // When a file in it last changed, by the clock of the disk that it is on.
    std::chrono::system_clock::time_point newest;

    // A folder, in it or on the way to it, that others may change without this machine's kernel
    // knowing, and its kind of file system: "/srv/share (NFS)". Empty where there is none.
    std::string shared;
};

// Told of each folder just before it is looked at, by its real path. With a name: a folder on the
// way, of which that entry alone matters. Without: the folder itself or one within.
using FolderVisit = std::function<void(const std::string& folder, const std::string& name)>;

// Sees what the content reader sees and a little more: no hidden names, folders at most four deep,
// 20,000 entries; links to folders elsewhere are not entered, and none is entered twice. What
// cannot be read is part of the signature. Blocks for as long as the disk does; never throws for
// what it finds there.
FolderLook look_at_folder(const std::filesystem::path& folder, const FolderVisit& visit);

} // namespace platform
