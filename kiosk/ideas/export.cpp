#include "ideas/export.h"

#include "base/new_file.h"
#include "ideas/export_csv.h"
#include "ideas/export_json.h"

#include <fstream>
#include <functional>
#include <vector>

namespace ideas {

namespace fs = std::filesystem;

namespace {

// So many are taken in before others get at the box in between.
constexpr size_t batch = 500;

base::Result<int64_t> write_ideas(base::NewFile& file, Format format, Box& box) {
    const bool csv = format == Format::csv;
    if (auto written = file.write(csv ? csv_beginning() : json_beginning()); !written)
        return tl::unexpected(written.error());
    int64_t count = 0;
    const auto done = box.each([&](const Record& record) {
        ++count;
        return file.write(csv ? csv_line(record) : json_line(record));
    });
    if (!done) return tl::unexpected(done.error());
    return count;
}

using TakeIn = std::function<base::Result<void>(Record)>;

template <class Reader>
base::Result<void> read_all(std::istream& stream, const TakeIn& take_in) {
    Reader reader(stream);
    for (;;) {
        auto record = reader.next();
        if (!record) return tl::unexpected(record.error());
        if (!*record) return {};
        if (auto taken = take_in(std::move(**record)); !taken) return taken;
    }
}

base::Result<void> read_file(const fs::path& file, Format format, const TakeIn& take_in) {
    std::ifstream stream(file, std::ios::binary);
    auto done = !stream ? base::Result<void>(base::failure("The file cannot be read.",
                                                           "Check its name and who may read it."))
                : format == Format::csv ? read_all<CsvReader>(stream, take_in)
                                        : read_all<JsonReader>(stream, take_in);
    if (!done && done.error().file.empty()) done.error().file = file.string();
    return done;
}

} // namespace

base::Result<Exported> export_to(const fs::path& file, Format format, Box& box, bool replace) {
    const bool csv = format == Format::csv;
    const fs::path legend = csv ? fs::path(file.string() + ".txt") : fs::path();
    auto made = base::NewFile::make(file, replace);
    if (!made) return tl::unexpected(made.error());
    const auto count = write_ideas(*made, format, box);
    if (!count) return tl::unexpected(count.error());
    if (auto kept = made->keep(); !kept) return tl::unexpected(kept.error());
    if (!csv) return Exported{*count, legend};
    auto words = base::NewFile::make(legend, true);
    if (!words) return tl::unexpected(words.error());
    if (auto written = words->write(columns_in_words()); !written)
        return tl::unexpected(written.error());
    if (auto kept = words->keep(); !kept) return tl::unexpected(kept.error());
    return Exported{*count, legend};
}

base::Result<Imported> import_from(const fs::path& file, Format format, Box& box,
                                   const std::string& own_kiosk) {
    const auto sound = read_file(file, format, [](const Record&) { return base::Result<void>(); });
    if (!sound) return tl::unexpected(sound.error());
    Imported imported;
    std::vector<Record> waiting;
    const auto take_in_waiting = [&]() -> base::Result<void> {
        const auto added = box.restore(waiting, own_kiosk);
        if (!added) return tl::unexpected(added.error());
        imported.added += *added;
        imported.known += int64_t(waiting.size()) - *added;
        waiting.clear();
        return {};
    };
    auto done = read_file(file, format, [&](Record record) -> base::Result<void> {
        waiting.push_back(std::move(record));
        return waiting.size() < batch ? base::Result<void>() : take_in_waiting();
    });
    if (done) done = take_in_waiting();
    if (!done) return tl::unexpected(done.error());
    return imported;
}

} // namespace ideas
