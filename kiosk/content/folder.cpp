#include "content/folder.h"

#include "base/utf8.h"
#include "content/names.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace content {

namespace fs = std::filesystem;

namespace {

constexpr size_t largest_card = size_t(256) * 1024; // bytes
constexpr size_t most_files = 20'000;               // in the whole folder
constexpr int deepest = 4;                          // folders inside folders

bool is_ignored(const std::string& name) {
    const std::string plain = lower(name);
    const auto ends = [&](std::string_view end) { return plain.ends_with(end); };
    return plain.starts_with('.') || plain.starts_with("readme") || plain.starts_with("~$") ||
           ends("~") || ends(".swp") || ends(".tmp") || plain == "thumbs.db" ||
           plain == "desktop.ini";
}

bool is_plain_text(const std::string& name) {
    return base::find_invalid_utf8(name) == std::string_view::npos &&
           std::none_of(name.begin(), name.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

// A name of any bytes as UTF-8 that can be printed.
std::string shown(const std::string& name) {
    return printable(name);
}

class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    ~Descriptor() {
        if (fd_ >= 0) close(fd_);
    }

    int get() const { return fd_; }

private:
    int fd_;
};

// All of the file, but no more than one byte over `most`; false on failure, with errno set.
bool read_all(int fd, size_t most, std::string& bytes) {
    std::array<char, 16384> part{};
    while (bytes.size() <= most) {
        const ssize_t count = ::read(fd, part.data(), part.size());
        if (count == 0) return true;
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        bytes.append(part.data(), size_t(count));
    }
    return true;
}

} // namespace

std::string file_version(const fs::path& file) {
    struct stat status {};

    if (stat(file.c_str(), &status) != 0) return {};
    return std::to_string(status.st_size) + "-" + std::to_string(status.st_mtim.tv_sec) + "." +
           std::to_string(status.st_mtim.tv_nsec);
}

Folder::Folder(const fs::path& path) {
    std::error_code error;
    root_ = fs::canonical(path, error);
    found_ = !error && fs::is_directory(root_, error);
    if (!found_) return;
    look_into({}, 0);
    if (seen_ > most_files) report({}, base::Severity::warning, say::too_many_files(most_files));
    std::sort(shelf_.files.begin(), shelf_.files.end());
    std::sort(shelf_.refused.begin(), shelf_.refused.end());
    std::sort(top_.begin(), top_.end());
}

void Folder::look_into(const fs::path& relative, int depth) {
    std::error_code error;
    fs::directory_iterator entry(root_ / relative, error);
    while (!error && entry != fs::directory_iterator() && seen_ <= most_files) {
        const std::string name = entry->path().filename().string();
        const std::string file = (relative / name).generic_string();
        if (!is_ignored(name)) {
            ++seen_;
            if (is_plain_text(name)) {
                look_at(*entry, file, depth);
            } else {
                report(file, base::Severity::warning, say::unreadable_name());
            }
        }
        entry.increment(error);
    }
    if (!error) return;
    closed_.push_back(relative.empty() ? "" : relative.generic_string() + "/");
    report(relative.empty() ? "." : relative.generic_string(), base::Severity::error,
           say::unreadable(base::reason(error.value())));
}

bool Folder::hides(const std::string& file) const {
    return std::any_of(closed_.begin(), closed_.end(),
                       [&](const std::string& folder) { return file.starts_with(folder); });
}

void Folder::look_at(const fs::directory_entry& entry, const std::string& name, int depth) {
    std::error_code error;
    const bool outside = entry.is_symlink(error) && leads_outside(entry.path());
    if (!outside && entry.is_directory(error)) {
        if (depth == 0) top_.push_back(name + "/");
        if (depth < deepest) look_into(name, depth + 1);
        return;
    }
    if (depth == 0) top_.push_back(name);
    const bool ordinary = !outside && entry.is_regular_file(error);
    (ordinary ? shelf_.files : shelf_.refused).push_back(name);
    if (ordinary) shelf_.versions[name] = file_version(entry.path());
    // Only what would have been a card is worth a word here; a picture gets its own where it is
    // named.
    if (!ordinary && (ending(name) == "toml" || depth == 0))
        report(name, base::Severity::error,
               outside ? say::leads_outside() : say::not_a_plain_file());
}

bool Folder::leads_outside(const fs::path& path) const {
    std::error_code error;
    const fs::path target = fs::canonical(path, error);
    if (error) return true;
    return std::mismatch(root_.begin(), root_.end(), target.begin(), target.end()).first !=
           root_.end();
}

void Folder::report(const std::string& file, base::Severity severity, Message message) {
    problems_.push_back(problem_with(shown(file), severity, std::move(message)));
}

std::string Folder::top(std::string_view name) const {
    for (const std::string& each : top_)
        if (each == name) return each;
    for (const std::string& each : top_)
        if (lower(each) == lower(name)) return each;
    return {};
}

base::Result<Source> Folder::read(const std::string& file) const {
    const auto refuse = [&](Message message) {
        return tl::unexpected(problem_with(shown(file), base::Severity::error, std::move(message)));
    };
    // Without O_NONBLOCK, a pipe put in the file's place since the look would block for ever.
    const Descriptor fd(open((root_ / file).c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));

    struct stat status {};

    if (fd.get() < 0 || fstat(fd.get(), &status) != 0)
        return refuse(say::unreadable(base::reason(errno)));
    if (!S_ISREG(status.st_mode)) return refuse(say::not_a_plain_file());
    Source source{file, {}};
    if (!read_all(fd.get(), largest_card, source.bytes))
        return refuse(say::unreadable(base::reason(errno)));
    if (source.bytes.size() > largest_card) return refuse(say::too_large(largest_card / 1024));
    return source;
}

} // namespace content
