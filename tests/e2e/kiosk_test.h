#pragma once
// The fixture of the end-to-end tests: folders, a display and the real program of its own for each.

#include "drivers/child.h"
#include "drivers/exhibition.h"
#include "drivers/kiosk_driver.h"
#include "e2e/fingers.h"

#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace e2e {

inline constexpr Size portrait{1080, 1920};
inline constexpr Size landscape{1280, 800};

// What a command came to.
struct Finished {
    int code = -1;
    std::string out;
    std::string err;
};

class KioskTest : public ::testing::Test {
protected:
    void TearDown() override; // shows the kiosk's log where the test has failed

    // --- before it starts ------------------------------------------------------------------------
    void use_display(std::unique_ptr<Display> display);

    void use_screen(Size size) { use_display(Display::virtual_screen(size)); }

    // A real X server with a touchscreen, and the fingers for it.
    std::unique_ptr<Fingers> use_touchscreen(Size size);

    const Display& display() const { return *display_; }

    const std::filesystem::path& content() const { return content_; }

    const std::filesystem::path& data() const { return data_; }

    Environment& environment() { return environment_; }

    // Of the staff screen; also while it runs.
    void set_pin(const std::string& pin);

    // LD_PRELOADs a library into the kiosk, with or without sanitizers.
    void preload(const std::string& library);

    // --- the program -----------------------------------------------------------------------------
    // Starts it with this test's folders and waits until it shows something; on a portrait screen
    // where none was chosen.
    void start(std::vector<std::string> more = {});
    // The same without waiting.
    void launch(std::vector<std::string> more = {});

    Child& program() { return *program_; }

    KioskDriver& kiosk() { return *driver_; }

    std::string log() const { return read_text(log_); }

    // `expo-kiosk ARGUMENTS`, to its end; throws when that takes longer.
    Finished expo(std::vector<std::string> arguments,
                  std::chrono::milliseconds time = patience * 3);
    // The same, with this file for its input.
    Finished expo_from(const std::filesystem::path& in, std::vector<std::string> arguments,
                       std::chrono::milliseconds time = patience * 3);
    json ideas(); // of `ideas list --json`

    // --- ways through the kiosk, in Swedish ------------------------------------------------------
    void begin_visit();
    void open_idea_page();
    void send_idea(const std::string& text); // typed on the hardware keyboard; until the thanks

    TempFolder folder_;

private:
    std::filesystem::path content_ = folder_ / "content";
    std::filesystem::path data_ = folder_ / "data";
    std::filesystem::path log_ = folder_ / "kiosk.log";
    Environment environment_;
    std::unique_ptr<Display> display_;
    std::unique_ptr<Child> program_;
    std::unique_ptr<KioskDriver> driver_;
};

} // namespace e2e
