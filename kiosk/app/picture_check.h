#pragma once
// Whether a picture of the content folder can be shown: read and decoded as the kiosk would.

#include "content/pictures.h"

#include <filesystem>
#include <optional>
#include <string>

namespace app {

// What is wrong with the picture at `path`, relative to `folder`; nothing if all is well. Slow: a
// tenth of a second or so for a photograph.
std::optional<content::Verdict> judge_picture(const std::filesystem::path& folder,
                                              const std::string& path);

} // namespace app
