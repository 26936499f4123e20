#include "app/out_of_order.h"

#include "commands/commands.h"
#include "commands/data_folder.h"
#include "commands/log.h"
#include "commands/say.h"

#include <memory>

namespace commands {

namespace {

struct Flags {
    DataFlags which;
    std::string window;
    std::string monitor;
};

int show(const Flags& flags, const base::Clock& clock) {
    set_up_log("info");
    // A config file that is broken must not keep this screen dark.
    app::Options options = options_from(flags.which).value_or(app::default_options());
    if (!flags.monitor.empty()) options.monitor = flags.monitor;
    if (!flags.window.empty()) {
        const auto size = app::parse_size(flags.window);
        if (!size) return fail(size.error());
        options.window = *size;
    }
    const auto shown = app::show_out_of_order(options, clock);
    return shown ? 0 : fail(shown.error());
}

} // namespace

void add_out_of_order(CLI::App& app, Context& context) {
    auto flags = std::make_shared<Flags>();
    CLI::App* command = app.add_subcommand(
        "out-of-order", "Show the calm screen for when the kiosk cannot be kept running");
    add_data_flags(*command, flags->which);
    command->add_option("--window", flags->window, "A window of WIDTHxHEIGHT, not full screen");
    command->add_option("--monitor", flags->monitor, "Which screen: its name, or 1, 2, …");
    command->callback([flags, &context] { context.exit_code = show(*flags, context.clock); });
}

} // namespace commands
