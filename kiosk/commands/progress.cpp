#include "commands/progress.h"

#include "base/utf8.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace commands {

using namespace std::chrono_literals;

namespace {

constexpr base::Duration first = 1s;
constexpr base::Duration again = 100ms; // ten times a second
constexpr base::Duration plain = 10s;

} // namespace

Progress::Progress(bool terminal, base::Instant start)
    : terminal_(terminal), next_(start + (terminal ? first : plain)) {}

std::string Progress::at(base::Instant now, const std::string& line) {
    if (now < next_) return {};
    next_ = now + (terminal_ ? again : plain);
    if (!terminal_) return line + "\n";
    const size_t length = base::count_code_points(line);
    const std::string rest(written_ - std::min(written_, length), ' '); // of a longer line before
    written_ = length;
    return "\r" + line + rest;
}

std::string Progress::end() {
    if (written_ == 0) return {};
    return "\r" + std::string(std::exchange(written_, 0), ' ') + "\r";
}

void show_progress(const base::Clock& clock, const std::string& language,
                   const std::function<void(const app::TellHowFar& tell)>& work) {
    Progress progress(isatty(STDERR_FILENO) == 1, clock.now());
    const auto write = [](const std::string& text) { std::fputs(text.c_str(), stderr); };
    work([&](const app::HowFar& far) {
        write(progress.at(clock.now(), far.line.in(language)));
        return true;
    });
    write(progress.end());
}

} // namespace commands
