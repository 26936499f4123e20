#pragma once
// Where in a card something stands, for problems that are found only after the content was read.

#include "content/last_good.h"
#include "content/messages.h"

#include <string>
#include <vector>

namespace content {

// The keys that lead to a value from the top of its card: {"sv", "text"}. A number is the place in
// a list, from 0: {"category", "0", "name"}.
using KeyPath = std::vector<std::string>;

// A problem that points as far along `path` as the card has it; at the file alone where there is no
// text of the card, or where it cannot be read.
base::Problem problem_in(const LastGood& good, const std::string& card, const KeyPath& path,
                         base::Severity severity, Message message);

} // namespace content
