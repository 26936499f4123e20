#include "app/file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

namespace app {

namespace fs = std::filesystem;

base::Result<std::vector<uint8_t>> read_file(const fs::path& file, int64_t most) {
    std::error_code error;
    if (!fs::is_regular_file(file, error))
        return base::failure(file.string() + " is not a file that can be read.",
                             "Check its name and that it is there.");
    const auto size = fs::file_size(file, error);
    if (error || int64_t(size) > most)
        return base::failure(file.string() + " is too large: " + std::to_string(size >> 20) +
                                 " MB.",
                             "Save it smaller than " + std::to_string(most >> 20) + " MB.");
    std::ifstream stream(file, std::ios::binary);
    std::vector<uint8_t> bytes(size);
    stream.read(reinterpret_cast<char*>(bytes.data()), std::streamsize(size));
    if (!stream)
        return base::failure(file.string() + " cannot be read: " + std::strerror(errno) + ".",
                             "Check its permissions.");
    return bytes;
}

namespace {

// Of a file or a folder; waits for the disk.
std::error_code sync(const fs::path& path) {
    const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = fd >= 0 && fsync(fd) == 0;
    const std::error_code error(synced ? 0 : errno, std::generic_category());
    if (fd >= 0) close(fd);
    return error;
}

} // namespace

base::Result<void> write_file(const fs::path& file, std::span<const uint8_t> bytes,
                              Lasting lasting) {
    const fs::path part = file.string() + ".part";
    std::error_code error;
    std::error_code ignored;
    {
        std::ofstream stream(part, std::ios::binary | std::ios::trunc);
        stream.write(reinterpret_cast<const char*>(bytes.data()), std::streamsize(bytes.size()));
        stream.flush();
        if (!stream) error.assign(errno, std::generic_category());
    }
    const bool surely = lasting == Lasting::surely;
    if (!error && surely) error = sync(part);
    if (!error) fs::rename(part, file, error);
    if (!error && surely) error = sync(file.parent_path());
    if (!error) return {};
    fs::remove(part, ignored);
    return base::failure(file.string() + " cannot be written: " + error.message() + ".",
                         "Check the folder, its permissions and the free space.");
}

} // namespace app
