// From exec to the first slide on screen, beside a bare window's first frame and the decoding of
// the slide's picture. Prints; holds nobody to anything.

#include "app/file.h"
#include "bench/stopwatch.h"
#include "content/reader.h"
#include "drivers/exhibition.h"
#include "media/picture.h"
#include "screens/slide.h"

#include <cstdio>
#include <stdexcept>

namespace {

using bench::median;
using bench::milliseconds;
using bench::Stopwatch;
using Clock = Stopwatch::Clock;
namespace fs = std::filesystem;

constexpr int rounds = 15;
constexpr e2e::Size screen{1080, 1920};

double decoding(const fs::path& content, const content::Slide& slide) {
    if (!slide.picture) return 0;
    const media::Size cover =
        screens::picture_size({0, 0, float(screen.width), float(screen.height)});
    const auto begun = Clock::now();
    const media::Limits limits;
    const auto bytes = app::read_file(content / slide.picture->path, limits.max_bytes);
    if (!bytes || !media::decode(*bytes, cover, limits))
        throw std::runtime_error("the picture of " + slide.id + " cannot be read");
    return milliseconds(Clock::now() - begun);
}

// The three take turns, so that a machine that drifts drifts for all.
void measure(const fs::path& content, const fs::path& data) {
    const content::Reading reading = content::read_folder(content);
    const content::Slide& slide = reading.content.slides.at(0);
    const std::vector<std::string> bare{BENCH_BARE_WINDOW};
    const std::vector<std::string> kiosk{EXPO_KIOSK, "--content", content, "--data", data};
    Stopwatch watch(screen);
    watch.learn(bare); // and the machine has read both from its disk
    watch.learn(kiosk);
    std::vector<double> bares;
    std::vector<double> decodes;
    std::vector<double> kiosks;
    for (int round = 0; round < rounds; ++round) {
        bares.push_back(watch.time(bare));
        decodes.push_back(decoding(content, slide));
        kiosks.push_back(watch.time(kiosk));
    }
    const double b = median(bares);
    const double d = median(decodes);
    const double k = median(kiosks);
    std::printf("%s%s\n", slide.id.c_str(), slide.picture ? "" : " (no picture)");
    std::printf("  %-34s %6.1f ms\n", "a bare window's first frame", b);
    std::printf("  %-34s %6.1f ms\n", "reading and decoding its picture", d);
    std::printf("  %-34s %6.1f ms\n", "the kiosk's first slide, complete", k);
    std::printf("  the kiosk, less decoding, takes %.2f times the bare window (aim: at most 2)\n\n",
                (k - d) / b);
}

} // namespace

int main() {
    try {
        std::printf("From exec to what is on a screen of %d x %d, medians of %d in turn.\n"
                    "The exhibition that ships, with motion off so that the end is known.\n\n",
                    screen.width, screen.height, rounds);
        const e2e::TempFolder folder;
        const fs::path content = folder / "content";
        e2e::copy_exhibition(content, {.slide = 600}, false);
        measure(content, folder / "data");
        // Without those before it, the first slide that has a picture.
        for (const content::Slide& slide : content::read_folder(content).content.slides) {
            if (slide.picture) break;
            fs::remove(content / slide.id);
        }
        measure(content, folder / "data");
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_start: %s\n", error.what());
        return 1;
    }
}
