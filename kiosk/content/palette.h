#pragma once
// The colours' names as staff write them.

#include "content/content.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

// "deep-red", "Deep Red" and "deep_red" are the same.
std::optional<Colour> colour_named(std::string_view name);

const char* to_text(Colour colour);

// Every name, in the order of the palette.
std::vector<std::string> colour_names();

} // namespace content
