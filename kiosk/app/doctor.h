#pragma once
// Is this machine fit to be a kiosk? Facts are gathered in one place and judged in another, which
// asks nobody but its argument.

#include "app/options.h"
#include "base/problem.h"
#include "base/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace app {

struct Facts {
    bool running = false;       // a kiosk answers on this data folder: the screen's facts are its
    bool silent = false;        // there is one, but it does not answer
    base::Words screen_trouble; // why no window could be opened; empty: one could
    std::string renderer;       // OpenGL's, with its version
    std::string touch;          // as the running kiosk describes it
    std::string touchscreens;   // that the kernel knows, by name; empty: none
    std::string monitor;        // its name; empty: not known
    std::optional<std::pair<int, int>> monitor_mm;
    bool width_in_config = false; // of the glass
    bool house_font = false;
    bool content_readable = false;
    base::Problem content_fixed; // why staff cannot bring in other content; empty: they can
    base::Words data_trouble;    // why the data folder cannot be written; empty: it can
    uint64_t data_free = 0;      // bytes
    bool clock_synchronised = false;
    bool clock_before_program = false; // the clock shows a time before the program was built
    std::string box_trouble;           // why the idea box cannot be read; empty: it can, or is new
    int64_t ideas = 0;
    bool pin_set = false;      // of the staff screen
    base::Words pin_trouble;   // why that is not known; empty: it is
    std::string hub;           // its server and database, where one is named in the config
    base::Problem hub_trouble; // why it is not reached, or not fit; empty: it is
};

struct Finding {
    std::string what; // "screen", "touch", …: for machines, in English alone
    bool ok = true;
    base::Words told;
    base::Words advice; // what to do; empty when it is ok
};

std::vector<Finding> judge(const Facts& facts, const Options& options);

// A line for each finding, and one below for what to do.
std::string to_text(const std::vector<Finding>& findings, const std::string& language);

// Asks the running kiosk if there is one, else opens a hidden window for a moment. Blocks.
Facts gather_facts(const Options& options, const base::Clock& clock);

} // namespace app
