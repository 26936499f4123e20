#include "app/take_home.h"

#include "base/descriptor.h"
#include "ideas/export.h"

#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <vector>

namespace app {

namespace fs = std::filesystem;
using base::Descriptor;
using screens::TakingHome;

namespace {

constexpr size_t piece = size_t(256) * 1024; // between two words on the progress

tl::unexpected<base::Problem> stick_trouble() {
    const base::Words why = base::reason(errno);
    return base::failure(base::filled({"The stick cannot be written: {why}.",
                                       "Minnet går inte att skriva på: {why}."},
                                      {{"why", why}}),
                         {"Try another stick.", "Pröva ett annat minne."});
}

tl::unexpected<base::Problem> differs() {
    return base::failure({"What was read back is not what was written.",
                          "Det som lästes tillbaka är inte det som skrevs."},
                         {"The stick is faulty: use another.", "Minnet är trasigt: ta ett annat."});
}

// The folder that is made on the stick: of the day, with a number where there is one already.
base::Result<fs::path> make_folder(const TakeHomePlan& plan) {
    for (int n = 1; n < 1000; ++n) {
        const std::string number = n == 1 ? "" : "-" + std::to_string(n);
        fs::path folder = plan.stick / ("expo-ideas-" + plan.day + number);
        std::error_code error;
        if (fs::create_directory(folder, error)) return folder;
        if (error) {
            errno = error.value();
            return stick_trouble();
        }
    }
    errno = EEXIST;
    return stick_trouble();
}

// Reads up to the end or a whole piece; -1 where it fails.
ssize_t read_piece(int descriptor, std::vector<char>& into) {
    into.resize(piece);
    size_t have = 0;
    while (have < piece) {
        const ssize_t n = ::read(descriptor, into.data() + have, piece - have);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return -1;
        if (n == 0) break;
        have += size_t(n);
    }
    into.resize(have);
    return ssize_t(have);
}

bool write_piece(int descriptor, const std::vector<char>& bytes) {
    for (size_t done = 0; done < bytes.size();) {
        const ssize_t n = ::write(descriptor, bytes.data() + done, bytes.size() - done);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        done += size_t(n);
    }
    return true;
}

class Errand {
public:
    Errand(const TakeHomePlan& plan, const TellProgress& tell) : plan_(plan), tell_(tell) {}

    base::Result<void> run() {
        if (auto collected = collect(); !collected) return collected;
        auto folder = make_folder(plan_);
        if (!folder) return tl::unexpected(folder.error());
        now.folder = folder->filename().string();
        begin(TakingHome::Stage::writing);
        for (const fs::path& file : files_)
            if (auto copied = copy(file, *folder / file.filename()); !copied) return copied;
        if (auto kept = keep(*folder); !kept) return kept;
        begin(TakingHome::Stage::verifying);
        for (const fs::path& file : files_)
            if (auto same = compare(file, *folder / file.filename()); !same) return same;
        return {};
    }

    TakingHome now;

private:
    void begin(TakingHome::Stage stage) {
        now.stage = stage;
        now.bytes = 0;
        tell_(now);
    }

    void pass(size_t bytes) {
        now.bytes += int64_t(bytes);
        tell_(now);
    }

    // All that is to be written, in files of our own: to compare with, while new ideas come in.
    base::Result<void> collect() {
        begin(TakingHome::Stage::collecting);
        auto box = ideas::Box::open_read_only(plan_.box);
        if (!box) return tl::unexpected(box.error());
        using ideas::Format;
        for (const auto& [name, format] :
             {std::pair("ideas.csv", Format::csv), std::pair("ideas.jsonl", Format::json_lines)}) {
            const fs::path file = plan_.desk / name;
            const auto exported = ideas::export_to(file, format, **box, true);
            if (!exported) return tl::unexpected(exported.error());
            files_.push_back(file);
            if (!exported->legend.empty()) files_.push_back(exported->legend);
            now.ideas = exported->ideas;
        }
        for (const fs::path& file : files_)
            now.total += int64_t(fs::file_size(file));
        return fits();
    }

    base::Result<void> fits() const {
        constexpr int64_t spare = 1 << 20; // for the folder

        struct statvfs facts {};

        if (::statvfs(plan_.stick.c_str(), &facts) != 0) return stick_trouble();
        const int64_t free = int64_t(facts.f_bavail) * int64_t(facts.f_frsize);
        if (free >= now.total + spare) return {};
        return base::failure({"There is no room on the stick.", "Det finns inte plats på minnet."},
                             {"Empty it, or use another.", "Töm det, eller ta ett annat."});
    }

    base::Result<void> copy(const fs::path& from, const fs::path& to) {
        const Descriptor source(::open(from.c_str(), O_RDONLY | O_CLOEXEC));
        const Descriptor target(::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
        if (!source || !target) return stick_trouble();
        std::vector<char> bytes;
        for (;;) {
            const ssize_t n = read_piece(source.get(), bytes);
            if (n < 0 || !write_piece(target.get(), bytes)) return stick_trouble();
            if (n == 0) break;
            pass(bytes.size());
        }
        if (::fsync(target.get()) != 0) return stick_trouble();
        // Read back is what the stick has, not what memory has.
        ::posix_fadvise(target.get(), 0, 0, POSIX_FADV_DONTNEED);
        return {};
    }

    static base::Result<void> keep(const fs::path& folder) {
        const Descriptor whole(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (!whole || ::syncfs(whole.get()) != 0) return stick_trouble();
        return {};
    }

    base::Result<void> compare(const fs::path& ours, const fs::path& written) {
        const Descriptor a(::open(ours.c_str(), O_RDONLY | O_CLOEXEC));
        const Descriptor b(::open(written.c_str(), O_RDONLY | O_CLOEXEC));
        if (!a || !b) return stick_trouble();
        std::vector<char> wanted;
        std::vector<char> found;
        for (;;) {
            const ssize_t n = read_piece(a.get(), wanted);
            if (n < 0 || read_piece(b.get(), found) < 0) return stick_trouble();
            if (wanted != found) return differs();
            if (n == 0) return {};
            pass(wanted.size());
        }
    }

    const TakeHomePlan& plan_;
    const TellProgress& tell_;
    std::vector<fs::path> files_;
};

// A folder that is there while this lives.
class PassingFolder {
public:
    explicit PassingFolder(fs::path path) : path_(std::move(path)) {
        std::error_code error;
        fs::remove_all(path_, error); // of an errand that was cut off
        fs::create_directories(path_, error);
        fs::permissions(path_, fs::perms::owner_all, error);
    }

    PassingFolder(const PassingFolder&) = delete;
    PassingFolder& operator=(const PassingFolder&) = delete;

    ~PassingFolder() {
        std::error_code error;
        fs::remove_all(path_, error);
    }

private:
    fs::path path_;
};

} // namespace

TakingHome take_home(const TakeHomePlan& plan, const TellProgress& tell) {
    const PassingFolder desk(plan.desk);
    Errand errand(plan, tell);
    const auto done = errand.run();
    TakingHome result = errand.now;
    result.stage = done ? TakingHome::Stage::done : TakingHome::Stage::failed;
    if (!done) result.problem = done.error();
    return result;
}

} // namespace app
