#include "base/new_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace base {

namespace fs = std::filesystem;

namespace {

constexpr size_t piece = 1U << 18U; // bytes to write at once

tl::unexpected<Problem> file_failure(const fs::path& file) {
    const std::error_code cause(errno, std::generic_category());
    Problem problem;
    problem.file = file.string();
    problem.message = {"This file cannot be written (" + cause.message() + ").",
                       "Filen går inte att skriva (" + cause.message() + ")."};
    problem.advice = {
        "Check the folder, its permissions and the free space. No half file is left.",
        "Kontrollera mappen, dess rättigheter och det lediga utrymmet. Ingen halv fil är kvar."};
    return tl::unexpected(problem);
}

bool sync_folder(const fs::path& folder) {
    const int descriptor =
        open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return false;
    // Some file systems of sticks cannot; then the file's own sync is all there is.
    const bool synced = fsync(descriptor) == 0 || errno == EINVAL;
    close(descriptor);
    return synced;
}

} // namespace

Result<NewFile> NewFile::make(const fs::path& file, bool replace) {
    std::error_code ignored;
    if (!replace && fs::exists(fs::symlink_status(file, ignored))) {
        Problem problem;
        problem.file = file.string();
        problem.message = "There is a file of this name already; it has been left as it was.";
        problem.advice = "Choose another name, or say that it is to be replaced.";
        return tl::unexpected(problem);
    }
    NewFile made(file, -1);
    unlink(made.part_.c_str()); // of another writer's, that was cut off
    made.descriptor_ =
        open(made.part_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC,
             S_IRUSR | S_IWUSR);
    if (made.descriptor_ < 0) return file_failure(file);
    return made;
}

NewFile::NewFile(fs::path file, int descriptor)
    : file_(std::move(file)), part_(file_.string() + ".part"), descriptor_(descriptor) {}

NewFile::NewFile(NewFile&& other) noexcept
    : file_(std::move(other.file_)),
      part_(std::move(other.part_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      waiting_(std::move(other.waiting_)) {}

NewFile::~NewFile() {
    if (descriptor_ < 0) return;
    close(descriptor_);
    unlink(part_.c_str());
}

tl::unexpected<Problem> NewFile::failed() const {
    return file_failure(file_);
}

Result<void> NewFile::give_to_owner_of_folder() {
    struct stat owner {};

    const fs::path folder = file_.parent_path();
    if (geteuid() != 0 || stat(folder.empty() ? "." : folder.c_str(), &owner) != 0) return {};
    if (fchown(descriptor_, owner.st_uid, owner.st_gid) != 0) return failed();
    return {};
}

Result<void> NewFile::write(std::string_view bytes) {
    waiting_ += bytes;
    return waiting_.size() < piece ? Result<void>() : flush();
}

Result<void> NewFile::flush() {
    for (size_t at = 0; at < waiting_.size();) {
        const ssize_t written = ::write(descriptor_, waiting_.data() + at, waiting_.size() - at);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return failed();
        at += size_t(written);
    }
    waiting_.clear();
    return {};
}

Result<void> NewFile::keep() {
    if (auto written = flush(); !written) return written;
    if (fsync(descriptor_) != 0) return failed();
    if (rename(part_.c_str(), file_.c_str()) != 0) return failed();
    close(std::exchange(descriptor_, -1));
    if (!sync_folder(file_.parent_path())) return failed();
    return {};
}

} // namespace base
