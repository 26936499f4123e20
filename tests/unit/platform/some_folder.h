#pragma once
// Folders that change, for the tests of what watches them.

#include <sys/mount.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sched.h>
#include <string>

// A folder of its own for one test, gone with it. Names are relative to it.
class SomeFolder {
public:
    SomeFolder() {
        std::string name =
            std::filesystem::canonical(std::filesystem::temp_directory_path()) / "watch-XXXXXX";
        path_ = mkdtemp(name.data());
    }

    SomeFolder(const SomeFolder&) = delete;
    SomeFolder& operator=(const SomeFolder&) = delete;

    ~SomeFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

    const std::filesystem::path& path() const { return path_; }

    void make(const std::string& folder) const {
        std::filesystem::create_directories(path_ / folder);
    }

    void write(const std::string& file, const std::string& bytes) const {
        make(std::filesystem::path(file).parent_path());
        std::ofstream(path_ / file, std::ios::binary) << bytes;
    }

    void move(const std::string& from, const std::string& to) const {
        std::filesystem::rename(path_ / from, path_ / to);
    }

    void remove(const std::string& name) const { std::filesystem::remove_all(path_ / name); }

    void link(const std::string& name, const std::filesystem::path& target) const {
        std::filesystem::create_symlink(target, path_ / name);
    }

    // As `mv -T` and careful scripts do: there is no moment without the link.
    void link_over(const std::string& name, const std::filesystem::path& target) const {
        link(name + ".new", target);
        move(name + ".new", name);
    }

private:
    std::filesystem::path path_;
};

// Lets this process mount what nobody else sees; false where it may not.
inline bool may_mount() {
    return unshare(CLONE_NEWNS) == 0 &&
           mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

// An empty disk in memory on top of a folder, until the end of the test.
class MountedDisk {
public:
    explicit MountedDisk(std::filesystem::path place)
        : place_(std::move(place)),
          mounted_(mount("none", place_.c_str(), "tmpfs", 0, "size=1m") == 0) {}

    MountedDisk(const MountedDisk&) = delete;
    MountedDisk& operator=(const MountedDisk&) = delete;

    ~MountedDisk() { take_away(); }

    bool mounted() const { return mounted_; }

    // False when it is busy.
    bool take_away() {
        if (mounted_ && umount(place_.c_str()) == 0) mounted_ = false;
        return !mounted_;
    }

private:
    std::filesystem::path place_;
    bool mounted_;
};
