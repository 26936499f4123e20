#include "drivers/child.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <thread>

namespace e2e {

namespace {

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    all.reserve(texts.size() + 1);
    for (std::string& text : texts)
        all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

bool redirect(const std::filesystem::path& file, int descriptor) {
    const int flags = descriptor == STDIN_FILENO ? O_RDONLY : O_CREAT | O_WRONLY | O_APPEND;
    const int opened = open(file.c_str(), flags | O_CLOEXEC, 0600);
    return opened >= 0 && dup2(opened, descriptor) >= 0;
}

} // namespace

Child::Child(const Launch& launch) {
    std::vector<std::string> command = launch.command;
    std::vector<std::string> environment;
    for (const auto& [name, value] : launch.environment)
        environment.emplace_back(name).append("=").append(value);
    const std::vector<char*> argv = pointers(command);
    const std::vector<char*> envp = pointers(environment);
    const pid_t parent = getpid();
    pid_ = fork();
    if (pid_ < 0) throw std::runtime_error("fork failed");
    if (pid_ > 0) return;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(127); // it died in between
    if (!launch.in.empty() && !redirect(launch.in, STDIN_FILENO)) _exit(127);
    if (!redirect(launch.out, STDOUT_FILENO) || !redirect(launch.err, STDERR_FILENO)) _exit(127);
    if (launch.keep_open >= 0) fcntl(launch.keep_open, F_SETFD, 0);
    execvpe(argv[0], argv.data(), envp.data());
    _exit(127);
}

Child::~Child() {
    if (running()) kill_now();
}

std::optional<int> Child::reap(bool block) {
    if (exit_) return exit_;
    int status = 0;
    pid_t got = 0;
    do
        got = waitpid(pid_, &status, block ? 0 : WNOHANG);
    while (got < 0 && errno == EINTR);
    if (got == pid_) exit_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return exit_;
}

bool Child::running() {
    return !reap(false);
}

void Child::send(int signal) const {
    if (!exit_) ::kill(pid_, signal);
}

void Child::kill_now() {
    send(SIGKILL);
    reap(true);
}

int Child::wait_exit(std::chrono::milliseconds time) {
    const auto deadline = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < deadline) {
        if (const auto code = reap(false)) return *code;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    throw std::runtime_error("it still runs after " + std::to_string(time.count()) + " ms");
}

Environment plain_environment(const std::filesystem::path& home) {
    Environment environment{{"HOME", home.string()},
                            {"PATH", "/usr/bin:/bin"},
                            {"LANG", "C.UTF-8"},
                            {"TZ", "Europe/Stockholm"}};
    for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "PATH",
                             "ASAN_SYMBOLIZER_PATH", "LLVM_PROFILE_FILE"})
        if (const char* value = std::getenv(name)) environment[name] = value;
    return environment;
}

} // namespace e2e
