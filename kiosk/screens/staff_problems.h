#pragma once
// Problems of content, each on a card: where, what, the line itself, and what to do.

#include "base/problem.h"
#include "screens/staff_parts.h"

#include <string>
#include <vector>

namespace screens {

// Both must outlive the list. The controls are called after `id`.
StaffList staff_problem_list(ui::Frame& frame, const std::string& id,
                             const std::vector<base::Problem>& problems,
                             const std::string& language);

} // namespace screens
