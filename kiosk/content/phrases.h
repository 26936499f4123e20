#pragma once
// Pieces that sentences of content/messages.h are put together from.

#include "base/words.h"

#include <string>
#include <string_view>
#include <vector>

namespace content::say {

std::string in_quotes(std::string_view name);

// "a, b and c"; two lists joined without "and" read ill, so give one.
base::Words listed(const std::vector<std::string>& names);

// "7.5" and "7,5"
base::Words number(double value);

// "Did you mean "purple"?"; `otherwise` where nothing is near.
base::Words suggest(const std::string& suggestion, const base::Words& otherwise);

// "Write it like this: headline = "…""
base::Words write_like(const base::Words& example);

} // namespace content::say
