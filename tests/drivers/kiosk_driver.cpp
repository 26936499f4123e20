#include "drivers/kiosk_driver.h"

#include "platform/control_socket.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace e2e {

namespace {

constexpr std::chrono::milliseconds between_looks{10};

// Keys that turn the page or the case, by their names in each language.
struct SpecialKeys {
    const char* shift;
    const char* letters;
    const char* symbols;
};

constexpr std::array special_keys = {SpecialKeys{"Stor bokstav", "abc", "Siffror och tecken"},
                                     SpecialKeys{"Capital letter", "abc", "Numbers and signs"}};

Control read_control(const json& j) {
    Control control;
    control.id = j.at("id").get<std::string>();
    control.role = j.at("role").get<std::string>();
    control.label = j.at("label").get<std::string>();
    control.value = j.at("value").get<std::string>();
    control.x = int(j.at("rect")[0].get<double>());
    control.y = int(j.at("rect")[1].get<double>());
    control.width = int(j.at("rect")[2].get<double>());
    control.height = int(j.at("rect")[3].get<double>());
    control.enabled = j.at("enabled").get<bool>();
    control.focused = j.at("focused").get<bool>();
    return control;
}

std::string names_of(const std::vector<Control>& controls) {
    std::ostringstream names;
    for (const Control& c : controls)
        names << "\n    " << c.id << " \"" << c.label << "\"" << (c.enabled ? "" : " (disabled)");
    return names.str();
}

bool is_called(const Control& control, const std::string& name) {
    return control.id == name || (control.role != "key" && control.label == name);
}

} // namespace

std::vector<std::string> characters(const std::string& text) {
    std::vector<std::string> all;
    for (const char c : text) {
        const bool continues = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
        if (continues && !all.empty())
            all.back() += c;
        else
            all.emplace_back(1, c);
    }
    return all;
}

KioskDriver::KioskDriver(const Display& display, const std::filesystem::path& data)
    : size_(display.size()), socket_(data / "control.sock"), hands_(display.name()) {}

json KioskDriver::ask(const json& request) const {
    const auto answer = platform::ask(socket_, request.dump(), patience);
    if (!answer) throw std::runtime_error(request.dump() + ": " + base::to_text(answer.error()));
    return json::parse(*answer);
}

json KioskDriver::status() const {
    return ask({{"command", "status"}});
}

std::vector<Control> KioskDriver::controls() const {
    std::vector<Control> all;
    for (const json& control : ask({{"command", "controls"}}))
        all.push_back(read_control(control));
    return all;
}

std::optional<Control> KioskDriver::find(const std::string& label_or_id) const {
    for (const Control& control : controls())
        if (is_called(control, label_or_id)) return control;
    return std::nullopt;
}

std::string KioskDriver::text_in_box() const {
    const auto box = find("idea/text");
    if (!box) throw std::runtime_error("there is no text box; there are " + names_of(controls()));
    return box->value;
}

bool KioskDriver::answers() const {
    return platform::ask(socket_, R"({"command": "status"})", patience).has_value();
}

void KioskDriver::wait_for_start(Child& program) const {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!answers()) { // the file alone is not enough: nobody listens yet at first
        if (!program.running())
            throw std::runtime_error("the kiosk ended with exit code " +
                                     std::to_string(program.wait_exit()));
        if (std::chrono::steady_clock::now() > end)
            throw std::runtime_error("the kiosk does not answer");
        std::this_thread::sleep_for(between_looks);
    }
}

json KioskDriver::wait_until(const std::string& what,
                             const std::function<bool(const json&)>& true_of,
                             std::chrono::milliseconds time) const {
    const auto deadline = std::chrono::steady_clock::now() + time;
    while (true) {
        json now = status();
        if (true_of(now)) return now;
        if (std::chrono::steady_clock::now() > deadline)
            throw std::runtime_error("waited for " + what + "; but status is " + now.dump(2) +
                                     "\nand there are " + names_of(controls()));
        std::this_thread::sleep_for(between_looks);
    }
}

json KioskDriver::wait_for_screen(const std::string& screen) const {
    return wait_until("screen " + screen, [&](const json& s) { return s.at("screen") == screen; });
}

Control KioskDriver::wait_for(const std::string& label_or_id) const {
    std::optional<Control> found;
    wait_until("\"" + label_or_id + "\"", [&](const json&) {
        found = find(label_or_id);
        return found && found->enabled;
    });
    return *found;
}

void KioskDriver::wait_until_gone(const std::string& label_or_id) const {
    wait_until("the end of \"" + label_or_id + "\"",
               [&](const json&) { return !find(label_or_id).has_value(); });
}

void KioskDriver::wait_for_text(const std::string& text) const {
    std::string now;
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while ((now = text_in_box()) != text) {
        if (std::chrono::steady_clock::now() > deadline)
            throw std::runtime_error("waited for the text " + json(text).dump() + "; but it is " +
                                     json(now).dump());
        std::this_thread::sleep_for(between_looks);
    }
}

void KioskDriver::tap(const std::string& label_or_id) {
    const Point at = wait_for(label_or_id).centre();
    hands_.tap(at.x, at.y);
}

void KioskDriver::touch_anywhere() {
    hands_.tap(size_.width / 2, size_.height / 3);
}

Point KioskDriver::key(const std::string& name) const {
    for (const Control& control : controls())
        if (control.role == "key" && control.label == name) return control.centre();
    throw std::runtime_error("no key is called \"" + name + "\"; there are " +
                             names_of(controls()));
}

bool KioskDriver::shows_key(const std::string& name) const {
    const std::vector<Control> all = controls();
    return std::any_of(all.begin(), all.end(), [&](const Control& control) {
        return control.role == "key" && control.label == name;
    });
}

void KioskDriver::tap_key(const std::string& name) {
    wait_until("the key \"" + name + "\"", [&](const json&) { return shows_key(name); });
    const Point at = key(name);
    hands_.tap(at.x, at.y);
}

// The other case first, then the other pages.
void KioskDriver::turn_to(const std::string& character) {
    if (shows_key(character)) return;
    const auto special =
        std::find_if(special_keys.begin(), special_keys.end(), [&](const SpecialKeys& keys) {
            return shows_key(keys.shift) || shows_key(keys.symbols);
        });
    const bool on_letters = special != special_keys.end() && shows_key(special->shift);
    const bool letter =
        std::isalpha(static_cast<unsigned char>(character[0])) != 0 || character.size() > 1;
    if (letter && !on_letters) {
        tap_key("abc");
        wait_until("the letters", [&](const json&) { return shows_key("Z") || shows_key("z"); });
        turn_to(character);
        return;
    }
    if (special == special_keys.end())
        throw std::runtime_error("no way to the key \"" + character + "\"");
    tap_key(letter ? special->shift : special->symbols);
    wait_until("the key \"" + character + "\"", [&](const json&) { return shows_key(character); });
}

void KioskDriver::type(const std::string& text) {
    std::string expected = text_in_box();
    for (const std::string& character : characters(text)) {
        if (character == " ") {
            tap_key(shows_key("space") ? "space" : "mellanslag");
        } else {
            turn_to(character);
            tap_key(character);
        }
        expected += character;
        wait_for_text(expected);
    }
}

} // namespace e2e
