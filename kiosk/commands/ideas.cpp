#include "commands/ideas.h"

#include "base/utf8.h"

namespace commands {

std::string in_one_line(std::string_view text) {
    std::string line;
    for (size_t at = 0; at < text.size(); at += base::utf8_length_at(text, at)) {
        const char32_t c = base::code_point_at(text, at);
        const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
        base::append_utf8(line, control ? U' ' : c);
    }
    return line;
}

void add_ideas(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("ideas", "The ideas that visitors have sent");
    command->require_subcommand(1);
    command->footer("They work while the kiosk runs, which notices what they change.\n"
                    "Examples:\n"
                    "  expo-kiosk ideas list --status pending   what waits for a decision\n"
                    "  expo-kiosk ideas show ID                 put it on the wall\n"
                    "  expo-kiosk ideas hide ID --reason \"names a neighbour\"\n"
                    "  expo-kiosk ideas export --csv ideas.csv  every idea, for a spreadsheet");
    add_ideas_questions(*command, context);
    add_ideas_decisions(*command, context);
    add_ideas_export(*command, context);
}

} // namespace commands
