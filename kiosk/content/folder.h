#pragma once
// The content folder as names, and its files as bytes. Everything that touches the disk on the way
// to a Content is here. Blocks; call it from a worker.

#include "content/card_text.h"
#include "content/pictures.h"

#include <filesystem>
#include <string>
#include <vector>

namespace content {

// Size and time of the last change: another text for other bytes. Empty if there is no such file.
std::string file_version(const std::filesystem::path& file);

// One look at the folder. If the folder is a symbolic link, the place it led to at the time of the
// look is kept, so that a link moved meanwhile does not mix two folders.
class Folder {
public:
    // Hidden files, READMEs, and what editors and file managers leave behind are not seen; nor are
    // folders more than four deep.
    explicit Folder(const std::filesystem::path& path);

    bool found() const { return found_; }

    // Not there, or nothing in it, as when a share or a stick is gone.
    bool gone() const { return shelf_.files.empty() && closed_.empty(); }

    // Whether the file may be there all the same, in a folder that could not be looked into.
    bool hides(const std::string& file) const;

    const Shelf& shelf() const { return shelf_; }

    const std::vector<base::Problem>& problems() const { return problems_; }

    // The name at the top of the folder, as it is on disk, that is `name` but for letter case;
    // empty if there is none. Names of folders end with a /.
    std::string top(std::string_view name) const;

    // Opens ordinary files alone, and only those within the folder.
    base::Result<Source> read(const std::string& file) const;

private:
    void look_into(const std::filesystem::path& relative, int depth);
    void look_at(const std::filesystem::directory_entry& entry, const std::string& name, int depth);
    bool leads_outside(const std::filesystem::path& path) const;
    void report(const std::string& file, base::Severity severity, Message message);

    std::filesystem::path root_;
    bool found_ = false;
    Shelf shelf_;
    std::vector<std::string> top_;
    std::vector<std::string> closed_; // folders that could not be looked into
    std::vector<base::Problem> problems_;
    size_t seen_ = 0;
};

} // namespace content
