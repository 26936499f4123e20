#pragma once
// Whether a picture of the content folder can be shown: read and decoded as the kiosk would.

#include "content/pictures.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace app {

// What is wrong with the picture at `path`, relative to `folder`; nothing if all is well. Slow: a
// tenth of a second or so for a photograph.
std::optional<content::Verdict> judge_picture(const std::filesystem::path& folder,
                                              const std::string& path);

// What is wrong with a picture's bytes; nothing if all is well. As slow.
std::optional<content::Verdict> judge_picture(std::span<const uint8_t> bytes);

} // namespace app
