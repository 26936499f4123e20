#pragma once
// A program that a test starts. It dies with the test, however that ends.

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace e2e {

using Environment = std::map<std::string, std::string>;

// As patient as a machine under load with sanitizers needs; a test that passes never waits so long.
inline constexpr std::chrono::seconds patience{60};

struct Launch {
    std::vector<std::string> command; // the program's path or name first
    Environment environment;          // all of it: nothing is inherited
    std::filesystem::path out = "/dev/null";
    std::filesystem::path err = "/dev/null";
    int keep_open = -1;         // a descriptor that the program inherits, under the same number
    std::filesystem::path in{}; // empty: what the test itself reads
};

class Child {
public:
    explicit Child(const Launch& launch); // throws where it cannot be started
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child(); // kills it if it still runs

    pid_t pid() const { return pid_; }

    bool running();
    void send(int signal) const;
    void kill_now(); // SIGKILL, and waits until it is gone

    // Its exit code, or 128 + the signal that ended it; throws when it outlives the time.
    int wait_exit(std::chrono::milliseconds time = patience);

private:
    std::optional<int> reap(bool block);

    pid_t pid_ = -1;
    std::optional<int> exit_;
};

// What PATH and a scrubbed environment need besides a test's own: sanitizers' options are kept.
Environment plain_environment(const std::filesystem::path& home);

} // namespace e2e
