#pragma once
// Everything read from disk to show something: the content folder and the shipped words and
// keyboards. Read on a worker, handed over as one immutable value.

#include "base/time_zone.h"
#include "content/reader.h"
#include "content/strings.h"
#include "ui/keyboard_layout.h"

#include <filesystem>
#include <map>
#include <memory>

namespace app {

struct Library {
    content::Content content;
    base::TimeZone zone; // of the content's times
    std::vector<base::Problem> problems;
    std::vector<std::string> kept; // cards that are shown in their last good version
    bool folder_found = true;
    std::map<content::Language, content::Strings> strings;   // one for each language in use
    std::map<content::Language, std::string> language_names; // as each calls itself
    std::map<content::Language, ui::KeyboardLayout> keyboards;

    // Nothing at all to show.
    bool empty() const { return content.slides.empty() && content.people.empty(); }

    const content::Strings& strings_in(const content::Language& language) const;
    const ui::KeyboardLayout* keyboard_for(const content::Language& language) const;
};

// What was read of the folder `content`, with the words and keyboards for its languages. Blocks on
// the disk. A missing or broken asset is a problem in the list, never a failure.
std::shared_ptr<Library> make_library(content::Reading reading,
                                      const std::filesystem::path& content,
                                      const std::filesystem::path& assets);

// Adds to the problems of `reading` what its own wording has that no shipped words have.
void check_wording(content::Reading& reading, const std::filesystem::path& assets);

// The same of the folder as it is now, its pictures taken at their word.
std::shared_ptr<const Library> read_library(const std::filesystem::path& content,
                                            const std::filesystem::path& assets);

} // namespace app
