#include "commands/say.h"

#include <cstdio>

namespace commands {

int fail(const base::Problem& problem) {
    std::fputs(("expo-kiosk: " + base::to_text(problem)).c_str(), stderr);
    return 1;
}

} // namespace commands
