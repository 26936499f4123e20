#include "app/check.h"

#include "app/options.h"
#include "commands/commands.h"
#include "commands/progress.h"
#include "commands/say.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>

namespace commands {

namespace {

struct CheckFlags {
    std::string folder = app::default_options().content.string();
    std::string language = "en";
    bool json = false;
};

// Looks into the folder, and says how far it has come where somebody may be waiting.
content::Reading look(const CheckFlags& flags, const base::Clock& clock) {
    if (flags.json) return app::check(flags.folder);
    content::Reading reading;
    show_progress(clock, flags.language,
                  [&](const app::TellHowFar& tell) { reading = app::check(flags.folder, tell); });
    return reading;
}

int check(const CheckFlags& flags, const base::Clock& clock) {
    const content::Reading reading = look(flags, clock);
    if (!reading.folder_found) {
        const base::Words none = base::filled(
            {"there is no content folder {folder}", "det finns ingen innehållsmapp {folder}"},
            {{"folder", flags.folder}});
        std::fprintf(stderr, "expo-kiosk: %s\n", none.in(flags.language).c_str());
        return 2;
    }
    const std::string text = flags.json ? app::check_json(reading, flags.language).dump(2) + "\n"
                                        : app::check_text(reading, flags.folder, flags.language);
    std::fputs(text.c_str(), stdout);
    return reading.problems.empty() ? 0 : 1;
}

} // namespace

void add_check(CLI::App& app, Context& context) {
    auto flags = std::make_shared<CheckFlags>();
    CLI::App* command =
        app.add_subcommand("check", "Read a content folder and say what is wrong with it");
    command->add_option("folder", flags->folder, "The content folder")->capture_default_str();
    add_language_flag(*command, flags->language);
    command->add_flag("--json", flags->json, "For machines");
    command->footer("Exit code: 0 all is well, 1 there are problems, 2 there is no such folder.");
    command->callback([=, &context] { context.exit_code = check(*flags, context.clock); });
}

} // namespace commands
