#pragma once
// Content folders for tests.

#include "drivers/temp_folder.h"

#include <string>

namespace e2e {

// Times of a kiosk.toml, in seconds; the least the kiosk takes is 2, 15 and 20.
struct Times {
    int slide = 10;
    int idle = 600;
    int countdown = 20;
};

// A copy of the exhibition that ships, with other times.
void copy_exhibition(const std::filesystem::path& to, const Times& times, bool motion = true);

// Two slides without pictures, one person, two categories, Swedish and English.
void write_small_exhibition(const std::filesystem::path& to, const Times& times,
                            bool motion = true);

} // namespace e2e
