#pragma once
// Which kiosk's data a command is about: --data, else the machine's config, else the usual place.

#include "app/options.h"

#include <CLI/CLI.hpp>

#include <string>

namespace commands {

struct DataFlags {
    std::string data;
    std::string config;
};

void add_data_flags(CLI::App& command, DataFlags& flags);

base::Result<app::Options> options_from(const DataFlags& flags);

// That its ideas have changed, where a kiosk runs on this data; one that starts later looks itself.
void tell_kiosk(const app::Options& options);

} // namespace commands
