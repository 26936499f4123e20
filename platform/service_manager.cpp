#include "platform/service_manager.h"

#include <sys/stat.h>
#include <systemd/sd-daemon.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <cstring>

namespace platform {

namespace {

// Two missed meals in three are forgiven.
constexpr int meals_an_interval = 3;

} // namespace

ServiceManager::ServiceManager() {
    uint64_t interval = 0; // µs
    if (sd_watchdog_enabled(0, &interval) > 0)
        feed_every_ = std::chrono::microseconds(interval) / meals_an_interval;
}

void ServiceManager::ready() {
    if (ready_) return;
    ready_ = true;
    sd_notify(0, "READY=1\nSTATUS=on screen");
}

void ServiceManager::alive(base::Instant now) {
    if (!feed_every_ || (fed_ && now - *fed_ < *feed_every_ / 2)) return;
    fed_ = now;
    sd_notify(0, "WATCHDOG=1");
}

void ServiceManager::stopping() const {
    sd_notify(0, "STOPPING=1");
}

int ServiceManager::restarts() {
    const char* text = std::getenv("EXPO_KIOSK_RESTARTS");
    int count = 0;
    if (text != nullptr) std::from_chars(text, text + std::strlen(text), count);
    return count;
}

bool ServiceManager::logs_to_journal() {
    const char* stream = std::getenv("JOURNAL_STREAM"); // device:inode of where stderr went

    struct stat file {};

    if (stream == nullptr || fstat(STDERR_FILENO, &file) != 0) return false;
    return stream == std::to_string(file.st_dev) + ":" + std::to_string(file.st_ino);
}

} // namespace platform
