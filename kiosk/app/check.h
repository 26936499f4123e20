#pragma once
// A content folder read as the kiosk reads it, with every picture opened and every text measured,
// and what is told of it.

#include "app/how_far.h"
#include "content/reader.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>

namespace app {

// Slow: decodes every picture that is named. `tell` is called for each, and for each card measured;
// once it says no, what is read is not to be used.
content::Reading check(const std::filesystem::path& folder, const TellHowFar& tell = {});

// Every problem, then what the folder holds, for the people who fill it; `name` is the folder's,
// as they gave it.
std::string check_text(const content::Reading& reading, const std::string& name,
                       const std::string& language);

// The same for machines.
nlohmann::json check_json(const content::Reading& reading, const std::string& language);

} // namespace app
