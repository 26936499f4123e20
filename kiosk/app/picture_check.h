#pragma once
// Whether a picture of the content folder can be shown: read and decoded as the kiosk would.

#include "content/pictures.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace app {

// What its bytes say of the picture at `path`, relative to `folder`. Slow: a tenth of a second or
// so for a photograph.
content::Verdict judge_picture(const std::filesystem::path& folder, const std::string& path);

// The same of bytes at hand. As slow.
content::Verdict judge_picture(std::span<const uint8_t> bytes);

// Of a file that was judged before and found good: its size alone. Quick.
content::Verdict known_picture(const std::filesystem::path& file);

// Why nobody could read the picture's file.
content::Verdict unread_picture(const std::filesystem::path& file);

} // namespace app
