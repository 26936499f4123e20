#pragma once
// Whether every picture that the content names can be shown: read and decoded as the kiosk would.

#include "base/problem.h"
#include "content/content.h"

#include <filesystem>
#include <vector>

namespace app {

// One problem for each picture that cannot be shown. Slow: a tenth of a second or so a picture.
std::vector<base::Problem> check_pictures(const content::Content& content,
                                          const std::filesystem::path& folder);

} // namespace app
