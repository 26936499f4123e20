#include "app/options.h"

#include <toml++/toml.h>

#include <charconv>
#include <cstdlib>
#include <set>
#include <system_error>

namespace app {

namespace fs = std::filesystem;

namespace {

fs::path home_data() {
    if (const char* xdg = std::getenv("XDG_DATA_HOME"); xdg && *xdg) return fs::path(xdg);
    if (const char* home = std::getenv("HOME"); home && *home)
        return fs::path(home) / ".local" / "share";
    return "/var/lib";
}

// Beside the program that was installed; empty when it runs from where it was built.
std::optional<fs::path> installed_assets() {
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    fs::path installed = program.parent_path().parent_path() / "share/expo-kiosk/assets";
    if (ignored || !fs::is_directory(installed, ignored)) return std::nullopt;
    return installed;
}

base::Problem problem_at(const fs::path& file, const toml::source_region& where,
                         std::string message, std::string advice) {
    base::Problem problem;
    problem.file = file.string();
    problem.line = int(where.begin.line);
    problem.column = int(where.begin.column);
    problem.message = std::move(message);
    problem.advice = std::move(advice);
    return problem;
}

// Reads keys of one table and remembers which it was asked for.
class Keys {
public:
    Keys(const toml::table& table, const fs::path& file) : table_(table), file_(file) {}

    template <class Value>
    void read(const char* key, Value& to, const char* what) {
        asked_.insert(key);
        const toml::node* node = table_.get(key);
        if (!node || problem_) return;
        if (const auto value = node->value<Value>())
            to = *value;
        else
            problem_ =
                problem_at(file_, node->source(), std::string(key) + " must be " + what + ".", "");
    }

    std::optional<base::Problem> finish(std::initializer_list<const char*> tables) {
        for (const char* table : tables)
            asked_.insert(table);
        for (const auto& [key, node] : table_) {
            if (problem_) break;
            if (!asked_.contains(std::string(key.str())))
                problem_ = problem_at(file_, key.source(),
                                      "\"" + std::string(key.str()) + "\" is not an option.",
                                      "Take it out, or see the technician guide for the options.");
        }
        return problem_;
    }

private:
    const toml::table& table_;
    const fs::path& file_;
    std::set<std::string> asked_;
    std::optional<base::Problem> problem_;
};

std::optional<base::Problem> read_display(const toml::table& table, const fs::path& file,
                                          Options& options) {
    Keys keys(table, file);
    double width = options.screen_width_mm.value_or(0);
    double viewing = options.viewing_distance_mm;
    std::string rotation;
    keys.read("monitor", options.monitor, "a monitor's name or number, in quotes");
    keys.read("screen_width_mm", width, "a number of millimetres");
    keys.read("viewing_distance_mm", viewing, "a number of millimetres");
    keys.read("motion", options.motion, "true or false");
    keys.read("dark_after_s", options.dark_after_s, "a number of seconds");
    keys.read("rotation", rotation, "none, left, right or inverted, in quotes");
    if (width > 0) options.screen_width_mm = float(width);
    if (viewing > 0) options.viewing_distance_mm = float(viewing);
    if (auto problem = keys.finish({}); problem || rotation.empty()) return problem;
    const auto known = platform::rotation_named(rotation);
    if (!known)
        return problem_at(file, table.get("rotation")->source(),
                          "\"" + rotation + "\" is not a rotation.",
                          "Write none, left, right or inverted, in quotes.");
    options.rotation = *known;
    return std::nullopt;
}

std::optional<base::Problem> read_metrics(const toml::table& table, const fs::path& file,
                                          Options& options) {
    Keys keys(table, file);
    std::string to = options.metrics.string();
    keys.read("file", to, "a file's path, in quotes");
    options.metrics = to;
    return keys.finish({});
}

// What is wrong with an address is said without it: it may hold a password.
std::optional<base::Problem> read_hub(const toml::table& table, const fs::path& file,
                                      Options& options) {
    Keys keys(table, file);
    keys.read("url", options.hub.url, "a database's address, in quotes");
    keys.read("moderator_url", options.hub.moderator_url, "a database's address, in quotes");
    if (auto problem = keys.finish({})) return problem;
    for (const auto& [key, url] : {std::pair("url", options.hub.url),
                                   std::pair("moderator_url", options.hub.moderator_url)}) {
        if (table.get(key) == nullptr) continue;
        const auto fit = ideas::check_url(url);
        if (fit) continue;
        base::Problem problem = problem_at(file, table.get(key)->source(), "", "");
        problem.message = fit.error().message;
        problem.advice = fit.error().advice;
        return problem;
    }
    if (options.hub.url.empty())
        return problem_at(file, table.source(), "[hub] has no url.",
                          "Write url = \"postgresql://…\" below it, or take [hub] out.");
    return std::nullopt;
}

// The group of options called `name`, if there is one.
template <class Read>
std::optional<base::Problem> read_group(const toml::table& table, const char* name,
                                        const fs::path& file, Options& options, Read read) {
    const toml::node* group = table.get(name);
    if (group == nullptr) return std::nullopt;
    if (group->is_table()) return read(*group->as_table(), file, options);
    return problem_at(file, group->source(), std::string(name) + " must be a group of options.",
                      "Write [" + std::string(name) + "] on a line of its own, its options below.");
}

} // namespace

Options default_options() {
    Options options;
    std::error_code ignored;
    const fs::path source = fs::path(KIOSK_SOURCE_DIR) / "content";
    const bool from_source = !installed_assets() && fs::is_directory(source, ignored);
    options.content = from_source ? source : "/srv/expo-kiosk/content";
    options.data = home_data() / "expo-kiosk";
    return options;
}

base::Result<Options> read_config(const fs::path& file, Options options) {
    try {
        const toml::table table = toml::parse_file(file.string());
        Keys keys(table, file);
        std::string content = options.content.string();
        std::string data = options.data.string();
        keys.read("content", content, "a folder's path, in quotes");
        keys.read("data", data, "a folder's path, in quotes");
        keys.read("kiosk", options.kiosk, "a name, in quotes");
        options.content = content;
        options.data = data;
        if (auto problem = read_group(table, "display", file, options, read_display))
            return tl::unexpected(std::move(*problem));
        if (auto problem = read_group(table, "hub", file, options, read_hub))
            return tl::unexpected(std::move(*problem));
        if (auto problem = read_group(table, "metrics", file, options, read_metrics))
            return tl::unexpected(std::move(*problem));
        if (auto problem = keys.finish({"display", "hub", "metrics"}))
            return tl::unexpected(std::move(*problem));
        return options;
    } catch (const toml::parse_error& error) {
        return tl::unexpected(problem_at(file, error.source(), std::string(error.description()),
                                         "Mend the config file, or start without --config."));
    }
}

base::Result<std::pair<int, int>> parse_size(const std::string& text) {
    const auto wrong = [&] {
        return base::failure(
            "\"" + text + "\" is not a size.",
            "Write width x height in pixels, from 320 to 16384 each, like 1080x1920.");
    };
    const size_t cross = text.find_first_of("xX");
    if (cross == std::string::npos) return wrong();
    int sides[2] = {0, 0};
    const std::string parts[2] = {text.substr(0, cross), text.substr(cross + 1)};
    for (int i = 0; i < 2; ++i) {
        const char* end = parts[i].data() + parts[i].size();
        const auto read = std::from_chars(parts[i].data(), end, sides[i]);
        if (read.ec != std::errc() || read.ptr != end) return wrong();
        if (sides[i] < 320 || sides[i] > 16384) return wrong();
    }
    return std::pair(sides[0], sides[1]);
}

fs::path socket_of(const Options& options) {
    return options.data / "control.sock";
}

fs::path box_of(const Options& options) {
    return options.data / "ideas.sqlite";
}

fs::path assets_folder() {
    return installed_assets().value_or(fs::path(KIOSK_SOURCE_DIR) / "assets");
}

fs::path machine_config() {
    std::error_code ignored;
    const fs::path config = "/etc/expo-kiosk/kiosk.toml";
    return installed_assets() && fs::is_regular_file(config, ignored) ? config : fs::path();
}

} // namespace app
