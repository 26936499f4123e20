#include "commands/data_folder.h"

#include "platform/control_socket.h"

#include <chrono>

namespace commands {

void add_data_flags(CLI::App& command, DataFlags& flags) {
    command.add_option("--data", flags.data, "The data folder of that kiosk");
    command.add_option("--config", flags.config, "The settings it was started with, a TOML file");
}

base::Result<app::Options> options_from(const DataFlags& flags) {
    app::Options options = app::default_options();
    const std::filesystem::path config =
        flags.config.empty() ? app::machine_config() : std::filesystem::path(flags.config);
    if (!config.empty()) {
        auto read = app::read_config(config, options);
        if (!read) return read;
        options = *read;
    }
    if (!flags.data.empty()) options.data = flags.data;
    return options;
}

void tell_kiosk(const app::Options& options) {
    // No answer is fine: nobody is there.
    (void)platform::ask(app::socket_of(options), R"({"command": "ideas_changed"})",
                        std::chrono::seconds(2));
}

} // namespace commands
