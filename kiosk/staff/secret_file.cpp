#include "staff/secret_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace staff {

namespace fs = std::filesystem;

namespace {

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }

    int get() const { return number_; }

private:
    int number_;
};

tl::unexpected<base::Problem> trouble(const fs::path& file, const char* what_en,
                                      const char* what_sv) {
    const std::string why = std::strerror(errno);
    return base::failure({file.string() + what_en + why + ".", file.string() + what_sv + why + "."},
                         {"Check who owns the data folder and that the disk is not full.",
                          "Kontrollera vem som äger datamappen och att disken inte är full."});
}

bool write_all(int descriptor, const std::string& text) {
    for (size_t done = 0; done < text.size();) {
        const ssize_t n = ::write(descriptor, text.data() + done, text.size() - done);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        done += size_t(n);
    }
    return ::fsync(descriptor) == 0;
}

bool give_to_owner_of(const fs::path& folder, int descriptor) {
    struct stat owner {};

    if (::geteuid() != 0 || ::stat(folder.c_str(), &owner) != 0) return true;
    return ::fchown(descriptor, owner.st_uid, owner.st_gid) == 0;
}

} // namespace

base::Result<std::optional<std::string>> read_secret(const fs::path& file) {
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (descriptor.get() < 0) {
        if (errno == ENOENT) return std::optional<std::string>();
        return trouble(file, " cannot be read: ", " går inte att läsa: ");
    }
    std::array<char, 1024> bytes{};
    const ssize_t n = ::read(descriptor.get(), bytes.data(), bytes.size());
    if (n < 0) return trouble(file, " cannot be read: ", " går inte att läsa: ");
    return std::optional(std::string(bytes.data(), size_t(n)));
}

base::Result<void> write_secret(const fs::path& file, const std::string& text) {
    const fs::path beside = file.string() + ".new";
    const fs::path folder = file.parent_path();
    const auto failed = [&] {
        auto problem = trouble(file, " cannot be written: ", " går inte att skriva: ");
        ::unlink(beside.c_str());
        return problem;
    };
    ::unlink(beside.c_str());
    const Descriptor descriptor(
        ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (descriptor.get() < 0) return failed();
    if (!give_to_owner_of(folder, descriptor.get()) || !write_all(descriptor.get(), text))
        return failed();
    if (::rename(beside.c_str(), file.c_str()) != 0) return failed();
    const Descriptor whole(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (whole.get() >= 0) ::fsync(whole.get()); // whether the name is there: not all disks say
    return {};
}

} // namespace staff
