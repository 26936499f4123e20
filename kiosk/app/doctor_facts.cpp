// How the facts of this machine are found.

#include "app/doctor.h"
#include "app/status.h"
#include "ideas/box.h"
#include "ideas/hub_schema.h"
#include "platform/control_socket.h"
#include "platform/window.h"
#include "staff/lock.h"
#include "ui/fonts.h"

#include <nlohmann/json.hpp>

#include <sys/timex.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace app {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

// False when there is none.
bool ask_kiosk(const Options& options, Facts& facts) {
    const auto answer = platform::ask(socket_of(options), R"({"command": "status"})", 5s);
    facts.silent = !answer && platform::is_listened_to(socket_of(options));
    if (!answer) return facts.silent;
    const auto status = nlohmann::json::parse(*answer, nullptr, false);
    if (!status.is_object() || !status.contains("renderer")) return false;
    facts.running = true;
    facts.renderer = status.value("renderer", "");
    facts.touch = status.value("touch", "");
    const auto fixed = status.value("/content/fixed"_json_pointer, nlohmann::json());
    if (fixed.is_object()) facts.content_fixed = problem_of(fixed);
    return true;
}

void open_window(const Options& options, const base::Clock& clock, Facts& facts) {
    platform::WindowOptions hidden;
    hidden.title = "doctor";
    hidden.windowed = std::pair(320, 320);
    hidden.monitor = options.monitor;
    hidden.visible = false;
    const auto window = platform::Window::open(hidden, clock);
    if (!window) {
        facts.screen_trouble = window.error().message;
        return;
    }
    facts.renderer = (*window)->renderer();
    facts.monitor = (*window)->monitor_name();
    facts.monitor_mm = (*window)->whole_monitor_millimetres();
}

std::string first_line(const fs::path& file) {
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    return line;
}

// What the kernel counts as lying under the picture: INPUT_PROP_DIRECT.
void look_at_touchscreens(Facts& facts) {
    constexpr unsigned long direct = 1 << 1;
    std::error_code error;
    for (const auto& device : fs::directory_iterator("/sys/class/input", error)) {
        if (!device.path().filename().string().starts_with("input")) continue;
        const std::string properties = first_line(device.path() / "properties");
        if ((std::strtoul(properties.c_str(), nullptr, 16) & direct) == 0) continue;
        if (!facts.touchscreens.empty()) facts.touchscreens += ", ";
        facts.touchscreens += first_line(device.path() / "name");
    }
}

void look_at_folders(const Options& options, Facts& facts) {
    std::error_code error;
    const fs::directory_iterator listing(options.content, error);
    facts.content_readable = !error;
    // A folder that is not there yet is made by the kiosk: where it can be is what counts.
    fs::path data = options.data;
    while (!fs::exists(data, error) && data.has_relative_path())
        data = data.parent_path();
    if (access(data.c_str(), W_OK | X_OK) != 0) facts.data_trouble = base::reason(errno);
    const fs::space_info space = fs::space(data, error);
    facts.data_free = error ? 0 : space.available;
}

void look_at_clock(const base::Clock& clock, Facts& facts) {
    timex state{};
    facts.clock_synchronised = adjtimex(&state) != TIME_ERROR && (state.status & STA_UNSYNC) == 0;
    std::error_code error;
    const auto built = fs::last_write_time("/proc/self/exe", error);
    const auto now = std::chrono::file_clock::from_sys(clock.utc());
    facts.clock_before_program = !error && now < built;
}

void look_at_box(const Options& options, Facts& facts) {
    std::error_code error;
    if (!fs::exists(box_of(options), error)) return; // no idea yet
    const auto box = ideas::Box::open_read_only(box_of(options));
    if (!box) {
        facts.box_trouble = base::in_one_line(box.error());
        return;
    }
    if (const auto counts = (*box)->counts())
        facts.ideas = counts->pending + counts->shown + counts->hidden;
    else
        facts.box_trouble = base::in_one_line(counts.error());
}

void look_at_pin(const Options& options, const base::Clock& clock, Facts& facts) {
    const auto look = staff::Lock(options.data).look(clock);
    if (look)
        facts.pin_set = look->set;
    else
        facts.pin_trouble = look.error().message;
}

void look_at_hub(const Options& options, Facts& facts) {
    if (options.hub.url.empty()) return;
    const auto view = ideas::look_at_hub(options.hub.url);
    if (!view)
        facts.hub_trouble = view.error();
    else if (view->step != ideas::hub_step_known)
        facts.hub_trouble = ideas::wrong_step(view->step, view->place);
    else
        facts.hub = view->place;
}

} // namespace

Facts gather_facts(const Options& options, const base::Clock& clock) {
    Facts facts;
    facts.width_in_config = options.screen_width_mm.has_value();
    if (!ask_kiosk(options, facts)) open_window(options, clock, facts);
    const ui::FontConfig fonts = ui::make_font_config();
    facts.house_font = fonts && ui::has_house_font(*fonts);
    look_at_touchscreens(facts);
    look_at_folders(options, facts);
    look_at_clock(clock, facts);
    look_at_box(options, facts);
    look_at_pin(options, clock, facts);
    look_at_hub(options, facts);
    return facts;
}

} // namespace app
