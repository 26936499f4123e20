#pragma once
// The parts of "expo-kiosk ideas", for ideas*.cpp alone.

#include "commands/commands.h"
#include "commands/data_folder.h"
#include "ideas/box.h"

#include <memory>
#include <string>
#include <string_view>

namespace commands {

// list, stats
void add_ideas_questions(CLI::App& ideas, Context& context);
// show, hide, erase
void add_ideas_decisions(CLI::App& ideas, Context& context);
// export, import
void add_ideas_export(CLI::App& ideas, Context& context);

// What a visitor wrote, fit for a terminal: one line, no control characters.
std::string in_one_line(std::string_view text);

} // namespace commands
