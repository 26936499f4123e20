#pragma once
// The commands of expo-kiosk. Each adds itself to the command line; the chosen one runs in its
// callback and leaves its exit code.

#include "base/time.h"

#include <CLI/CLI.hpp>

namespace commands {

struct Context {
    const base::Clock& clock;
    int exit_code = 0;
};

void add_run(CLI::App& app, Context& context);
void add_check(CLI::App& app, Context& context);
void add_new(CLI::App& app, Context& context);
void add_content(CLI::App& app, Context& context);
void add_tour(CLI::App& app, Context& context);
void add_ideas(CLI::App& app, Context& context);
void add_hub(CLI::App& app, Context& context);
void add_pin(CLI::App& app, Context& context);
void add_ctl(CLI::App& app, Context& context);
void add_doctor(CLI::App& app, Context& context);
void add_out_of_order(CLI::App& app, Context& context);

} // namespace commands
