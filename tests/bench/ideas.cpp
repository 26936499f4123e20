// What the idea box costs when it is very full: opening it, one idea more, the wall, likeness, and
// every idea out and in again. Prints; holds nobody to anything.

#include "drivers/temp_folder.h"
#include "ideas/box.h"
#include "ideas/export.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <stdexcept>

namespace {

namespace fs = std::filesystem;

constexpr base::Timestamp opening{std::chrono::milliseconds(1653902100000)};
constexpr int rounds = 11;

double milliseconds_of(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

double median_of(const std::function<void()>& work) {
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round)
        times.push_back(milliseconds_of(work));
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

template <class Value>
Value must(base::Result<Value> result) {
    if (!result) throw std::runtime_error(base::to_text(result.error()));
    return std::move(*result);
}

void must(const base::Result<void>& result) {
    if (!result) throw std::runtime_error(base::to_text(result.error()));
}

std::string uuid(int64_t number) {
    char id[40];
    std::snprintf(id, sizeof id, "01811465-bea0-7000-8000-%012llx",
                  static_cast<unsigned long long>(number));
    return id;
}

// Seven of eight are shown; ten words of two thousand, a few of them common, as in a language.
ideas::Record record_of(int64_t number) {
    std::mt19937 random(static_cast<unsigned>(number));
    ideas::Record record;
    record.idea.id = uuid(number);
    record.idea.created = opening + std::chrono::milliseconds(number * 3000);
    record.updated = record.idea.created;
    record.idea.kiosk = "harbour";
    record.idea.language = "sv";
    record.idea.category = "climate";
    record.idea.status = number % 8 == 0 ? ideas::Status::pending : ideas::Status::shown;
    for (int word = 0; word < 10; ++word) {
        const double common = double(random()) / double(std::mt19937::max());
        record.idea.text += "ord" + std::to_string(int(common * common * common * 2000)) + " ";
    }
    return record;
}

void fill(ideas::Box& box, int64_t count) {
    constexpr int64_t batch = 20'000;
    std::vector<ideas::Record> records;
    for (int64_t number = 1; number <= count; ++number) {
        records.push_back(record_of(number));
        if (number % batch != 0 && number != count) continue;
        must(box.restore(records, "harbour"));
        records.clear();
    }
}

// What the disk alone takes to confirm a page written at the end of a file.
double disk_sync(const fs::path& file) {
    const int descriptor = open(file.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor < 0) throw std::runtime_error("the disk cannot be written");
    const std::string page(4096, 'x');
    const double time = median_of([&] {
        if (write(descriptor, page.data(), page.size()) < 0 || fdatasync(descriptor) != 0)
            throw std::runtime_error("the disk cannot be written");
    });
    close(descriptor);
    return time;
}

void tell(const char* what, double milliseconds, const char* aim = "") {
    std::printf("  %-52s %9.2f ms%s\n", what, milliseconds, aim);
    std::fflush(stdout);
}

void measure_box(const fs::path& folder, int64_t count) {
    const fs::path file = folder / "ideas.db";
    tell("filling it",
         milliseconds_of([&] { fill(*must(ideas::Box::open(file, opening)), count); }));
    tell("opening it and counting",
         median_of([&] { (void)must(must(ideas::Box::open(file, opening))->counts()); }),
         " (aim: under 200)");
    const auto box = must(ideas::Box::open(file, opening));
    int64_t number = count;
    tell("one idea more, with the disk's sync", median_of([&] {
             ideas::Idea idea = record_of(++number).idea;
             must(box->add(idea));
         }),
         " (aim: under 20 and the sync)");
    tell("of which the disk's sync takes about", disk_sync(folder / "page"));
    tell("the wall of 10,000", median_of([&] { (void)must(box->wall(10'000)); }));
    tell("three that are like one being written",
         median_of([&] { (void)must(box->similar("ord700 ord1200 ord1500 ord19", 3)); }));
    tell("three like one of common words",
         median_of([&] { (void)must(box->similar("ord0 ord1 ord2 ord3 ord4", 3)); }));
    tell("a like", median_of([&] {
             ++number;
             must(box->like({uuid(number), uuid(number % count + 1), "harbour", opening, 1}));
         }));
    tell("erasing a shown idea, its words out of the file", milliseconds_of([&] {
             must(box->decide(
                 {uuid(++number), uuid(1), ideas::Decision::Kind::erase, "", opening, "harbour"}));
         }));
}

// Up to 50,000 shown ideas all that share a word are weighed, above that the newest of them. Seven
// of eight are shown.
void measure_likeness(const fs::path& folder) {
    for (const int64_t count : {57'100, 57'200}) {
        const auto box =
            must(ideas::Box::open(folder / ("likeness" + std::to_string(count) + ".db"), opening));
        fill(*box, count);
        std::printf("A box with %lld shown ideas\n",
                    static_cast<long long>(must(box->counts()).shown));
        tell("three that are like one being written",
             median_of([&] { (void)must(box->similar("ord700 ord1200 ord1500 ord19", 3)); }));
        tell("three like one of common words",
             median_of([&] { (void)must(box->similar("ord0 ord1 ord2 ord3 ord4", 3)); }));
    }
}

std::string content_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void measure_export(const fs::path& folder, ideas::Format format, const char* name) {
    constexpr int64_t count = 100'000;
    const auto first = must(ideas::Box::open(folder / (std::string(name) + "1.db"), opening));
    const auto second = must(ideas::Box::open(folder / (std::string(name) + "2.db"), opening));
    fill(*first, count);
    const fs::path out = folder / (std::string(name) + "1");
    const fs::path again = folder / (std::string(name) + "2");
    std::printf("%lld ideas as %s\n", static_cast<long long>(count), name);
    tell("out", milliseconds_of([&] { (void)must(ideas::export_to(out, format, *first, true)); }));
    tell("in",
         milliseconds_of([&] { (void)must(ideas::import_from(out, format, *second, "harbour")); }));
    (void)must(ideas::export_to(again, format, *second, true));
    const bool same = content_of(out) == content_of(again);
    std::printf("  the same bytes after the round trip: %s\n", same ? "yes" : "NO");
    if (!same) throw std::runtime_error("the export has changed on its way");
}

} // namespace

int main(int argc, char** argv) {
    try {
        const int64_t count = argc > 1 ? std::atoll(argv[1]) : 1'000'000;
        const e2e::TempFolder folder;
        std::printf("A box of %lld ideas; medians of %d\n", static_cast<long long>(count), rounds);
        measure_box(folder.path(), count);
        measure_likeness(folder.path());
        measure_export(folder.path(), ideas::Format::csv, "csv");
        measure_export(folder.path(), ideas::Format::json_lines, "jsonl");
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_ideas: %s\n", error.what());
        return 1;
    }
}
