#pragma once
// Reads the content folder again and again, and remembers what was good. Lives on the content
// worker: everything here blocks on the disk.

#include "app/fit_check.h"
#include "app/keep.h"
#include "app/library.h"
#include "content/last_good.h"
#include "content/pictures.h"

#include <atomic>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace app {

class Librarian {
public:
    // `keep` must outlive the librarian.
    Librarian(std::filesystem::path content, std::filesystem::path assets, const Keep& keep);

    // Something to show at once: the last good content where it was kept, else what the folder
    // holds, its pictures taken at their word. Never null.
    std::shared_ptr<const Library> read_at_once();

    // The folder as it is, every picture decoded once and stored in the keep. Null if the folder
    // changed meanwhile: read again when it has come to rest.
    std::shared_ptr<const Library> read();

    // This is on screen now, and what was before is not any more.
    void went_live(const Library& library) const;

    // From any thread: what is being read comes to an end, with nothing to show for it.
    void stop() { stopped_ = true; }

private:
    content::Verdict judge(const content::Picture& picture);
    void keep_once(const content::Picture& picture, const content::Verdict& verdict);
    void remember(content::LastGood good);
    void measure(Library& library, const content::LastGood& good);

    std::filesystem::path content_;
    std::filesystem::path assets_;
    const Keep& keep_;
    content::LastGood good_;
    bool saved_ = true; // good_ is on disk
    // By path and version: no picture is decoded twice to see whether it can be.
    using Verdicts = std::map<std::pair<std::string, std::string>, content::Verdict>;
    Verdicts verdicts_;
    std::optional<FitCheck> fit_;          // made when first needed: it loads the typefaces
    std::optional<base::Problem> trouble_; // with the keep
    std::atomic<bool> stopped_ = false;
};

} // namespace app
