#pragma once
// A card to fill in: a template of assets/templates with a name in it, put into a content folder.

#include "base/result.h"

#include <filesystem>
#include <string>

namespace app {

enum class CardKind { slide, person, takeover };

// The card's path in the content folder: "campaign/80-namn.toml", which makes it the last of its
// kind. Its folder is made where it is missing; no file is ever written over. Fails where `name`
// cannot be that of a card, and where the disk says no. Blocks on the disk.
base::Result<std::string> write_new_card(CardKind kind, const std::string& name,
                                         const std::filesystem::path& content,
                                         const std::filesystem::path& assets);

// What to do with it now.
base::Words after_new_card(CardKind kind);

} // namespace app
