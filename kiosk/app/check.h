#pragma once
// A content folder read as the kiosk reads it, with every picture opened and every text measured,
// and what is told of it.

#include "content/reader.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <functional>
#include <string>

namespace app {

// How far a check has come: pictures opened, or cards measured, of so many.
using CheckProgress = std::function<void(const base::Words& line)>;

// Slow: decodes every picture that is named. `progress` is called for each.
content::Reading check(const std::filesystem::path& folder, const CheckProgress& progress = {});

// Every problem, then what the folder holds, for the people who fill it; `name` is the folder's,
// as they gave it.
std::string check_text(const content::Reading& reading, const std::string& name,
                       const std::string& language);

// The same for machines.
nlohmann::json check_json(const content::Reading& reading, const std::string& language);

} // namespace app
