#pragma once
// Which picture file a card means, and whether it will do. Works on lists of names; opens nothing.

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

// In pixels, the right way up; 0 × 0 where it is not known.
struct PictureSize {
    int width = 0;
    int height = 0;
};

// How much of a picture an upright screen of 1080 × 1920 shows: of a slide's, of a person's. One
// that has less is enlarged and looks blurred. screens/ lays them out.
constexpr PictureSize slide_picture{1080, 1114};
constexpr PictureSize person_picture{1080, 920};

// What a look at a picture's bytes had to say.
struct Verdict {
    std::optional<Message> refusal; // why it cannot be shown, in a sentence that calls it "it"
    PictureSize size;
};

// Looks at the bytes of the picture at `path`. media/ knows bytes, this library does not: app/
// brings the two together.
using PictureJudge = std::function<Verdict(const std::string& path)>;

// What lies in the content folder, as paths relative to it with / between, sorted by their bytes.
struct Shelf {
    std::vector<std::string> files;   // ordinary files
    std::vector<std::string> refused; // links that lead out of the folder, devices, pipes
    PictureJudge judge = {};          // empty: pictures are taken at their names' word
    // Another text for other bytes; of the files whose version is known.
    std::map<std::string, std::string> versions = {};

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

// What is to be told of a picture that is there, of which `shown` is shown; nothing if all is well.
struct Flaw {
    base::Severity severity = base::Severity::error;
    Message message;
};

std::optional<Flaw> find_flaw(const Shelf& shelf, const std::string& path, PictureSize shown);

} // namespace content
