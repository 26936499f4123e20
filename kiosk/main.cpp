#include "commands/command_line.h"
#include "platform/system_clock.h"

#include <cstdio>
#include <exception>

int main(int argc, char** argv) {
    try {
        const platform::SystemClock clock;
        return commands::run_command_line(argc, argv, clock);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "expo-kiosk: %s\n", error.what());
        return 1;
    }
}
