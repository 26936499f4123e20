#pragma once
// The log on standard error: one line for each event.

#include <string>

namespace commands {

// `level` is debug, info, warn or error. Under systemd each line begins with its priority, which
// the journal takes off, and has no time of its own.
void set_up_log(const std::string& level);

} // namespace commands
