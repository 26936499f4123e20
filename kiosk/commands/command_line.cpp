#include "commands/command_line.h"

#include "commands/commands.h"

#include <string>

namespace commands {

int run_command_line(int argc, char** argv, const base::Clock& clock) {
    Context context{clock};
    CLI::App app("The City Expo kiosk: shows the content folder on this screen, takes visitors' "
                 "ideas.\nWithout a command it runs, full screen.",
                 "expo-kiosk");
    app.set_version_flag("--version", std::string("expo-kiosk ") + KIOSK_VERSION);
    app.footer("Examples:\n"
               "  expo-kiosk --window 1080x1920            run in a window\n"
               "  expo-kiosk check content                 is the content in order?\n"
               "  expo-kiosk new slide \"Open house\"        a card to fill in\n"
               "  expo-kiosk tour --out shots              a picture of every screen\n"
               "  expo-kiosk ctl status                    how is the running kiosk?\n"
               "  expo-kiosk ideas list --json             what visitors have sent");
    app.require_subcommand(0, 1);
    add_run(app, context);
    add_check(app, context);
    add_new(app, context);
    add_content(app, context);
    add_tour(app, context);
    add_ideas(app, context);
    add_hub(app, context);
    add_pin(app, context);
    add_ctl(app, context);
    add_doctor(app, context);
    add_out_of_order(app, context);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2; // 0: it asked for help; 2: it was misspelt
    }
    return context.exit_code;
}

} // namespace commands
