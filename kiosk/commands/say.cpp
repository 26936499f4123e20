#include "commands/say.h"

#include <cstdio>

namespace commands {

int fail(const base::Problem& problem, const std::string& language) {
    std::fputs(("expo-kiosk: " + base::to_text(problem, language)).c_str(), stderr);
    return 1;
}

void add_language_flag(CLI::App& command, std::string& language) {
    command.add_option("--language", language, "What to say it in: sv or en")
        ->check(CLI::IsMember({"sv", "en"}))
        ->capture_default_str();
}

} // namespace commands
