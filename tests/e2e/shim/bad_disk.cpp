// A bad disk, for LD_PRELOAD: file operations under some folders become slow or fail for want of
// room, and every one that the main thread does is written down, with where it came from.
//
//   BAD_DISK_FOLDERS  absolute folders, separated by ':'; nothing outside is touched
//   BAD_DISK_SLOW     while a file of this name exists: operations are slow, and watched
//   BAD_DISK_MS       how slow: milliseconds for each operation
//   BAD_DISK_FULL     while a file of this name exists: writing fails, the disk is full
//   BAD_DISK_RECORD   the file to write down what the main thread does
//   BAD_DISK_HANG     while a file of this name exists: the main thread hangs where it waits for
//                     input
//   BAD_DISK_DEAF     while a file of this name exists: inotify has no watches left, anywhere
//   BAD_DISK_MOUNTS   the file that is read where the kernel is asked what is mounted

#include <dirent.h>
#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

namespace {

constexpr int most_descriptors = 4096;
std::array<std::atomic<bool>, most_descriptors> watched{}; // descriptors of files in the folders

// What comes after this library under the same name.
template <class Function>
Function* next(std::atomic<void*>& cache, const char* name) {
    void* found = cache.load();
    if (found == nullptr) cache = found = dlsym(RTLD_NEXT, name);
    return reinterpret_cast<Function*>(found);
}

#define NEXT(name)                                                                                 \
    ([]() {                                                                                        \
        static std::atomic<void*> cache{nullptr};                                                  \
        return next<decltype(name)>(cache, #name);                                                 \
    }())

bool switched_on(const char* variable) {
    const char* file = std::getenv(variable);
    return file != nullptr && syscall(SYS_access, file, F_OK) == 0;
}

bool in_folders(const char* path) {
    const char* folders = std::getenv("BAD_DISK_FOLDERS");
    if (folders == nullptr || path == nullptr) return false;
    while (*folders != '\0') {
        const char* end = strchrnul(folders, ':');
        const auto length = static_cast<size_t>(end - folders);
        if (length > 0 && std::strncmp(path, folders, length) == 0 &&
            (path[length] == '/' || path[length] == '\0'))
            return true;
        folders = *end == ':' ? end + 1 : end;
    }
    return false;
}

void remember(int descriptor, bool ours) {
    if (descriptor >= 0 && descriptor < most_descriptors) watched[size_t(descriptor)] = ours;
}

bool leads_to_folders(int descriptor) {
    std::array<char, 64> link{};
    std::array<char, PATH_MAX> path{};
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", descriptor);
    return descriptor >= 0 &&
           syscall(SYS_readlinkat, AT_FDCWD, link.data(), path.data(), path.size() - 1) > 0 &&
           in_folders(path.data());
}

// Asked again, because not every way to close a file is seen here, and its number is used again.
bool is_watched(int descriptor) {
    if (descriptor < 0 || descriptor >= most_descriptors) return false;
    std::atomic<bool>& known = watched[size_t(descriptor)];
    if (known && !leads_to_folders(descriptor)) known = false;
    return known;
}

// One write, so that lines of several threads do not mix.
void write_down(const char* operation, const char* path) {
    const char* record = std::getenv("BAD_DISK_RECORD");
    if (record == nullptr) return;
    const long file = syscall(SYS_openat, AT_FDCWD, record, O_CREAT | O_WRONLY | O_APPEND, 0600);
    if (file < 0) return;
    std::array<void*, 24> stack{};
    const int depth = backtrace(stack.data(), int(stack.size()));
    std::array<char, 8192> text{};
    int length = std::snprintf(text.data(), text.size(), "%s %s\n", operation, path);
    for (int i = 2; i < depth && length + 400 < int(text.size()); ++i) {
        Dl_info where{};
        dladdr(stack[size_t(i)], &where);
        length += std::snprintf(text.data() + length, 400, "    %.120s + 0x%zx %.200s\n",
                                where.dli_fname ? where.dli_fname : "?",
                                reinterpret_cast<size_t>(stack[size_t(i)]) -
                                    reinterpret_cast<size_t>(where.dli_fbase),
                                where.dli_sname ? where.dli_sname : "");
    }
    syscall(SYS_write, file, text.data(), size_t(length));
    syscall(SYS_close, file);
}

void suffer(const char* operation, const char* path) {
    if (!switched_on("BAD_DISK_SLOW")) return;
    if (syscall(SYS_gettid) == getpid()) write_down(operation, path);
    const char* ms = std::getenv("BAD_DISK_MS");
    const long delay = ms ? std::atol(ms) : 100;
    const timespec time{delay / 1000, delay % 1000 * 1'000'000};
    nanosleep(&time, nullptr);
}

// A path, absolute, as far as it can be known.
void at_path(const char* operation, int folder, const char* path) {
    if (path == nullptr || (path[0] == '\0')) return;
    std::array<char, PATH_MAX> whole{};
    if (path[0] != '/') {
        std::array<char, 64> link{};
        std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", folder);
        const char* from = folder == AT_FDCWD ? "/proc/self/cwd" : link.data();
        const long length = syscall(SYS_readlinkat, AT_FDCWD, from, whole.data(), whole.size() - 1);
        if (length < 0) return;
        std::snprintf(whole.data() + length, whole.size() - size_t(length), "/%s", path);
        path = whole.data();
    }
    if (in_folders(path)) suffer(operation, path);
}

void at_path(const char* operation, const char* path) {
    const int before = errno;
    at_path(operation, AT_FDCWD, path);
    errno = before;
}

void at_descriptor(const char* operation, int descriptor) {
    if (!is_watched(descriptor)) return;
    const int before = errno;
    suffer(operation, "(an open file)");
    errno = before;
}

bool no_room(int descriptor) {
    if (!is_watched(descriptor) || !switched_on("BAD_DISK_FULL")) return false;
    errno = ENOSPC;
    return true;
}

int opened(int descriptor) {
    const int before = errno;
    remember(descriptor, leads_to_folders(descriptor));
    errno = before;
    return descriptor;
}

mode_t mode_of(int flags, va_list arguments) {
    const bool creates = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    return creates ? mode_t(va_arg(arguments, unsigned)) : mode_t(0);
}

const char* instead_of(const char* path) {
    const char* mounts = std::getenv("BAD_DISK_MOUNTS");
    const bool asks = mounts != nullptr && std::strcmp(path, "/proc/self/mountinfo") == 0;
    return asks ? mounts : path;
}

void hang() {
    if (syscall(SYS_gettid) != getpid()) return;
    const timespec while_longer{0, 10'000'000};
    while (switched_on("BAD_DISK_HANG"))
        nanosleep(&while_longer, nullptr);
}

} // namespace

extern "C" {

int poll(pollfd* waiting, nfds_t count, int timeout) {
    hang();
    return NEXT(poll)(waiting, count, timeout);
}

int ppoll(pollfd* waiting, nfds_t count, const timespec* timeout, const sigset_t* mask) {
    hang();
    return NEXT(ppoll)(waiting, count, timeout, mask);
}

#define OPEN(name)                                                                                 \
    int name(const char* path, int flags, ...) {                                                   \
        va_list arguments;                                                                         \
        va_start(arguments, flags);                                                                \
        const mode_t mode = mode_of(flags, arguments);                                             \
        va_end(arguments);                                                                         \
        at_path("open", path);                                                                     \
        return opened(NEXT(name)(path, flags, mode));                                              \
    }
#define OPENAT(name)                                                                               \
    int name(int folder, const char* path, int flags, ...) {                                       \
        va_list arguments;                                                                         \
        va_start(arguments, flags);                                                                \
        const mode_t mode = mode_of(flags, arguments);                                             \
        va_end(arguments);                                                                         \
        at_path("openat", folder, path);                                                           \
        return opened(NEXT(name)(folder, path, flags, mode));                                      \
    }
#define FOPEN(name)                                                                                \
    FILE* name(const char* path, const char* mode) {                                               \
        at_path("fopen", path);                                                                    \
        FILE* file = NEXT(name)(instead_of(path), mode);                                           \
        if (file != nullptr) opened(fileno(file));                                                 \
        return file;                                                                               \
    }
#define STAT(name, type)                                                                           \
    int name(const char* path, struct type* result) noexcept {                                     \
        at_path("stat", path);                                                                     \
        return NEXT(name)(path, result);                                                           \
    }
#define FSTATAT(name, type)                                                                        \
    int name(int folder, const char* path, struct type* result, int flags) noexcept {              \
        at_path("fstatat", folder, path);                                                          \
        return NEXT(name)(folder, path, result, flags);                                            \
    }

OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)
FOPEN(fopen)
FOPEN(fopen64)
STAT(stat, stat)
STAT(stat64, stat64)
STAT(lstat, stat)
STAT(lstat64, stat64)
FSTATAT(fstatat, stat)
FSTATAT(fstatat64, stat64)

int close(int descriptor) {
    remember(descriptor, false);
    return NEXT(close)(descriptor);
}

int access(const char* path, int mode) noexcept {
    at_path("access", path);
    return NEXT(access)(path, mode);
}

DIR* opendir(const char* path) {
    at_path("opendir", path);
    return NEXT(opendir)(path);
}

int mkdir(const char* path, mode_t mode) noexcept {
    at_path("mkdir", path);
    return NEXT(mkdir)(path, mode);
}

int rename(const char* from, const char* to) noexcept {
    at_path("rename", to);
    return NEXT(rename)(from, to);
}

int unlink(const char* path) noexcept {
    at_path("unlink", path);
    return NEXT(unlink)(path);
}

ssize_t read(int descriptor, void* bytes, size_t size) {
    at_descriptor("read", descriptor);
    return NEXT(read)(descriptor, bytes, size);
}

ssize_t pread(int descriptor, void* bytes, size_t size, off_t at) {
    at_descriptor("pread", descriptor);
    return NEXT(pread)(descriptor, bytes, size, at);
}

ssize_t pread64(int descriptor, void* bytes, size_t size, off64_t at) {
    at_descriptor("pread", descriptor);
    return NEXT(pread64)(descriptor, bytes, size, at);
}

ssize_t write(int descriptor, const void* bytes, size_t size) {
    at_descriptor("write", descriptor);
    if (no_room(descriptor)) return -1;
    return NEXT(write)(descriptor, bytes, size);
}

ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t at) {
    at_descriptor("pwrite", descriptor);
    if (no_room(descriptor)) return -1;
    return NEXT(pwrite)(descriptor, bytes, size, at);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t at) {
    at_descriptor("pwrite", descriptor);
    if (no_room(descriptor)) return -1;
    return NEXT(pwrite64)(descriptor, bytes, size, at);
}

// What the checks of glibc (_FORTIFY_SOURCE) make of the above.
// NOLINTBEGIN(bugprone-reserved-identifier, readability-identifier-naming): glibc named them
int __open_2(const char* path, int flags) {
    return open(path, flags);
}

int __open64_2(const char* path, int flags) {
    return open64(path, flags);
}

ssize_t __read_chk(int descriptor, void* bytes, size_t size, size_t) {
    return read(descriptor, bytes, size);
}

ssize_t __pread64_chk(int descriptor, void* bytes, size_t size, off64_t at, size_t) {
    return pread64(descriptor, bytes, size, at);
}

// NOLINTEND(bugprone-reserved-identifier, readability-identifier-naming)

int inotify_add_watch(int descriptor, const char* path, uint32_t mask) noexcept {
    at_path("inotify_add_watch", path);
    if (switched_on("BAD_DISK_DEAF")) {
        errno = ENOSPC;
        return -1;
    }
    return NEXT(inotify_add_watch)(descriptor, path, mask);
}

int fsync(int descriptor) {
    at_descriptor("fsync", descriptor);
    return NEXT(fsync)(descriptor);
}

int fdatasync(int descriptor) {
    at_descriptor("fdatasync", descriptor);
    return NEXT(fdatasync)(descriptor);
}

int ftruncate(int descriptor, off_t size) noexcept {
    at_descriptor("ftruncate", descriptor);
    return NEXT(ftruncate)(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size) noexcept {
    at_descriptor("ftruncate", descriptor);
    return NEXT(ftruncate64)(descriptor, size);
}

} // extern "C"
