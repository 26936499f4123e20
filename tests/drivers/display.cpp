#include "drivers/display.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <stdexcept>

namespace e2e {

namespace {

// A timing that the dummy driver takes: no reduced blanking (it would be replaced by another mode
// without a word) and a pixel clock below its 300 MHz.
std::string mode_line(Size size) {
    const int total_width = size.width + 300;
    const int total_height = size.height + 40;
    const double clock = std::min(299.0, total_width * double(total_height) * 60 / 1e6);
    char line[160];
    std::snprintf(line, sizeof line, "Modeline \"glass\" %.2f %d %d %d %d %d %d %d %d", clock,
                  size.width, size.width + 100, size.width + 200, total_width, size.height,
                  size.height + 3, size.height + 9, total_height);
    return line;
}

std::string input_device(const std::string& name, const std::string& type,
                         const std::string& socket, const std::string& more = {}) {
    return "Section \"InputDevice\"\n"
           "    Identifier \"" +
           name +
           "\"\n"
           "    Driver \"inputtest\"\n"
           "    Option \"DeviceType\" \"" +
           type +
           "\"\n"
           "    Option \"SocketPath\" \"" +
           socket + "\"\n" + more + "EndSection\n";
}

std::string xorg_configuration(Size size, const TempFolder& folder) {
    const std::string screen = std::to_string(size.width) + " " + std::to_string(size.height);
    return "Section \"ServerFlags\"\n"
           "    Option \"AutoAddDevices\" \"false\"\n"
           "    Option \"AutoAddGPU\" \"false\"\n"
           "    Option \"DontVTSwitch\" \"true\"\n"
           "    Option \"BlankTime\" \"0\"\n"
           "EndSection\n"
           "Section \"Device\"\n"
           "    Identifier \"card\"\n"
           "    Driver \"dummy\"\n"
           "    VideoRam 256000\n"
           "EndSection\n"
           "Section \"Monitor\"\n"
           "    Identifier \"monitor\"\n"
           "    HorizSync 5.0-1000.0\n"
           "    VertRefresh 5.0-200.0\n"
           "    " +
           mode_line(size) +
           "\n"
           "EndSection\n"
           "Section \"Screen\"\n"
           "    Identifier \"screen\"\n"
           "    Device \"card\"\n"
           "    Monitor \"monitor\"\n"
           "    DefaultDepth 24\n"
           "    SubSection \"Display\"\n"
           "        Depth 24\n"
           "        Modes \"glass\"\n"
           "        Virtual " +
           screen +
           "\n"
           "    EndSubSection\n"
           "EndSection\n" +
           input_device("kiosk-touch", "Touch", folder / "touch",
                        "    Option \"TouchCount\" \"10\"\n") +
           input_device("mouse", "Pointer", folder / "mouse") +
           input_device("keyboard", "Keyboard", folder / "keyboard") +
           "Section \"ServerLayout\"\n"
           "    Identifier \"layout\"\n"
           "    Screen \"screen\"\n"
           "    InputDevice \"kiosk-touch\"\n"
           "    InputDevice \"mouse\" \"CorePointer\"\n"
           "    InputDevice \"keyboard\" \"CoreKeyboard\"\n"
           "EndSection\n";
}

// The display's number, which the server writes when it is ready; empty when it ends without.
std::string read_number(int pipe) {
    std::string number;
    pollfd watched{pipe, POLLIN, 0};
    while (poll(&watched, 1, int(std::chrono::milliseconds(patience).count())) > 0) {
        char c = 0;
        if (read(pipe, &c, 1) != 1) return {};
        if (c == '\n') return number;
        number += c;
    }
    return {};
}

} // namespace

std::unique_ptr<Display> Display::virtual_screen(Size size, const std::vector<std::string>& more) {
    std::unique_ptr<Display> display(new Display(size)); // NOLINT(*-owning-memory): private
    const std::string screen =
        std::to_string(size.width) + "x" + std::to_string(size.height) + "x24";
    std::vector<std::string> command{"Xvfb",     "-screen",   "0",  screen,
                                     "-noreset", "-nolisten", "tcp"};
    command.insert(command.end(), more.begin(), more.end());
    display->start(std::move(command));
    return display;
}

std::unique_ptr<Display> Display::touchscreen(Size size) {
    std::unique_ptr<Display> display(new Display(size)); // NOLINT(*-owning-memory): private
    const TempFolder& folder = display->folder_;
    write_text(folder / "xorg.conf", xorg_configuration(size, folder));
    std::filesystem::create_directory(folder / "no-more");
    // The server itself, not the wrapper that asks who may use the console.
    const std::string server =
        std::filesystem::exists("/usr/lib/xorg/Xorg") ? "/usr/lib/xorg/Xorg" : "Xorg";
    display->start({server, "-config", folder / "xorg.conf", "-configdir", folder / "no-more",
                    "-logfile", folder / "log", "-noreset", "-nolisten", "tcp", "-novtswitch"});
    return display;
}

void Display::start(std::vector<std::string> command) {
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe can be made");
    command.insert(command.end(), {"-displayfd", std::to_string(ends[1])});
    server_ = std::make_unique<Child>(
        Launch{command, plain_environment(folder_.path()), "/dev/null", folder_ / "err", ends[1]});
    close(ends[1]);
    const std::string number = read_number(ends[0]);
    close(ends[0]);
    if (number.empty())
        throw std::runtime_error(command.front() + " does not start:\n" +
                                 read_text(folder_ / "err"));
    name_ = ":" + number;
}

} // namespace e2e
