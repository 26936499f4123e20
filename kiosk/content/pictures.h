#pragma once
// Which picture file a card means. Works on lists of names; opens nothing.

#include "content/messages.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace content {

// What lies in the content folder, as paths relative to it with / between, sorted by their bytes.
struct Shelf {
    std::vector<std::string> files;   // ordinary files
    std::vector<std::string> refused; // links that lead out of the folder, devices, pipes
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
