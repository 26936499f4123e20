// The memory of the attract loop after a minute, beside a bare window's: the share of each page
// that is its own (PSS). Prints; holds nobody to anything.

#include "bench/process_memory.h"
#include "drivers/display.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <thread>

namespace {

using bench::Memory;
using bench::memory_of;

constexpr e2e::Size screen{1080, 1920};

// One after the other: side by side they would share pages, and each look smaller than it is alone.
Memory measure(const std::vector<std::string>& command, std::chrono::seconds time) {
    const e2e::TempFolder home;
    const auto display = e2e::Display::virtual_screen(screen);
    e2e::Environment environment = e2e::plain_environment(home.path());
    environment["DISPLAY"] = display->name();
    const e2e::Child child({command, environment});
    Memory memory;
    for (int second = 0; second < time.count(); ++second) {
        std::this_thread::sleep_for(std::chrono::seconds(1));
        const double most = memory.most;
        memory = memory_of(child.pid());
        memory.most = std::max(most, memory.pss);
    }
    return memory;
}

void print(const char* name, const Memory& memory) {
    std::printf("  %-14s %6.1f MiB PSS (at most %.1f), %.1f MiB of it its own data\n", name,
                memory.pss, memory.most, memory.anonymous);
}

} // namespace

int main(int argc, char** argv) {
    try {
        const int seconds = argc > 1 ? std::atoi(argv[1]) : 60;
        const e2e::TempFolder folder;
        std::printf("The attract loop of the exhibition that ships, %d x %d, after %d s:\n",
                    screen.width, screen.height, seconds);
        print("expo-kiosk",
              measure({EXPO_KIOSK, "--data", folder.path()}, std::chrono::seconds(seconds)));
        print("a bare window", measure({BENCH_BARE_WINDOW}, std::chrono::seconds(3)));
        std::printf("  (aim: under 110 MiB)\n");
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_memory: %s\n", error.what());
        return 1;
    }
}
