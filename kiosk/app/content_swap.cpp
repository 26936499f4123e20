#include "app/content_swap.h"

#include "base/descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>

namespace app {

namespace fs = std::filesystem;
using base::filled;

namespace {

constexpr uintmax_t spare = uintmax_t{64} << 20; // bytes that stay free

tl::unexpected<base::Problem> trouble(const fs::path& file, const std::string& why) {
    base::Problem problem;
    problem.file = file.string();
    problem.message = filled({"The content could not be exchanged: {why}. It is as it was.",
                              "Innehållet kunde inte bytas: {why}. Det är som det var."},
                             {{"why", why}});
    problem.advice = {"Check the folder, its permissions and the free space.",
                      "Kontrollera mappen, dess rättigheter och det lediga utrymmet."};
    return tl::unexpected(std::move(problem));
}

tl::unexpected<base::Problem> trouble(const fs::path& file, const std::error_code& error) {
    return trouble(file, error.message());
}

tl::unexpected<base::Problem> last_trouble(const fs::path& file) {
    return trouble(file, std::error_code(errno, std::generic_category()));
}

// The folder itself, whatever link leads to it.
base::Result<fs::path> real_folder(const fs::path& content) {
    std::error_code error;
    fs::path real = fs::canonical(content, error);
    if (error) return trouble(content, error);
    if (!fs::is_directory(real, error))
        return trouble(content, std::make_error_code(std::errc::not_a_directory));
    return real;
}

base::Result<void> must_be_sound(const fs::path& from, const CheckProgress& progress) {
    const content::Reading reading = check(from, progress);
    if (!reading.folder_found)
        return base::failure(filled({"There is no folder {folder}.", "Mappen {folder} finns inte."},
                                    {{"folder", from.string()}}),
                             {"Give the folder that has campaign, leadership and kiosk.toml in it.",
                              "Ange mappen som har campaign, leadership och kiosk.toml i sig."});
    const auto errors = std::count_if(
        reading.problems.begin(), reading.problems.end(),
        [](const base::Problem& one) { return one.severity == base::Severity::error; });
    if (errors == 0 && !reading.content.slides.empty()) return {};
    if (errors == 0)
        return base::failure(filled({"{folder} has no slide in it. Nothing has been changed.",
                                     "{folder} har ingen bild i sig. Inget har ändrats."},
                                    {{"folder", from.string()}}),
                             {"Is it the right folder?", "Är det rätt mapp?"});
    return base::failure(filled({"{folder} has {errors} in it. Nothing has been changed.",
                                 "{folder} har {errors} i sig. Inget har ändrats."},
                                {{"folder", from.string()},
                                 {"errors", base::counted(size_t(errors), {"{n} error", "{n} fel"},
                                                          {"{n} errors", "{n} fel"})}}),
                         filled({"See them with: expo-kiosk check {folder}",
                                 "Se dem med: expo-kiosk check {folder}"},
                                {{"folder", from.string()}}));
}

// A copy on its way; gone again where it is not put in its place.
class Coming {
public:
    explicit Coming(const fs::path& real) : real_(real), place_(real.string() + "-coming") {
        std::error_code ignored;
        fs::remove_all(place_, ignored); // of an errand that was cut off
    }

    Coming(const Coming&) = delete;
    Coming& operator=(const Coming&) = delete;

    ~Coming() {
        std::error_code ignored;
        if (!has_come_) fs::remove_all(place_, ignored);
    }

    // From now on its place holds what was shown before.
    void has_come() { has_come_ = true; }

    const fs::path& place() const { return place_; }

    base::Result<void> copy(const fs::path& from) {
        if (stat(real_.c_str(), &owner_) != 0) return last_trouble(real_);
        if (auto made = make_folder(place_); !made) return made;
        std::error_code error;
        for (auto at = fs::recursive_directory_iterator(from, error);
             !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
            if (auto copied = copy_one(*at, place_ / at->path().lexically_relative(from)); !copied)
                return copied;
        }
        if (error) return trouble(from, error);
        return sync();
    }

private:
    base::Result<void> copy_one(const fs::directory_entry& from, const fs::path& to) {
        std::error_code error;
        if (from.is_symlink(error)) {
            fs::copy_symlink(from, to, error);
            return error ? trouble(to, error) : base::Result<void>();
        }
        if (from.is_directory(error)) return make_folder(to);
        if (!from.is_regular_file(error)) return {}; // no content is made of anything else
        if (from.file_size(error) + spare > fs::space(place_, error).available)
            return trouble(to, std::make_error_code(std::errc::no_space_on_device));
        fs::copy_file(from, to, error);
        if (error) return trouble(to, error);
        return give(to, 0664);
    }

    base::Result<void> make_folder(const fs::path& folder) {
        if (mkdir(folder.c_str(), 0775) != 0) return last_trouble(folder);
        return give(folder, 0775);
    }

    // A stick knows no owners: the new is as open to staff as the old one was.
    base::Result<void> give(const fs::path& file, mode_t most) const {
        if (geteuid() == 0 && lchown(file.c_str(), owner_.st_uid, owner_.st_gid) != 0)
            return last_trouble(file);
        const mode_t mode = most & (owner_.st_mode | 0644);
        if (chmod(file.c_str(), mode) != 0) return last_trouble(file);
        return {};
    }

    base::Result<void> sync() const {
        const base::Descriptor folder(::open(place_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (!folder || ::syncfs(folder.get()) != 0) return last_trouble(place_);
        return {};
    }

    fs::path real_;
    fs::path place_;
    bool has_come_ = false;

    struct stat owner_ {};
};

base::Result<void> exchange(const fs::path& one, const fs::path& other) {
    if (renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) != 0)
        return last_trouble(other);
    return {};
}

// The new one is shown already.
base::Result<void> keep_for_going_back(const fs::path& old, const fs::path& before) {
    std::error_code error;
    fs::remove_all(before, error);
    if (!error) fs::rename(old, before, error);
    if (!error) return {};
    return base::failure(
        filled({"The new content is shown, but the old one stayed in {folder}: {why}.",
                "Det nya innehållet visas, men det gamla blev kvar i {folder}: {why}."},
               {{"folder", old.string()}, {"why", error.message()}}),
        filled(
            {"Move it to {before}, or delete it.", "Flytta det till {before}, eller ta bort det."},
            {{"before", before.string()}}));
}

} // namespace

fs::path content_before(const fs::path& content) {
    std::error_code error;
    const fs::path real = fs::canonical(content, error);
    return (error ? content : real).string() + "-before";
}

base::Result<void> bring_in(const fs::path& from, const fs::path& content,
                            const CheckProgress& progress) {
    const auto real = real_folder(content);
    if (!real) return tl::unexpected(real.error());
    if (auto sound = must_be_sound(from, progress); !sound) return sound;
    Coming coming(*real);
    if (auto copied = coming.copy(from); !copied) return copied;
    if (auto exchanged = exchange(coming.place(), *real); !exchanged) return exchanged;
    coming.has_come();
    return keep_for_going_back(coming.place(), content_before(*real));
}

base::Result<void> go_back(const fs::path& content) {
    const auto real = real_folder(content);
    if (!real) return tl::unexpected(real.error());
    const fs::path before = content_before(*real);
    std::error_code error;
    if (!fs::is_directory(before, error))
        return base::failure({"There is no content from before to go back to.",
                              "Det finns inget tidigare innehåll att gå tillbaka till."},
                             {"It is kept when other content is brought in.",
                              "Det sparas när annat innehåll hämtas in."});
    return exchange(before, *real);
}

} // namespace app
