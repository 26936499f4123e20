#include "e2e/kiosk_test.h"

#include <iostream>
#include <stdexcept>

namespace e2e {

void KioskTest::TearDown() {
    if (HasFailure()) std::cerr << "--- the kiosk's log\n" << log() << "---\n";
}

void KioskTest::use_display(std::unique_ptr<Display> display) {
    display_ = std::move(display);
    environment_.merge(plain_environment(folder_.path()));
    environment_["DISPLAY"] = display_->name();
    driver_ = std::make_unique<KioskDriver>(*display_, data_);
}

std::unique_ptr<Fingers> KioskTest::use_touchscreen(Size size) {
    auto display = Display::touchscreen(size);
    auto fingers = std::make_unique<Fingers>(*display);
    use_display(std::move(display));
    return fingers;
}

void KioskTest::set_pin(const std::string& pin) {
    write_text(folder_ / "typed", pin + "\n");
    const Finished set = expo_from(folder_ / "typed", {"pin", "--data", data_});
    if (set.code != 0) throw std::runtime_error("no PIN was set: " + set.err);
}

void KioskTest::preload(const std::string& library) {
    environment_["LD_PRELOAD"] = library;
    std::string& options = environment_["ASAN_OPTIONS"];
    options += (options.empty() ? "" : ":") + std::string("verify_asan_link_order=0");
}

void KioskTest::launch(std::vector<std::string> more) {
    if (!display_) use_screen(portrait);
    std::vector<std::string> command{EXPO_KIOSK, "--data", data_.string()};
    if (std::filesystem::exists(content_))
        command.insert(command.end(), {"--content", content_.string()});
    command.insert(command.end(), more.begin(), more.end());
    program_ = std::make_unique<Child>(Launch{command, environment_, log_, log_});
}

void KioskTest::start(std::vector<std::string> more) {
    launch(std::move(more));
    driver_->wait_for_start(*program_);
    driver_->wait_until("the first picture", [](const json& s) {
        return s.at("state") != "starting" && s.at("frames") > 0;
    });
}

Finished KioskTest::expo(std::vector<std::string> arguments, std::chrono::milliseconds time) {
    return expo_from("/dev/null", std::move(arguments), time);
}

Finished KioskTest::expo_from(const std::filesystem::path& in, std::vector<std::string> arguments,
                              std::chrono::milliseconds time) {
    const TempFolder here;
    arguments.insert(arguments.begin(), EXPO_KIOSK);
    Environment environment = plain_environment(folder_.path());
    if (display_) environment["DISPLAY"] = display_->name();
    Child child(Launch{arguments, environment, here / "out", here / "err", -1, in});
    Finished finished;
    finished.code = child.wait_exit(time);
    finished.out = read_text(here / "out");
    finished.err = read_text(here / "err");
    return finished;
}

json KioskTest::ideas() {
    const Finished listing = expo({"ideas", "list", "--json", "--data", data_.string()});
    if (listing.code != 0) throw std::runtime_error("ideas list fails: " + listing.err);
    return json::parse(listing.out);
}

void KioskTest::begin_visit() {
    driver_->touch_anywhere();
    driver_->wait_until("a visit", [](const json& s) { return s.at("state") == "visit"; });
}

void KioskTest::open_idea_page() {
    begin_visit();
    driver_->tap("Din idé");
    driver_->wait_for_screen("idea");
    driver_->wait_for("idea/text");
}

void KioskTest::send_idea(const std::string& text) {
    open_idea_page();
    driver_->hands().write(text);
    driver_->wait_for_text(text);
    driver_->tap("Skicka idén");
    driver_->wait_for_screen("thanks");
}

} // namespace e2e
