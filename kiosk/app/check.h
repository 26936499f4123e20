#pragma once
// A content folder read as the kiosk reads it, with every picture opened, and what is told of it.

#include "content/reader.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>

namespace app {

// Slow: decodes every picture that is named.
content::Reading check(const std::filesystem::path& folder);

// Every problem, then what the folder holds, for the people who fill it; `name` is the folder's,
// as they gave it.
std::string check_text(const content::Reading& reading, const std::string& name,
                       const std::string& language);

// The same for machines.
nlohmann::json check_json(const content::Reading& reading, const std::string& language);

} // namespace app
