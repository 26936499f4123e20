#include "app/content_swap.h"

#include "app/check.h"
#include "app/folder_copy.h"
#include "app/swap_trouble.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <iterator>
#include <system_error>

namespace app {

namespace fs = std::filesystem;
using base::filled;

namespace {

// Whoever may write in the folder could put a link in its place that leads root elsewhere.
base::Result<void> must_be_safe_for_root(const fs::path& parent) {
    struct stat status {};

    if (geteuid() != 0) return {};
    if (stat(parent.c_str(), &status) != 0) return cannot_write(parent, errno);
    if (status.st_uid == 0 && (status.st_mode & 022) == 0) return {};
    return base::failure(
        filled({"{folder} can be changed by others than root, who must not work there.",
                "{folder} kan ändras av andra än root, som därför inte får arbeta där."},
               {{"folder", parent.string()}}),
        {"Do it as the kiosk's user: sudo -u expo-kiosk expo-kiosk content …",
         "Gör det som kioskens användare: sudo -u expo-kiosk expo-kiosk content …"});
}

// The folder itself, whatever link leads to it; what lies beside it can be exchanged with it.
base::Result<fs::path> real_folder(const fs::path& content) {
    std::error_code error;
    fs::path real = fs::canonical(content, error);
    if (error) return cannot_write(content, error.value());
    if (!fs::is_directory(real, error)) return cannot_write(content, ENOTDIR);
    const fs::path parent = real.parent_path();
    if (auto safe = must_be_safe_for_root(parent); !safe) return tl::unexpected(safe.error());
    if (euidaccess(parent.c_str(), W_OK | X_OK) != 0) return cannot_write(parent, errno);
    return real;
}

// So that a folder which will have to make room does not stand in the way at the very end.
base::Result<void> must_be_removable(const fs::path& folder) {
    std::error_code error;
    if (!fs::exists(fs::symlink_status(folder, error))) return {};
    if (euidaccess(folder.c_str(), W_OK | X_OK) != 0) return cannot_write(folder, errno);
    fs::recursive_directory_iterator at(folder, error);
    for (; !error && at != fs::recursive_directory_iterator(); at.increment(error))
        if (fs::is_directory(at->symlink_status(error)) &&
            euidaccess(at->path().c_str(), R_OK | W_OK | X_OK) != 0)
            return cannot_write(at->path(), errno);
    if (error) return cannot_write(folder, error.value());
    return {};
}

std::vector<base::Problem> errors_of(const content::Reading& reading) {
    std::vector<base::Problem> errors;
    std::copy_if(reading.problems.begin(), reading.problems.end(), std::back_inserter(errors),
                 [](const base::Problem& one) { return one.severity == base::Severity::error; });
    return errors;
}

tl::unexpected<SwapFailure> failed(base::Problem problem) {
    return tl::unexpected(SwapFailure{std::move(problem), {}});
}

tl::unexpected<SwapFailure> not_taken(const fs::path& from, const base::Words& message,
                                      const base::Words& advice) {
    const std::initializer_list<base::Slot> folder = {{"folder", from.string()}};
    return failed(base::failure(filled(message, folder), filled(advice, folder)).value());
}

SwapResult must_be_sound(const fs::path& from, const TellHowFar& tell) {
    bool wanted = true;
    const content::Reading reading = check(from, [&](const HowFar& far) {
        wanted = wanted && (!tell || tell(far));
        return wanted;
    });
    if (!wanted) return failed(cannot_write(from, ECANCELED).value());
    if (!reading.folder_found)
        return not_taken(
            from, {"There is no folder {folder}.", "Mappen {folder} finns inte."},
            {"Is the stick plugged in? It is the folder that has campaign and kiosk.toml in it.",
             "Sitter minnet i? Det är mappen som har campaign och kiosk.toml i sig."});
    const auto errors = errors_of(reading);
    if (errors.empty() && !reading.content.slides.empty()) return {};
    if (errors.empty())
        return not_taken(from,
                         {"{folder} has no slide in it. Nothing has been changed.",
                          "{folder} har ingen bild i sig. Inget har ändrats."},
                         {"Is it the right folder?", "Är det rätt mapp?"});
    const base::Words counted =
        base::counted(errors.size(), {"{n} error", "{n} fel"}, {"{n} errors", "{n} fel"});
    auto failure = not_taken(
        from,
        filled({"{folder} has {errors} in it. Nothing has been changed.",
                "{folder} har {errors} i sig. Inget har ändrats."},
               {{"errors", counted}}),
        {"See them with: expo-kiosk check {folder}", "Se dem med: expo-kiosk check {folder}"});
    failure.value().errors = errors;
    return failure;
}

// A copy on its way; gone again where it is not put in its place.
class Coming {
public:
    explicit Coming(const fs::path& real) : place_(place_for(real)) {
        std::error_code ignored;
        fs::remove_all(place_, ignored); // of an errand that was cut off
    }

    Coming(const Coming&) = delete;
    Coming& operator=(const Coming&) = delete;

    ~Coming() {
        std::error_code ignored;
        if (!has_come_) fs::remove_all(place_, ignored);
    }

    static fs::path place_for(const fs::path& real) { return real.string() + "-coming"; }

    // From now on its place holds what was shown before.
    void has_come() { has_come_ = true; }

    const fs::path& place() const { return place_; }

private:
    fs::path place_;
    bool has_come_ = false;
};

base::Result<void> exchange(const fs::path& one, const fs::path& other) {
    if (renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) != 0)
        return cannot_write(other, errno);
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
               {{"folder", old.string()}, {"why", base::reason(error.value())}}),
        filled(
            {"Move it to {before}, or delete it.", "Flytta det till {before}, eller ta bort det."},
            {{"before", before.string()}}));
}

base::Result<void> copy_and_exchange(const fs::path& from, const fs::path& real,
                                     const TellHowFar& tell) {
    Coming coming(real);
    if (auto copied = copy_folder(from, coming.place(), real, tell); !copied) return copied;
    if (auto exchanged = exchange(coming.place(), real); !exchanged) return exchanged;
    coming.has_come();
    return keep_for_going_back(coming.place(), content_before(real));
}

} // namespace

base::Result<void> may_be_exchanged(const fs::path& content) {
    auto real = real_folder(content);
    if (!real) return tl::unexpected(std::move(real.error()));
    return {};
}

fs::path content_before(const fs::path& content) {
    std::error_code error;
    const fs::path real = fs::canonical(content, error);
    return (error ? content : real).string() + "-before";
}

SwapResult bring_in(const fs::path& from, const fs::path& content, const TellHowFar& tell) {
    const auto real = real_folder(content);
    if (!real) return failed(real.error());
    for (const fs::path& folder : {Coming::place_for(*real), content_before(*real)})
        if (auto removable = must_be_removable(folder); !removable)
            return failed(removable.error());
    if (auto sound = must_be_sound(from, tell); !sound) return sound;
    if (auto done = copy_and_exchange(from, *real, tell); !done) return failed(done.error());
    return {};
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
