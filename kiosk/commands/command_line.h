#pragma once
// The whole command line: a table of contents of what expo-kiosk can do.

#include "base/time.h"

namespace commands {

// Reads the options and runs the command that they name. Its exit code; 2 where they are misspelt.
int run_command_line(int argc, char** argv, const base::Clock& clock);

} // namespace commands
