#pragma once
// Cards beside each other whose names say that one of them is there by mistake.

#include "base/problem.h"

#include <string>
#include <vector>

namespace content {

// Warns of cards that are called the same but for capital letters, and of those that Explorer or
// Finder named a copy of another. `files` are those of the whole folder.
std::vector<base::Problem> find_twins(const std::vector<std::string>& files);

} // namespace content
