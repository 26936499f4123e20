#include "platform/signals.h"

#include <poll.h>
#include <pthread.h>
#include <sys/signalfd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <utility>

namespace platform {

namespace {

sigset_t stop_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

// The signals must be blocked before the descriptor is made, or one could slip through between.
base::Descriptor block_and_open() {
    const sigset_t set = stop_signals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    base::Descriptor descriptor(signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
    if (!descriptor) throw std::system_error(errno, std::generic_category(), "signalfd");
    return descriptor;
}

} // namespace

Signals::Signals(std::function<void()> wake)
    : wake_(std::move(wake)), signals_(block_and_open()), thread_([this] { watch(); }) {
    std::signal(SIGPIPE, SIG_IGN);
}

Signals::~Signals() {
    end_.raise();
    thread_.join();
    const sigset_t set = stop_signals();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

void Signals::watch() {
    pthread_setname_np(pthread_self(), "signals");
    std::array<pollfd, 2> watched{pollfd{signals_.get(), POLLIN, 0},
                                  pollfd{end_.descriptor(), POLLIN, 0}};
    while (true) {
        if (poll(watched.data(), watched.size(), -1) < 0 && errno != EINTR) return;
        if (watched[1].revents) return;
        signalfd_siginfo info{};
        if (read(signals_.get(), &info, sizeof info) == sizeof info) {
            stop_requested_ = true;
            wake_();
        }
    }
}

} // namespace platform
