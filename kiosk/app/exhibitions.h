#pragma once
// The folders on a stick that look like an exhibition.

#include "screens/staff_data.h"

#include <filesystem>
#include <vector>

namespace app {

// The stick itself, then the folders in it, by name: those that have kiosk.toml and campaign in
// them, as many as staff will want to look through. Whether there is an error in them is not known
// yet. `stick` is where it is mounted. Blocks.
std::vector<screens::Exhibition> exhibitions_on(const std::filesystem::path& stick);

} // namespace app
