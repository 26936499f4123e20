#include "app/kiosk.h"
#include "app/memory.h"
#include "commands/commands.h"
#include "commands/data_folder.h"
#include "commands/log.h"
#include "commands/say.h"

#include <memory>

namespace commands {

namespace {

struct RunFlags {
    std::string content;
    std::string data;
    std::string config;
    std::string window;
    std::string monitor;
    std::string log_level = "info";
};

base::Result<app::Options> options_from(const RunFlags& flags) {
    auto from = options_from(DataFlags{flags.data, flags.config});
    if (!from) return from;
    app::Options options = *from;
    if (!flags.content.empty()) options.content = flags.content;
    if (!flags.monitor.empty()) options.monitor = flags.monitor;
    if (!flags.window.empty()) {
        const auto size = app::parse_size(flags.window);
        if (!size) return tl::unexpected(size.error());
        options.window = *size;
    }
    return options;
}

int run(const RunFlags& flags, const base::Clock& clock) {
    app::give_back_large_blocks();
    set_up_log(flags.log_level);
    const auto options = options_from(flags);
    if (!options) return fail(options.error());
    auto kiosk = app::Kiosk::open(*options, clock);
    if (!kiosk) return fail(kiosk.error());
    return (*kiosk)->run();
}

} // namespace

void add_run(CLI::App& app, Context& context) {
    auto flags = std::make_shared<RunFlags>();
    CLI::App* command =
        app.add_subcommand("run", "Show the kiosk (what happens without a command)");
    // Also without the word "run": these options stand on the program itself.
    for (CLI::App* to : {command, &app}) {
        to->add_option("--content", flags->content, "The content folder to show");
        to->add_option("--data", flags->data, "Where ideas are kept, and the control socket");
        to->add_option("--config", flags->config, "This machine's settings, a TOML file");
        to->add_option("--window", flags->window,
                       "A window of WIDTHxHEIGHT instead of full screen");
        to->add_option("--monitor", flags->monitor, "Which screen: its name, or 1, 2, …");
        to->add_option("--log-level", flags->log_level, "How much to log")
            ->check(CLI::IsMember({"debug", "info", "warn", "error"}))
            ->capture_default_str();
    }
    const auto start = [flags, &context] { context.exit_code = run(*flags, context.clock); };
    command->callback(start);
    app.callback([&app, start] {
        if (app.get_subcommands().empty()) start();
    });
}

} // namespace commands
