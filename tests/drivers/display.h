#pragma once
// A private X server for one test.

#include "drivers/child.h"
#include "drivers/temp_folder.h"

#include <csignal>
#include <memory>
#include <string>

namespace e2e {

struct Size {
    int width = 0;
    int height = 0;
};

class Display {
public:
    // Xvfb: keys and the mouse can be pressed through XTEST (Hands). Ready when it returns; throws
    // where it cannot be started. `more`: arguments of Xvfb.
    static std::unique_ptr<Display> virtual_screen(Size size,
                                                   const std::vector<std::string>& more = {});

    // Xorg with the dummy driver and a touchscreen of ten fingers (Fingers).
    static std::unique_ptr<Display> touchscreen(Size size);

    // From now on it answers nobody, as a hung graphics driver; and as before again.
    void freeze() const { server_->send(SIGSTOP); }

    void thaw() const { server_->send(SIGCONT); }

    const std::string& name() const { return name_; } // ":7"

    Size size() const { return size_; }

    std::filesystem::path touch_socket() const { return folder_ / "touch"; }

private:
    explicit Display(Size size) : size_(size) {}

    void start(std::vector<std::string> command);

    Size size_;
    TempFolder folder_;
    std::string name_;
    std::unique_ptr<Child> server_;
};

} // namespace e2e
