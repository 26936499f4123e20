#include "commands/commands.h"
#include "commands/data_folder.h"
#include "commands/say.h"
#include "staff/lock.h"

#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <memory>
#include <optional>
#include <system_error>

namespace commands {

namespace {

// What is typed is not seen while this lives.
class NoEcho {
public:
    NoEcho() {
        if (::tcgetattr(STDIN_FILENO, &before_) != 0) return;
        termios silent = before_;
        silent.c_lflag &= ~tcflag_t(ECHO);
        changed_ = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }

    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;

    ~NoEcho() {
        if (changed_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }

private:
    termios before_{};
    bool changed_ = false;
};

std::string asked_for(const char* question) {
    std::fputs(question, stderr);
    std::fflush(stderr);
    std::string answer;
    {
        const NoEcho silently;
        std::getline(std::cin, answer);
    }
    std::fputs("\n", stderr);
    return answer;
}

base::Result<std::string> read_pin() {
    if (::isatty(STDIN_FILENO) == 0) {
        std::string line;
        std::getline(std::cin, line);
        return line;
    }
    std::string first = asked_for("New PIN, 4 to 12 digits (they are not shown): ");
    if (auto fit = staff::check_pin(first); !fit) return tl::unexpected(fit.error());
    std::string second = asked_for("Once more: ");
    const bool same = first == second;
    staff::forget(second);
    if (same) return first;
    staff::forget(first);
    return base::failure("These are two different PINs.", "Nothing was changed. Try again.");
}

// For this user alone where it is made here, as the kiosk would.
void make_folder(const std::filesystem::path& folder) {
    std::error_code error;
    if (std::filesystem::create_directories(folder, error))
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
}

int set_pin(const DataFlags& flags) {
    const auto options = options_from(flags);
    if (!options) return fail(options.error());
    auto pin = read_pin();
    if (!pin) return fail(pin.error());
    auto done = staff::check_pin(*pin);
    if (done) {
        make_folder(options->data);
        done = staff::Lock(options->data).set_pin(*pin, staff::full_strength());
    }
    staff::forget(*pin);
    if (!done) return fail(done.error());
    std::fputs("The PIN is set. Hold a top corner of the screen for three seconds to use it.\n",
               stdout);
    return 0;
}

} // namespace

void add_pin(CLI::App& app, Context& context) {
    auto flags = std::make_shared<DataFlags>();
    CLI::App* command = app.add_subcommand("pin", "Set the PIN of the staff screen");
    add_data_flags(*command, *flags);
    command->footer("Asks for it twice, or reads it as one line from a pipe. What is kept is a "
                    "hash.\nForgotten? Set another; that also ends the wait after wrong tries.");
    command->callback([=, &context] { context.exit_code = set_pin(*flags); });
}

} // namespace commands
