// How soon a change of the content folder is on screen: from the last byte on disk to the pixels. A
// text, and a photograph of 24 megapixels; and the slowest frame on the way, from the kiosk's own
// record. Prints; holds nobody to anything.

#include "app/file.h"
#include "bench/screen_file.h"
#include "drivers/exhibition.h"
#include "drivers/kiosk_driver.h"

#include <stb_image_write.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <thread>

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using e2e::json;

constexpr int rounds = 5;
constexpr e2e::Size screen{1080, 1920};
constexpr std::chrono::milliseconds between_looks{20}; // each costs the kiosk a frame's time
constexpr uint64_t frames_kept = 512;                  // by the kiosk's record

double milliseconds(Clock::duration time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

// Grain over a gradient, which costs a decoder what a real photograph costs.
std::vector<uint8_t> photograph(int number) {
    constexpr int width = 6000;
    constexpr int height = 4000;
    std::vector<uint8_t> rgb(size_t(width) * height * 3);
    uint32_t grain = 1;
    for (size_t at = 0; at < rgb.size(); ++at) {
        grain = grain * 1664525 + 1013904223;
        rgb[at] = uint8_t(at / 3 % width / 32 + (grain >> 29) + size_t(number) * 9);
    }
    std::vector<uint8_t> jpeg;
    const auto append = [](void* to, void* bytes, int size) {
        const auto* first = static_cast<const uint8_t*>(bytes);
        static_cast<std::vector<uint8_t>*>(to)->insert(
            static_cast<std::vector<uint8_t>*>(to)->end(), first, first + size);
    };
    if (stbi_write_jpg_to_func(append, &jpeg, width, height, 3, rgb.data(), 90) == 0)
        throw std::runtime_error("no photograph can be made");
    return jpeg;
}

std::string card(const std::string& headline, const std::string& picture) {
    return (picture.empty() ? "" : "picture = \"" + picture + "\"\n") +
           std::string("colour = \"purple\"\n[sv]\nheadline = \"") + headline +
           "\"\n[en]\nheadline = \"" + headline + "\"\n";
}

class Bench {
public:
    Bench() {
        e2e::write_small_exhibition(content_, {.slide = 600}, false); // still: what moves is new
        e2e::write_text(card_, card("Före", ""));
        fs::remove(content_ / "campaign/20-two.toml");
        e2e::Environment environment = e2e::plain_environment(folder_.path());
        environment["DISPLAY"] = display_->name();
        child_ = std::make_unique<e2e::Child>(e2e::Launch{
            {EXPO_KIOSK, "--content", content_, "--data", folder_ / "data"}, environment});
        kiosk_.wait_for_start(*child_);
        forget_the_start();
    }

    // From now, when `change` has been made, until the screen is another.
    template <class Change>
    double time(const Change& change) {
        const std::vector<uint32_t> before = wait_until_still();
        change();
        const auto begun = Clock::now();
        while (file_.look() == before) {
            if (Clock::now() - begun > std::chrono::seconds(30))
                throw std::runtime_error("the change does not come to the screen");
            std::this_thread::sleep_for(between_looks);
        }
        return milliseconds(Clock::now() - begun);
    }

    void change_text(int number) const {
        e2e::write_text(card_, card("Bild " + std::to_string(number), ""));
    }

    void add_photograph(int number, const std::vector<uint8_t>& jpeg) const {
        const std::string name = "photo-" + std::to_string(number) + ".jpg";
        e2e::write_text(card_, card("Foto", name));
        if (!app::write_file(content_ / "campaign" / name, jpeg))
            throw std::runtime_error("the photograph cannot be written");
    }

    std::vector<uint32_t> wait_until_still() const {
        std::vector<uint32_t> last = file_.look();
        for (int quiet = 0; quiet < 40; ++quiet) {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            auto now = file_.look();
            if (now != last) quiet = 0;
            last = std::move(now);
        }
        return last;
    }

    double slowest_frame() const { return kiosk_.status().at("frame_ms").at("slowest"); }

private:
    // The first frames are those of the start: shown is what comes after them.
    void forget_the_start() const {
        while (kiosk_.status().at("frames") < frames_kept + 20)
            kiosk_.ask({{"command", "next"}});
        while (kiosk_.status().at("card") != "campaign/10-one.toml") {
            kiosk_.ask({{"command", "next"}});
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    }

    e2e::TempFolder folder_;
    fs::path content_ = folder_ / "content";
    fs::path card_ = content_ / "campaign/10-one.toml";
    e2e::TempFolder screen_folder_{bench::ScreenFile::in_memory};
    std::unique_ptr<e2e::Display> display_ =
        e2e::Display::virtual_screen(screen, {"-fbdir", screen_folder_.path()});
    bench::ScreenFile file_{screen_folder_.path()};
    e2e::KioskDriver kiosk_{*display_, folder_ / "data"};
    std::unique_ptr<e2e::Child> child_;
};

void print(const char* what, std::vector<double> times, const char* aim) {
    std::sort(times.begin(), times.end());
    std::printf("  %-40s %7.0f ms, at most %.0f (aim: %s)\n", what, times[times.size() / 2],
                times.back(), aim);
}

} // namespace

int main() {
    try {
        Bench bench;
        std::printf("From disk to a screen of %d x %d, medians of %d.\n", screen.width,
                    screen.height, rounds);
        // Made before anything is timed: it keeps a processor busy.
        std::vector<std::vector<uint8_t>> jpegs;
        for (int round = 0; round < rounds; ++round)
            jpegs.push_back(photograph(round));
        std::vector<double> texts;
        std::vector<double> photographs;
        for (int round = 0; round < rounds; ++round)
            texts.push_back(bench.time([&] { bench.change_text(round); }));
        const double slowest_of_texts = bench.slowest_frame();
        for (int round = 0; round < rounds; ++round)
            photographs.push_back(bench.time([&] { bench.add_photograph(round, jpegs[round]); }));
        bench.wait_until_still();
        print("a text", texts, "under 1000");
        print("a photograph of 24 megapixels", photographs, "under 3000");
        std::printf("  %-40s %7.1f ms (aim: under 50; with texts alone %.1f)\n",
                    "the slowest frame on the way", bench.slowest_frame(), slowest_of_texts);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_live: %s\n", error.what());
        return 1;
    }
}
