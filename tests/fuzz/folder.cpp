// Content folders as nobody would make them: the input says what lies in the folder, a line for
// each thing, and the folder is then read as the kiosk reads its own.
//
//     >NAME          a folder, and into it        <              out of it again
//     NAME=TEXT      a file, ; for line ends      #NAME=LENGTH   a file of so many KiB of nothing
//     @NAME=TARGET   a link                       |NAME          a pipe
//     %NAME          a device                     !              nobody may read the last one
//
// Names hold any bytes but those that mean something here. Kept in memory, where that is possible.

#include "base/utf8.h"
#include "content/reader.h"

#include <fcntl.h>
#include <sys/fsuid.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

namespace fs = std::filesystem;

constexpr int most_things = 200;
constexpr int deepest = 40;
constexpr size_t longest_name = 255;
constexpr uid_t nobody = 65534;

void require(bool holds) {
    if (!holds) std::abort();
}

fs::path new_folder() {
    std::error_code ignored;
    const fs::path memory = "/dev/shm";
    std::string name =
        (fs::is_directory(memory, ignored) ? memory : fs::temp_directory_path()) / "fuzz-XXXXXX";
    require(mkdtemp(name.data()) != nullptr);
    require(chmod(name.c_str(), 0755) == 0);
    return name;
}

// A folder that is made anew for each input, and taken away after it.
class Tree {
public:
    Tree() : root_(new_folder()), here_(root_) {}

    Tree(const Tree&) = delete;
    Tree& operator=(const Tree&) = delete;

    ~Tree() {
        std::error_code ignored;
        fs::remove_all(root_, ignored);
    }

    const fs::path& root() const { return root_; }

    void grow(std::string_view script) {
        for (int i = 0; i < most_things && !script.empty(); ++i) {
            const size_t end = std::min(script.find('\n'), script.size());
            add(script.substr(0, end));
            script.remove_prefix(std::min(end + 1, script.size()));
        }
    }

private:
    void add(std::string_view line) {
        if (line.empty()) return;
        const char what = line.front();
        if (std::string_view("><#@|%!").find(what) != std::string_view::npos) line.remove_prefix(1);
        const std::string name = name_in(line.substr(0, line.find('=')));
        const std::string rest(line.substr(std::min(line.find('='), line.size() - 1) + 1));
        if (what == '<') {
            if (depth_ > 0) here_ = here_.parent_path();
            depth_ = std::max(0, depth_ - 1);
        } else if (what == '!') {
            forbid(last_);
        } else if (!name.empty()) {
            last_ = here_ / name;
            make(what, rest);
        }
    }

    // Never what a link leads to: that may be a folder of this machine.
    static void forbid(const fs::path& file) {
        std::error_code ignored;
        if (!file.empty() && !fs::is_symlink(file, ignored)) fchmodat(AT_FDCWD, file.c_str(), 0, 0);
    }

    // A name that a file may have: whatever the bytes are.
    static std::string name_in(std::string_view line) {
        std::string name(line.substr(0, longest_name));
        std::erase_if(name, [](char c) { return c == '/' || c == '\0'; });
        return name == "." || name == ".." ? "" : name;
    }

    void make(char what, std::string rest) {
        const char* const path = last_.c_str();
        if (what == '>') {
            const bool made = depth_ < deepest && mkdir(path, 0755) == 0;
            if (made) here_ = last_;
            if (made) ++depth_;
        } else if (what == '@') {
            rest.resize(std::min(rest.find('\0'), rest.size()));
            if (!rest.empty()) (void)!symlink(rest.c_str(), path);
        } else if (what == '|') {
            mkfifo(path, 0644);
        } else if (what == '%') {
            mknod(path, S_IFCHR | 0644, makedev(1, 5)); // /dev/zero, which never ends
        } else {
            write(path, what == '#' ? "" : rest, what == '#' ? std::atoi(rest.c_str()) : 0);
        }
    }

    static void write(const char* path, std::string text, int kibibytes) {
        std::replace(text.begin(), text.end(), ';', '\n');
        const int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0644);
        if (file < 0) return;
        (void)!::write(file, text.data(), text.size());
        if (kibibytes > 0) (void)!ftruncate(file, off_t(kibibytes % 100'000) * 1024);
        close(file);
    }

    fs::path root_;
    fs::path here_;
    fs::path last_;
    int depth_ = 0;
};

// The superuser reads what nobody may read; while this lives, file access is that of nobody.
class AsNobody {
public:
    AsNobody() : before_(setfsuid(nobody)) {}

    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;

    ~AsNobody() { setfsuid(uid_t(before_)); }

private:
    int before_;
};

void require_sound(const content::Reading& reading, const fs::path& root) {
    require(reading.folder_found);
    require(!reading.content.settings.languages.empty());
    for (const base::Problem& problem : reading.problems) {
        require(!problem.message.empty());
        require(base::find_invalid_utf8(to_text(problem)) == std::string_view::npos);
    }
    for (const content::Slide& slide : reading.content.slides)
        require(!slide.words.empty());
    for (const std::string& picture : content::picture_paths(reading.content)) {
        const fs::path real = fs::canonical(root / picture);
        require(fs::is_regular_file(real));
        require(real.string().starts_with(root.string() + "/"));
    }
}

} // namespace

// The name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) { // NOLINT
    Tree tree;
    tree.grow({reinterpret_cast<const char*>(data), size});
    const content::Reading reading = [&] {
        const AsNobody rights;
        return content::read_folder(tree.root());
    }();
    require_sound(reading, tree.root());
    return 0;
}
