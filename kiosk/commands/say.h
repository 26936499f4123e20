#pragma once
// What commands say to the person at the terminal.

#include "base/problem.h"

namespace commands {

// To standard error, with what to do; returns 1, the exit code of "it did not work".
int fail(const base::Problem& problem);

} // namespace commands
