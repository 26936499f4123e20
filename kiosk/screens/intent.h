#pragma once
// What a visitor wants, as far as a screen can tell: app hands it to flow and performs the rest.

#include "flow/machine.h"

#include <vector>

namespace screens {

using Intents = std::vector<flow::Event>;

} // namespace screens
