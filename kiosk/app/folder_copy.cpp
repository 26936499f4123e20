#include "app/folder_copy.h"

#include "app/swap_trouble.h"
#include "base/descriptor.h"
#include "content/names.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <system_error>
#include <vector>

namespace app {

namespace fs = std::filesystem;
using base::Descriptor;

namespace {

constexpr uint64_t stays_free = uint64_t{64} << 20; // bytes that stay free
constexpr size_t most_at_once = size_t{1} << 20;    // bytes between two words on the progress

// What the kiosk does not read, and Windows, a Mac or a file system leaves at the top of a stick.
bool is_left_behind(const std::string& name) {
    const std::string plain = content::lower(name);
    return plain.starts_with('.') || plain == "system volume information" ||
           plain == "$recycle.bin" || plain == "lost+found";
}

// An ordinary file. Follows no link on the way to it, whatever somebody puts there meanwhile.
// (openat2 would do the same at once; RestrictSUIDSGID= of the service forbids it.)
Descriptor open_within(const Descriptor& root, const fs::path& file) {
    // Without O_NONBLOCK, a pipe put in its place would block for ever.
    constexpr int last = O_RDONLY | O_NONBLOCK | O_NOCTTY;
    constexpr int on_the_way = O_PATH | O_DIRECTORY;
    Descriptor at;
    int from = root.get();
    for (auto part = file.begin(); part != file.end(); ++part) {
        const int how = std::next(part) == file.end() ? last : on_the_way;
        at = Descriptor(::openat(from, part->c_str(), how | O_NOFOLLOW | O_CLOEXEC));
        if (!at) return at;
        from = at.get();
    }

    struct stat status {};

    if (::fstat(from, &status) == 0 && S_ISREG(status.st_mode)) return at;
    errno = EINVAL;
    return {};
}

// Whether the link leads to something in the folder, and will in a copy of it as well.
bool stays_within(const fs::path& root, const fs::path& link) {
    std::error_code error;
    const fs::path text = fs::read_symlink(root / link, error);
    const fs::path plain = (link.parent_path() / text).lexically_normal();
    if (error || plain.empty() || plain.is_absolute() || *plain.begin() == "..") return false;
    const fs::path real = fs::canonical(root / link, error);
    if (error) return false;
    const fs::path top = fs::canonical(root, error);
    return !error &&
           std::mismatch(top.begin(), top.end(), real.begin(), real.end()).first == top.end();
}

uint64_t megabytes(uint64_t bytes) {
    return (bytes + (uint64_t{1} << 20) - 1) >> 20;
}

// While it lives, what this thread makes gets the mode that it asks for; other threads keep to
// their mask, by which ideas are nobody else's.
class Unmasked {
public:
    Unmasked() : own_(::unshare(CLONE_FS) == 0), before_(own_ ? ::umask(0) : 0) {}

    Unmasked(const Unmasked&) = delete;
    Unmasked& operator=(const Unmasked&) = delete;

    ~Unmasked() {
        if (own_) ::umask(before_);
    }

private:
    bool own_; // the mask is this thread's alone
    mode_t before_;
};

class Copying {
public:
    Copying(const fs::path& from, const fs::path& to, const TellHowFar& tell)
        : from_(from), to_(to), tell_(tell) {}

    base::Result<void> run(const fs::path& like) {
        if (stat(like.c_str(), &like_) != 0) return cannot_write(like, errno);
        if (stat(to_.parent_path().c_str(), &parent_) != 0)
            return cannot_write(to_.parent_path(), errno);
        root_ = Descriptor(::open(from_.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
        if (!root_) return cannot_read(from_, errno);
        if (auto listed = list(); !listed) return listed;
        if (auto fits = must_fit(); !fits) return fits;
        const Unmasked unmasked;
        if (auto made = make_folder(to_); !made) return made;
        for (const Entry& entry : entries_)
            if (auto copied = copy(entry); !copied) return copied;
        return sync();
    }

private:
    enum class Kind { folder, file, link };

    struct Entry {
        fs::path path; // within the folder
        Kind kind;
    };

    base::Result<void> list() {
        std::error_code error;
        fs::recursive_directory_iterator at(from_, error);
        for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
            const fs::path path = at->path().lexically_relative(from_);
            std::error_code gone;
            const fs::file_status status = at->symlink_status(gone);
            if (gone) return cannot_read(at->path(), gone.value());
            if (is_left_behind(path.filename())) {
                at.disable_recursion_pending();
            } else if (fs::is_directory(status)) {
                entries_.push_back({path, Kind::folder});
            } else if (fs::is_symlink(status)) {
                if (stays_within(from_, path)) entries_.push_back({path, Kind::link});
            } else if (fs::is_regular_file(status)) { // no content is made of anything else
                entries_.push_back({path, Kind::file});
                all_ += at->file_size(gone);
                if (gone) return cannot_read(at->path(), gone.value());
            }
        }
        if (error) return cannot_read(from_, error.value());
        return {};
    }

    base::Result<void> must_fit() const {
        std::error_code error;
        const fs::space_info room = fs::space(to_.parent_path(), error);
        if (error) return cannot_write(to_.parent_path(), error.value());
        if (all_ + stays_free > room.available) return cannot_write(to_.parent_path(), ENOSPC);
        return {};
    }

    base::Result<void> copy(const Entry& entry) {
        const fs::path to = to_ / entry.path;
        if (entry.kind == Kind::folder) return make_folder(to);
        if (entry.kind == Kind::file) return copy_file(entry.path, to);
        std::error_code error;
        fs::copy_symlink(from_ / entry.path, to, error);
        if (error) return cannot_write(to, error.value());
        return {};
    }

    base::Result<void> copy_file(const fs::path& path, const fs::path& to) {
        const Descriptor source = open_within(root_, path);
        if (!source) return cannot_read(from_ / path, errno);
        const Descriptor target(::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
        if (!target) return cannot_write(to, errno);
        if (auto poured = pour(source, from_ / path, target, to); !poured) return poured;
        return open_up(to, 0664);
    }

    base::Result<void> pour(const Descriptor& source, const fs::path& from,
                            const Descriptor& target, const fs::path& to) {
        std::vector<char> bytes(most_at_once);
        for (;;) {
            const ssize_t n = ::read(source.get(), bytes.data(), bytes.size());
            if (n < 0 && errno == EINTR) continue;
            if (n < 0) return cannot_read(from, errno);
            if (n == 0) return {};
            for (ssize_t done = 0; done < n;) {
                const ssize_t wrote = ::write(target.get(), bytes.data() + done, size_t(n - done));
                if (wrote < 0 && errno == EINTR) continue;
                if (wrote < 0) return cannot_write(to, errno);
                done += wrote;
            }
            copied_ += uint64_t(n);
            if (!tell()) return cannot_write(to_, ECANCELED);
        }
    }

    bool tell() const {
        if (!tell_) return true;
        return tell_({base::filled({"Copying: {n} of {of} MB", "Kopierar: {n} av {of} MB"},
                                   {{"n", std::to_string(megabytes(copied_))},
                                    {"of", std::to_string(megabytes(all_))}}),
                      copied_, all_});
    }

    base::Result<void> make_folder(const fs::path& folder) const {
        if (mkdir(folder.c_str(), mode_of(0775)) != 0) return cannot_write(folder, errno);
        return open_up(folder, 0775);
    }

    // As open as what it lies among, `most` at most; everybody may read it.
    mode_t mode_of(mode_t most) const { return most & (like_.st_mode | parent_.st_mode | 0644); }

    // Root gives it to whom the old one belonged to; anybody else hands it to the old one's group,
    // or the one that the folder around it is for, where it is in that.
    base::Result<void> open_up(const fs::path& file, mode_t most) const {
        if (geteuid() == 0) {
            if (lchown(file.c_str(), like_.st_uid, like_.st_gid) != 0)
                return cannot_write(file, errno);
        } else if (lchown(file.c_str(), uid_t(-1), like_.st_gid) != 0) {
            [[maybe_unused]] const int may_fail = lchown(file.c_str(), uid_t(-1), parent_.st_gid);
        }
        const mode_t mode = mode_of(most);
        // What staff put into a folder is to be their group's.
        const bool folder = (most & 0100) != 0;
        const mode_t wanted = folder ? mode | ((like_.st_mode | parent_.st_mode) & S_ISGID) : mode;

        struct stat made {};

        // The service forbids the kiosk to set this bit (RestrictSUIDSGID=), but not to make a
        // folder that inherits it: one that is right already is left alone.
        if (lstat(file.c_str(), &made) == 0 && (made.st_mode & 07777) == wanted) return {};
        if (chmod(file.c_str(), wanted) == 0) return {};
        if (wanted == mode || chmod(file.c_str(), mode) != 0) return cannot_write(file, errno);
        return {};
    }

    base::Result<void> sync() const {
        const Descriptor folder(::open(to_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (!folder || ::syncfs(folder.get()) != 0) return cannot_write(to_, errno);
        return {};
    }

    const fs::path& from_;
    const fs::path& to_;
    const TellHowFar& tell_;
    Descriptor root_;
    std::vector<Entry> entries_; // a folder before what is in it
    uint64_t all_ = 0;           // bytes
    uint64_t copied_ = 0;

    struct stat like_ {};

    struct stat parent_ {};
};

} // namespace

base::Result<void> copy_folder(const fs::path& from, const fs::path& to, const fs::path& like,
                               const TellHowFar& tell) {
    return Copying(from, to, tell).run(like);
}

} // namespace app
