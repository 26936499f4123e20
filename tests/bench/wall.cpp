// What a frame of the wall costs, with a hundred ideas, a thousand and ten thousand, as one sees
// all of them from far away and as one sees some of them from near. From the real program's own
// record. Prints; holds nobody to anything.

#include "drivers/exhibition.h"
#include "drivers/kiosk_driver.h"
#include "ideas/box.h"
#include "unit/ideas/samples.h"

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <stdexcept>

namespace {

using e2e::json;

constexpr e2e::Size screen{1080, 1920};
constexpr uint64_t frames_kept = 512; // by the kiosk's record

void fill(const std::filesystem::path& file, int count) {
    auto box = ideas::Box::open(file, ideas::first_morning);
    if (!box) throw std::runtime_error(base::to_text(box.error()));
    const char* const categories[] = {"climate", "safety", "school", "care", "traffic", "other"};
    std::vector<ideas::Record> records;
    for (int number = 1; number <= count; ++number) {
        ideas::Record record;
        record.idea = ideas::shown(number, "Idé nummer " + std::to_string(number));
        record.idea.category = categories[number % 6];
        record.idea.likes = number % 97 % 13;
        record.updated = record.idea.created;
        records.push_back(record);
    }
    if (const auto added = (*box)->restore(records, "harbour"); !added)
        throw std::runtime_error(base::to_text(added.error()));
}

class Wall {
public:
    explicit Wall(int ideas) {
        e2e::copy_exhibition(folder_ / "content", {.slide = 600});
        std::filesystem::create_directories(folder_ / "data");
        fill(folder_ / "data/ideas.sqlite", ideas);
        e2e::Environment environment = e2e::plain_environment(folder_.path());
        environment["DISPLAY"] = display_->name();
        child_ = std::make_unique<e2e::Child>(
            e2e::Launch{{EXPO_KIOSK, "--content", folder_ / "content", "--data", folder_ / "data"},
                        environment});
        kiosk_.wait_for_start(*child_);
        kiosk_.wait_until("the ideas",
                          [&](const json& s) { return s.at("ideas").at("shown") == ideas; });
        kiosk_.touch_anywhere();
        kiosk_.wait_until("a visit", [](const json& s) { return s.at("state") == "visit"; });
        kiosk_.tap("nav/wall");
        kiosk_.wait_for_screen("wall");
    }

    // Median and slowest, in ms, of as many frames as the record holds.
    std::pair<double, double> frames() {
        const uint64_t begun = kiosk_.status().at("frames");
        const json after = kiosk_.wait_until(
            "frames enough",
            [&](const json& s) { return s.at("frames").get<uint64_t>() >= begun + frames_kept; },
            std::chrono::minutes(3));
        return {after.at("frame_ms").at("median"), after.at("frame_ms").at("slowest")};
    }

    void go_near() {
        for (int times = 0; times < 6; ++times)
            kiosk_.tap("wall/zoom_in");
    }

private:
    e2e::TempFolder folder_;
    std::unique_ptr<e2e::Display> display_ = e2e::Display::virtual_screen(screen);
    e2e::KioskDriver kiosk_{*display_, folder_ / "data"};
    std::unique_ptr<e2e::Child> child_;
};

} // namespace

int main() {
    try {
        std::printf("A frame of the wall at %d x %d, of %d frames each.\n", screen.width,
                    screen.height, int(frames_kept));
        // A hundred leave glass free; a thousand fill it.
        for (const int ideas : {100, 1'000, 10'000}) {
            Wall wall(ideas);
            const auto [far, slowest_far] = wall.frames();
            wall.go_near();
            const auto [near, slowest_near] = wall.frames();
            std::printf("  %6d ideas   all of them %5.1f ms, at most %5.1f; near %5.1f ms, at most "
                        "%5.1f\n",
                        ideas, far, slowest_far, near, slowest_near);
        }
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_wall: %s\n", error.what());
        return 1;
    }
}
