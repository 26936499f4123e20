// A thousand slides with a picture each, beside ten: the start, and the memory. Prints; holds
// nobody to anything.

#include "app/file.h"
#include "bench/process_memory.h"
#include "bench/stopwatch.h"
#include "drivers/exhibition.h"
#include "media/png.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace {

namespace fs = std::filesystem;
using bench::Stopwatch;

constexpr int rounds = 11;
constexpr e2e::Size screen{1080, 1920};

// Larger than the screen shows of it, and each of its own: a gradient and a number of grey.
std::vector<uint8_t> picture_of(int number) {
    constexpr int side = 1280;
    media::Pixels pixels{{side, side}, std::vector<uint8_t>(size_t(side) * side * 4, 255)};
    for (size_t at = 0; at < pixels.rgba.size(); at += 4) {
        pixels.rgba[at] = uint8_t(at / 4 % side / 5);
        pixels.rgba[at + 1] = uint8_t(at / 4 / side / 5);
        pixels.rgba[at + 2] = uint8_t(number);
    }
    return media::encode_png(pixels);
}

void write_slides(const fs::path& content, int count) {
    e2e::write_small_exhibition(content, {.slide = 600}, false);
    for (const auto& entry : fs::directory_iterator(content / "campaign"))
        fs::remove(entry.path());
    for (int i = 0; i < count; ++i) {
        const std::string name = std::to_string(10000 + i);
        std::ofstream(content / "campaign" / (name + ".toml"))
            << "colour = \"purple\"\npicture = \"" << name << ".png\"\n"
            << "[sv]\nheadline = \"Bild " << i << "\"\ntext = \"Inte bara för dig. Med dig.\"\n"
            << "[en]\nheadline = \"Slide " << i << "\"\ntext = \"Not just for you.\"\n";
        if (!app::write_file(content / "campaign" / (name + ".png"), picture_of(i)))
            throw std::runtime_error("the pictures cannot be written");
    }
}

struct Exhibition {
    const char* name;
    fs::path content;
    fs::path data;

    std::vector<std::string> command() const {
        return {EXPO_KIOSK, "--content", content, "--data", data};
    }

    std::vector<uint32_t> shown{};
    std::vector<double> times{};
};

// In turn, so that a machine that drifts drifts for both.
void measure_start(const char* what, std::array<Exhibition, 2>& both, bool fresh) {
    Stopwatch watch(screen);
    for (Exhibition& each : both) {
        watch.learn(each.command());
        each.shown = watch.shown();
        each.times.clear();
    }
    for (int round = 0; round < rounds; ++round)
        for (Exhibition& each : both) {
            if (fresh) fs::remove_all(each.data);
            each.times.push_back(watch.time(each.command(), each.shown));
        }
    const double ten = bench::median(both[0].times);
    const double thousand = bench::median(both[1].times);
    std::printf("  %-40s %7.1f ms with ten, %7.1f ms with a thousand: %.2f times\n", what, ten,
                thousand, thousand / ten);
}

void measure_memory(const Exhibition& many, int seconds) {
    const e2e::TempFolder home;
    const auto display = e2e::Display::virtual_screen(screen);
    e2e::Environment environment = e2e::plain_environment(home.path());
    environment["DISPLAY"] = display->name();
    const e2e::Child child({many.command(), environment});
    bench::Memory memory;
    for (int tenth = 0; tenth < seconds * 10; ++tenth) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        const double most = memory.most;
        memory = bench::memory_of(child.pid());
        memory.most = std::max(most, memory.pss);
    }
    std::printf("  memory with a thousand, over %d s from a first start: %.1f MiB PSS, at most %.1f"
                " (aim: under 400)\n",
                seconds, memory.pss, memory.most);
}

} // namespace

int main(int argc, char** argv) {
    try {
        const int seconds = argc > 1 ? std::atoi(argv[1]) : 60;
        const e2e::TempFolder folder;
        std::array<Exhibition, 2> both{
            Exhibition{"ten", folder / "ten", folder / "data-ten"},
            Exhibition{"a thousand", folder / "thousand", folder / "data-thousand"}};
        write_slides(both[0].content, 10);
        write_slides(both[1].content, 1000);
        std::printf("From exec to the first slide on a screen of %d x %d, medians of %d in turn.\n",
                    screen.width, screen.height, rounds);
        measure_start("the very first start", both, true);
        measure_start("a later start", both, false);
        fs::remove_all(both[1].data);
        measure_memory(both[1], seconds);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_many: %s\n", error.what());
        return 1;
    }
}
