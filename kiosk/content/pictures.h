#pragma once
// Which picture file a card means. Works on lists of names; opens nothing.

#include "base/problem.h"
#include "content/messages.h"

#include <tl/expected.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

// What a look at a picture's bytes had to say.
struct Verdict {
    base::Severity severity = base::Severity::error;
    Message message;
};

// Looks at the bytes of the picture at `path`; nothing if all is well. media/ knows bytes, this
// library does not: app/ brings the two together.
using PictureJudge = std::function<std::optional<Verdict>(const std::string& path)>;

// What lies in the content folder, as paths relative to it with / between, sorted by their bytes.
struct Shelf {
    std::vector<std::string> files;   // ordinary files
    std::vector<std::string> refused; // links that lead out of the folder, devices, pipes
    PictureJudge judge = {};          // empty: nobody looks into the pictures
    // Another text for other bytes; of the files whose version is known.
    std::map<std::string, std::string> versions = {};

    std::optional<Verdict> judged(const std::string& path) const {
        return judge ? judge(path) : std::nullopt;
    }

    std::string version(const std::string& path) const {
        const auto found = versions.find(path);
        return found == versions.end() ? std::string() : found->second;
    }
};

// How the ending of a file's name speaks of it; what the file really is, media/ finds out.
enum class PictureKind { shown, not_shown, no_picture };
PictureKind picture_kind(std::string_view path);

// The file that the card `card` ("campaign/10-start.toml") means by `name`: beside the card, else
// from the top of the content folder; as spelt, else in another letter case, else with accents
// stored another way. The path as it is on disk, or what to tell the author.
tl::expected<std::string, Message> find_picture(const Shelf& shelf, std::string_view card,
                                                std::string_view name);

} // namespace content
