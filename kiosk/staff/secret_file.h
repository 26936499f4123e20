#pragma once
// Small files that nobody but the kiosk's user may read.

#include "base/result.h"

#include <filesystem>
#include <optional>
#include <string>

namespace staff {

// The whole file; nothing where there is none. Fails where it cannot be read.
base::Result<std::optional<std::string>> read_secret(const std::filesystem::path& file);

// Mode 0600; written beside, confirmed by the disk and renamed over, so that it is whole or not
// there. Of root's, the folder's owner gets it.
base::Result<void> write_secret(const std::filesystem::path& file, const std::string& text);

} // namespace staff
