#include "staff/secret_file.h"

#include "base/descriptor.h"
#include "base/new_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace staff {

namespace fs = std::filesystem;

namespace {

tl::unexpected<base::Problem> cannot_be_read(const fs::path& file) {
    const base::Words why = base::reason(errno);
    return base::failure(
        base::filled({"{file} cannot be read: {why}.", "{file} går inte att läsa: {why}."},
                     {{"file", file.string()}, {"why", why}}),
        {"Check who owns the data folder.", "Kontrollera vem som äger datamappen."});
}

} // namespace

base::Result<std::optional<std::string>> read_secret(const fs::path& file) {
    const base::Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!descriptor) {
        if (errno == ENOENT) return std::optional<std::string>();
        return cannot_be_read(file);
    }
    std::array<char, 1024> bytes{};
    const ssize_t n = ::read(descriptor.get(), bytes.data(), bytes.size());
    if (n < 0) return cannot_be_read(file);
    return std::optional(std::string(bytes.data(), size_t(n)));
}

base::Result<void> write_secret(const fs::path& file, const std::string& text) {
    auto made = base::NewFile::make(file, true);
    if (!made) return tl::unexpected(made.error());
    return made->give_to_owner_of_folder()
        .and_then([&] { return made->write(text); })
        .and_then([&] { return made->keep(); });
}

} // namespace staff
