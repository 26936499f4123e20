#pragma once
// Where a card breaks TOML's grammar: what its author most likely did, told in words for people who
// have never heard of TOML.

#include "content/messages.h"

#include <string_view>

namespace content {

// What broke at `column` (from 1, in characters) of `line`; `why` is the parser's own description.
Message explain_syntax(std::string_view line, int column, std::string_view why);

} // namespace content
