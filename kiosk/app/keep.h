#pragma once
// The last good content on disk, in the data folder: what the kiosk shows after a restart when the
// content folder is broken, or gone. Also where pictures are shown from, so that nobody who
// replaces one meanwhile can tear it.

#include "base/result.h"
#include "content/content.h"
#include "content/last_good.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace app {

class Keep {
public:
    // `folder` is ours alone and is made where it is missing; `content` is the folder whose last
    // good version is kept: what was kept of another is not used.
    Keep(std::filesystem::path folder, std::filesystem::path content);

    // Empty if nothing was kept. A damaged copy is a problem, and as good as none.
    base::Result<content::LastGood> load() const;

    // All of it or nothing, and on disk when it returns.
    base::Result<void> save(const content::LastGood& good) const;

    bool has(const content::Picture& picture) const;
    base::Result<void> store(const content::Picture& picture, std::span<const uint8_t> bytes) const;

    // Deletes the pictures that are none of these.
    void sweep(const std::vector<content::Picture>& in_use) const;

    // Where the picture's bytes are, if it has them.
    std::filesystem::path file_of(const content::Picture& picture) const;

private:
    std::filesystem::path folder_;
    std::filesystem::path content_;
};

// The bytes of exactly this version of the picture, from the keep or else from the content folder;
// fails if neither has it any more. From any thread.
base::Result<std::vector<uint8_t>> read_picture(const Keep& keep,
                                                const std::filesystem::path& content,
                                                const content::Picture& picture);

} // namespace app
