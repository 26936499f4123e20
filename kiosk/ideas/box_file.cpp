#include "ideas/box_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace ideas {

namespace {

namespace fs = std::filesystem;

tl::unexpected<base::Problem> file_failure(const fs::path& file, std::string message,
                                           const std::error_code& cause) {
    base::Problem problem;
    problem.file = file.string();
    problem.message = std::move(message) + " (" + cause.message() + ").";
    problem.advice =
        "Check that the folder above it can be written by the user that the kiosk runs "
        "as, and that nothing else stands in its place.";
    return tl::unexpected<base::Problem>(std::move(problem));
}

std::error_code last_error() {
    return {errno, std::generic_category()};
}

std::error_code make_private_folders(const fs::path& folder) {
    std::error_code error;
    if (folder.empty() || fs::is_directory(folder, error)) return {};
    if (const auto above = make_private_folders(folder.parent_path())) return above;
    if (mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST) return last_error();
    if (!fs::is_directory(folder, error)) return std::make_error_code(std::errc::not_a_directory);
    return {};
}

fs::path with_suffix(const fs::path& file, const std::string& suffix) {
    return fs::path(file).concat(suffix);
}

// 2022-05-30T09:15:00.123Z → 20220530T091500Z
std::string compact_time(base::Timestamp now) {
    std::string text = base::to_iso(now);
    text.erase(text.find('.'));
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text + "Z";
}

fs::path free_name(const fs::path& file, base::Timestamp now) {
    const fs::path wanted = with_suffix(file, ".damaged-" + compact_time(now));
    fs::path name = wanted;
    const auto taken = [](const fs::path& path) {
        return fs::exists(fs::symlink_status(path)) ||
               fs::exists(fs::symlink_status(with_suffix(path, "-wal")));
    };
    for (int number = 2; taken(name); ++number)
        name = with_suffix(wanted, "-" + std::to_string(number));
    return name;
}

} // namespace

base::Result<void> make_private(const fs::path& file) {
    const fs::path folder = file.parent_path();
    if (const auto error = make_private_folders(folder))
        return file_failure(folder, "The folder for the ideas cannot be made", error);
    // Only a file that is not there yet is opened here: closing one that SQLite has open in this
    // process would drop its locks.
    const int made = ::open(file.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (made >= 0) {
        ::close(made);
        return {};
    }
    if (errno != EEXIST)
        return file_failure(file, "The file for the ideas cannot be made", last_error());

    struct stat found {};

    const bool is_file = ::stat(file.c_str(), &found) == 0 && S_ISREG(found.st_mode);
    if (is_file && (found.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        // Where this is refused the box may still be usable, so it is no failure.
        std::error_code ignored;
        fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, ignored);
    }
    return {};
}

base::Result<fs::path> put_aside(const fs::path& file, base::Timestamp now) {
    const fs::path aside = free_name(file, now);
    // The log first: it must never be left beside a new box, where it would be taken for its own.
    // With SQLite's endings, what is set aside can still be recovered as one.
    for (const char* const suffix : {"-wal", "-shm", ""}) {
        std::error_code error;
        const fs::path from = with_suffix(file, suffix);
        if (!fs::exists(fs::symlink_status(from))) continue;
        fs::rename(from, with_suffix(aside, suffix), error);
        if (error) return file_failure(from, "The damaged idea box cannot be set aside", error);
    }
    return aside;
}

void mark_doubtful(const fs::path& file) {
    const int mark = ::open(with_suffix(file, ".check").c_str(), O_CREAT | O_WRONLY | O_CLOEXEC,
                            S_IRUSR | S_IWUSR);
    if (mark >= 0) ::close(mark);
}

bool is_doubtful(const fs::path& file) {
    std::error_code ignored;
    return fs::exists(with_suffix(file, ".check"), ignored);
}

void clear_doubt(const fs::path& file) {
    std::error_code ignored;
    fs::remove(with_suffix(file, ".check"), ignored);
}

} // namespace ideas
