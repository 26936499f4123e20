#pragma once
// The sticks that are plugged in, where they are mounted, by hand or by the system. Blocks.

#include "screens/staff_data.h"

#include <vector>

namespace app {

// Those that can be written.
std::vector<screens::Stick> find_sticks();

// On all of them, also on those that can only be read.
std::vector<screens::Exhibition> find_exhibitions();

} // namespace app
