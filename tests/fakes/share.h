#pragma once
// A network share, and the other computer that has its files: a FUSE file system in memory. This
// machine's kernel hears nothing of what is changed there. It can fall silent, as a server does
// whose cable is pulled.

#include <linux/fuse.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace fakes {

class Share {
public:
    // On top of a folder that is there. Needs the right to mount; see mounted().
    explicit Share(std::filesystem::path place)
        : place_(std::move(place)),
          kernel_(open("/dev/fuse", O_RDWR | O_CLOEXEC)),
          end_(eventfd(0, EFD_CLOEXEC)) {
        const std::string options = "fd=" + std::to_string(kernel_) +
                                    ",rootmode=40000,user_id=" + std::to_string(getuid()) +
                                    ",group_id=" + std::to_string(getgid());
        mounted_ = kernel_ >= 0 && mount("share", place_.c_str(), "fuse", MS_NOSUID | MS_NODEV,
                                         options.c_str()) == 0;
        if (mounted_) thread_ = std::thread([this] { serve(); });
    }

    Share(const Share&) = delete;
    Share& operator=(const Share&) = delete;

    ~Share() {
        vanish();
        if (kernel_ >= 0) close(kernel_);
        close(end_);
    }

    bool mounted() const { return mounted_; }

    // Someone at the other computer.
    void write(const std::string& file, const std::string& bytes) {
        const std::lock_guard lock(mutex_);
        File& changed = files_[file];
        changed.bytes = bytes;
        clock_gettime(CLOCK_REALTIME, &changed.time);
        changed.time.tv_sec -= behind_;
    }

    // The other computer's clock is wrong by so much.
    void put_clock_back(std::chrono::seconds by) { behind_ = by.count(); }

    void remove(const std::string& file) {
        const std::lock_guard lock(mutex_);
        files_.erase(file);
    }

    // Whoever asks for anything on it waits, until it speaks again or vanishes.
    void fall_silent() { silent_ = true; }

    void speak_again() { silent_ = false; }

    // Taken away altogether: whoever waits is told that it is gone.
    void vanish() {
        if (!std::exchange(mounted_, false)) return;
        eventfd_write(end_, 1);
        thread_.join();
        umount2(place_.c_str(), MNT_DETACH);
        close(std::exchange(kernel_, -1));
    }

private:
    struct File {
        std::string bytes;
        timespec time{};
    };

    struct Request {
        fuse_in_header header{};
        std::string_view body;

        template <class Body>
        Body as() const {
            Body value{};
            std::memcpy(&value, body.data(), std::min(sizeof value, body.size()));
            return value;
        }
    };

    void serve() {
        std::array<char, 65536> bytes{};
        std::array<pollfd, 2> watched{pollfd{end_, POLLIN, 0}, pollfd{kernel_, POLLIN, 0}};
        while (true) {
            watched[1].fd = silent_ ? -1 : kernel_;
            poll(watched.data(), watched.size(), 10);
            if (watched[0].revents) return;
            if (silent_ || !watched[1].revents) continue;
            const ssize_t size = read(kernel_, bytes.data(), bytes.size());
            if (size < ssize_t(sizeof(fuse_in_header))) continue;
            Request request;
            std::memcpy(&request.header, bytes.data(), sizeof request.header);
            request.body = {bytes.data() + sizeof request.header,
                            size_t(size) - sizeof request.header};
            const std::lock_guard lock(mutex_);
            take(request);
        }
    }

    void take(const Request& request) {
        switch (request.header.opcode) {
        case FUSE_INIT:
            return greet(request);
        case FUSE_GETATTR:
            return attributes(request);
        case FUSE_LOOKUP:
            return look_up(request);
        case FUSE_READDIR:
            return list(request);
        case FUSE_READ:
            return give(request);
        case FUSE_OPEN:
        case FUSE_OPENDIR:
            return answer(request, fuse_open_out{});
        case FUSE_STATFS:
            return answer(request, fuse_statfs_out{});
        case FUSE_RELEASE:
        case FUSE_RELEASEDIR:
        case FUSE_FLUSH:
        case FUSE_ACCESS:
            return reply(request, 0, {});
        case FUSE_FORGET:
        case FUSE_BATCH_FORGET:
        case FUSE_INTERRUPT:
            return;
        default:
            return reply(request, ENOSYS, {});
        }
    }

    void reply(const Request& request, int error, std::string_view body) const {
        fuse_out_header header{};
        header.len = uint32_t(sizeof header + body.size());
        header.error = -error;
        header.unique = request.header.unique;
        std::string bytes(reinterpret_cast<const char*>(&header), sizeof header);
        bytes += body;
        [[maybe_unused]] const ssize_t ignored = ::write(kernel_, bytes.data(), bytes.size());
    }

    template <class Body>
    void answer(const Request& request, const Body& body) const {
        reply(request, 0, {reinterpret_cast<const char*>(&body), sizeof body});
    }

    void greet(const Request& request) const {
        const auto asked = request.as<fuse_init_in>();
        fuse_init_out out{};
        out.major = FUSE_KERNEL_VERSION;
        out.minor = std::min<uint32_t>(asked.minor, FUSE_KERNEL_MINOR_VERSION);
        out.max_write = 4096;
        answer(request, out);
    }

    // Numbers of paths; the top is 1 and has the empty path.
    uint64_t number_of(const std::string& path) {
        const auto known = std::find(paths_.begin(), paths_.end(), path);
        if (known != paths_.end()) return uint64_t(known - paths_.begin()) + 1;
        paths_.push_back(path);
        return paths_.size();
    }

    const std::string& path_of(const Request& request) const {
        return paths_.at(request.header.nodeid - 1);
    }

    bool is_folder(const std::string& path) const {
        if (path.empty()) return true;
        const auto within = files_.lower_bound(path + '/');
        return within != files_.end() && within->first.starts_with(path + '/');
    }

    // False where there is nothing of that name.
    bool describe(const std::string& path, fuse_attr& attributes) {
        const auto file = files_.find(path);
        if (file == files_.end() && !is_folder(path)) return false;
        attributes.ino = number_of(path);
        attributes.mode = file == files_.end() ? S_IFDIR | 0755 : S_IFREG | 0644;
        attributes.nlink = 1;
        attributes.uid = getuid();
        attributes.gid = getgid();
        attributes.blksize = 4096;
        if (file == files_.end()) return true;
        attributes.size = file->second.bytes.size();
        attributes.mtime = attributes.ctime = uint64_t(file->second.time.tv_sec);
        attributes.mtimensec = attributes.ctimensec = uint32_t(file->second.time.tv_nsec);
        return true;
    }

    void attributes(const Request& request) {
        fuse_attr_out out{};
        if (!describe(path_of(request), out.attr)) return reply(request, ENOENT, {});
        answer(request, out);
    }

    void look_up(const Request& request) {
        const std::string& folder = path_of(request);
        const std::string path = (folder.empty() ? "" : folder + '/') + request.body.data();
        fuse_entry_out out{};
        if (!describe(path, out.attr)) return reply(request, ENOENT, {});
        out.nodeid = out.attr.ino;
        answer(request, out);
    }

    void list(const Request& request) {
        const auto wanted = request.as<fuse_read_in>();
        const std::string folder = path_of(request).empty() ? "" : path_of(request) + '/';
        std::set<std::string> names;
        for (const auto& [path, file] : files_)
            if (path.starts_with(folder))
                names.insert(
                    path.substr(folder.size(), path.find('/', folder.size()) - folder.size()));
        std::string bytes;
        uint64_t at = 0;
        for (const std::string& name : names) {
            if (++at <= wanted.offset) continue;
            fuse_dirent entry{};
            entry.ino = number_of(folder + name);
            entry.off = at;
            entry.namelen = uint32_t(name.size());
            std::string record(reinterpret_cast<const char*>(&entry), FUSE_NAME_OFFSET);
            record += name;
            record.resize(FUSE_DIRENT_ALIGN(record.size()));
            if (bytes.size() + record.size() > wanted.size) break;
            bytes += record;
        }
        reply(request, 0, bytes);
    }

    void give(const Request& request) {
        const auto wanted = request.as<fuse_read_in>();
        const auto file = files_.find(path_of(request));
        if (file == files_.end()) return reply(request, ESTALE, {});
        const std::string& bytes = file->second.bytes;
        const size_t from = std::min<size_t>(wanted.offset, bytes.size());
        reply(request, 0, std::string_view(bytes).substr(from, wanted.size));
    }

    std::filesystem::path place_;
    int kernel_;
    int end_;
    bool mounted_ = false;
    std::atomic<bool> silent_ = false;
    std::atomic<time_t> behind_ = 0; // s
    std::mutex mutex_;               // over the files
    std::map<std::string, File> files_;
    std::vector<std::string> paths_{""};
    std::thread thread_;
};

} // namespace fakes
