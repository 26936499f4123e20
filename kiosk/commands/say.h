#pragma once
// What commands say to the person at the terminal.

#include "base/problem.h"

#include <CLI/CLI.hpp>

#include <string>

namespace commands {

// To standard error, with what to do; returns 1, the exit code of "it did not work".
int fail(const base::Problem& problem, const std::string& language = "en");

// --language: what staff read, not what visitors read.
void add_language_flag(CLI::App& command, std::string& language);

} // namespace commands
