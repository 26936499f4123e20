#include "platform/folder_look.h"

#include <dirent.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <deque>
#include <fcntl.h>
#include <memory>
#include <set>
#include <string_view>
#include <utility>

namespace platform {

namespace {

// As many and as deep as the content reader goes.
constexpr size_t most_entries = 20'000;
constexpr int deepest = 4;
constexpr int most_links = 40; // on the way; the kernel gives up there too

struct CloseFolder {
    void operator()(DIR* folder) const { closedir(folder); }
};

using OpenFolder = std::unique_ptr<DIR, CloseFolder>;
using Status = struct stat;
using Numbers = std::array<uint64_t, 8>;
using FolderId = std::pair<dev_t, ino_t>;

struct SharedKind {
    uint64_t magic;
    const char* name;
};

// From linux/magic.h and, where that has none, the file systems' own sources.
constexpr std::array shared_kinds = {
    SharedKind{NFS_SUPER_MAGIC, "NFS"},     SharedKind{SMB_SUPER_MAGIC, "SMB"},
    SharedKind{CIFS_SUPER_MAGIC, "SMB"},    SharedKind{SMB2_SUPER_MAGIC, "SMB"},
    SharedKind{FUSE_SUPER_MAGIC, "FUSE"},   SharedKind{V9FS_MAGIC, "9P"},
    SharedKind{CEPH_SUPER_MAGIC, "Ceph"},   SharedKind{AFS_SUPER_MAGIC, "AFS"},
    SharedKind{AFS_FS_MAGIC, "AFS"},        SharedKind{CODA_SUPER_MAGIC, "Coda"},
    SharedKind{OCFS2_SUPER_MAGIC, "OCFS2"}, SharedKind{0x01161970, "GFS2"},
    SharedKind{0x786f4256, "VirtualBox"},   SharedKind{0xbacbacbc, "VMware"},
};

std::string join(const std::string& folder, std::string_view name) {
    std::string path = folder;
    if (!path.ends_with('/')) path += '/';
    return path += name;
}

// "/a//b/" → a, b
std::deque<std::string> names_of(const std::string& path) {
    std::deque<std::string> names;
    size_t at = 0;
    while (at < path.size()) {
        const size_t end = std::min(path.find('/', at), path.size());
        const std::string name = path.substr(at, end - at);
        if (!name.empty() && name != ".") names.push_back(name);
        at = end + 1;
    }
    return names;
}

std::string parent_of(const std::string& path) {
    const size_t slash = path.rfind('/');
    return slash == 0 ? "/" : path.substr(0, slash);
}

bool lies_in(const std::string& root, const std::string& path) {
    return path == root || path.starts_with(join(root, ""));
}

std::string target_of(const std::string& link) {
    std::array<char, PATH_MAX> target{};
    const ssize_t length = readlink(link.c_str(), target.data(), target.size());
    return length > 0 ? std::string(target.data(), size_t(length)) : std::string();
}

std::string real_path(const std::string& path) {
    std::array<char, PATH_MAX> real{};
    return realpath(path.c_str(), real.data()) != nullptr ? real.data() : std::string();
}

uint64_t nanoseconds(const timespec& time) {
    return uint64_t(time.tv_sec) * 1'000'000'000 + uint64_t(time.tv_nsec);
}

class Looker {
public:
    explicit Looker(const FolderVisit& visit) : visit_(visit) {}

    FolderLook look(const std::string& folder) {
        root_ = follow(folder);
        if (!root_.empty()) look_into_all();
        return look_;
    }

private:
    struct Step {
        std::string path; // real
        std::string name; // within the folder
        int depth = 0;
    };

    std::string follow(const std::string& folder);
    void look_into_all();
    void look_into(const Step& step);
    void look_at(const Step& step, int folder, const std::string& name);
    void look_at_folder(const Step& step, const Status& status, bool is_link);
    void look_at_file(const std::string& name, const Status& status);
    void note(const std::string& name, const Numbers& numbers);
    void note_disk(dev_t device, const std::string& path);

    const FolderVisit& visit_;
    FolderLook look_;
    std::string root_;
    std::deque<Step> to_do_; // the nearest first: a folder that is met twice is met there
    std::set<FolderId> met_;
    std::set<dev_t> disks_;
    size_t entries_ = 0;
};

// Name by name and link by link. The real path, or nothing where it breaks off.
std::string Looker::follow(const std::string& folder) {
    std::deque<std::string> names = names_of(folder);
    std::string here = "/";
    int links = 0;
    while (!names.empty()) {
        const std::string name = std::move(names.front());
        names.pop_front();
        if (name == "..") {
            here = parent_of(here);
            continue;
        }
        visit_(here, name);
        const std::string path = join(here, name);
        Status status{};
        if (lstat(path.c_str(), &status) != 0) return {};
        note_disk(status.st_dev, path);
        if (!S_ISLNK(status.st_mode)) {
            here = path;
            continue;
        }
        const std::string target = target_of(path);
        if (target.empty() || ++links > most_links) return {};
        const std::deque<std::string> more = names_of(target);
        names.insert(names.begin(), more.begin(), more.end());
        if (target.starts_with('/')) here = "/";
    }
    return here;
}

void Looker::look_into_all() {
    Status status{};
    if (stat(root_.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) return;
    look_.found = true;
    look_at_folder({root_, {}, 0}, status, false);
    while (!to_do_.empty() && entries_ < most_entries) {
        const Step step = std::move(to_do_.front());
        to_do_.pop_front();
        look_into(step);
    }
}

void Looker::look_into(const Step& step) {
    visit_(step.path, {});
    const OpenFolder folder(opendir(step.path.c_str()));
    if (!folder) {
        note(step.name, {uint64_t(errno)});
        return;
    }
    while (entries_ < most_entries) {
        errno = 0;
        const dirent* entry = readdir(folder.get());
        if (entry == nullptr) {
            if (errno != 0) note(step.name, {uint64_t(errno)});
            return;
        }
        const std::string name = entry->d_name;
        if (name.starts_with('.')) continue;
        ++entries_;
        look_at(step, dirfd(folder.get()), name);
    }
}

void Looker::look_at(const Step& step, int folder, const std::string& name) {
    const Step entry{join(step.path, name), step.name + '/' + name, step.depth + 1};
    Status status{};
    if (fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
        note(entry.name, {uint64_t(errno)});
        return;
    }
    const bool is_link = S_ISLNK(status.st_mode);
    if (is_link && fstatat(folder, name.c_str(), &status, 0) != 0) {
        note(entry.name, {uint64_t(errno)});
        return;
    }
    if (S_ISDIR(status.st_mode))
        look_at_folder(entry, status, is_link);
    else
        look_at_file(entry.name, status);
}

// A folder's own times are left out: they tell of hidden names too.
void Looker::look_at_folder(const Step& step, const Status& status, bool is_link) {
    note(step.name, {status.st_dev, status.st_ino, status.st_mode});
    note_disk(status.st_dev, step.path);
    Step next = step;
    if (is_link) next.path = real_path(step.path);
    if (step.depth > deepest || !lies_in(root_, next.path)) return;
    if (met_.emplace(status.st_dev, status.st_ino).second) to_do_.push_back(std::move(next));
}

void Looker::look_at_file(const std::string& name, const Status& status) {
    note(name, {status.st_dev, status.st_ino, status.st_mode, uint64_t(status.st_size),
                nanoseconds(status.st_mtim), nanoseconds(status.st_ctim)});
    const std::chrono::system_clock::time_point changed(
        std::chrono::nanoseconds(nanoseconds(status.st_ctim)));
    look_.newest = std::max(look_.newest, changed);
}

// A sum, because a folder may list its entries in any order.
void Looker::note(const std::string& name, const Numbers& numbers) {
    std::string record = name;
    record += '\0';
    record.append(reinterpret_cast<const char*>(numbers.data()), sizeof numbers);
    look_.signature += std::hash<std::string>{}(record);
}

void Looker::note_disk(dev_t device, const std::string& path) {
    if (!disks_.insert(device).second || !look_.shared.empty()) return;

    struct statfs disk {};

    if (statfs(path.c_str(), &disk) != 0) return;
    const auto magic = uint64_t(static_cast<uint32_t>(disk.f_type));
    const auto* const kind =
        std::find_if(shared_kinds.begin(), shared_kinds.end(),
                     [&](const SharedKind& each) { return each.magic == magic; });
    if (kind != shared_kinds.end()) look_.shared = path + " (" + kind->name + ")";
}

} // namespace

FolderLook look_at_folder(const std::filesystem::path& folder, const FolderVisit& visit) {
    return Looker(visit).look(folder.native());
}

} // namespace platform
