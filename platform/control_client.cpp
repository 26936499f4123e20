#include "platform/control_socket.h"

#include "platform/unix_socket.h"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace platform {

namespace {

using Deadline = std::chrono::steady_clock::time_point;

// True when `events` came before the deadline.
bool wait_for(const base::Descriptor& socket, short events, Deadline deadline) {
    while (true) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        pollfd watched{socket.get(), events, 0};
        const int ready = poll(&watched, 1, static_cast<int>(std::max<long>(left.count(), 0)));
        if (ready >= 0) return ready > 0;
        if (errno != EINTR) return false;
    }
}

tl::unexpected<base::Problem> too_slow() {
    return base::failure("The kiosk did not answer in time.",
                         "It runs but is busy or stuck; see its log.");
}

tl::unexpected<base::Problem> hung_up() {
    return base::failure("The kiosk hung up without an answer.", "It may be ending; see its log.");
}

base::Result<void> send_all(const base::Descriptor& socket, std::string_view text,
                            Deadline deadline) {
    while (!text.empty()) {
        const ssize_t sent = send(socket.get(), text.data(), text.size(), MSG_NOSIGNAL);
        if (sent >= 0)
            text.remove_prefix(static_cast<size_t>(sent));
        else if (errno == EPIPE)
            return {}; // it says why, or the answer will be missed
        else if (errno != EAGAIN && errno != EINTR)
            return hung_up();
        else if (!wait_for(socket, POLLOUT, deadline))
            return too_slow();
    }
    return {};
}

base::Result<std::string> receive_line(const base::Descriptor& socket, Deadline deadline) {
    std::string answer;
    std::array<char, 4096> part{};
    while (wait_for(socket, POLLIN, deadline)) {
        const ssize_t got = recv(socket.get(), part.data(), part.size(), 0);
        if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) return hung_up();
        if (got < 0) continue;
        answer.append(part.data(), static_cast<size_t>(got));
        if (const size_t end = answer.find('\n'); end != std::string::npos)
            return answer.substr(0, end);
    }
    return too_slow();
}

} // namespace

bool is_listened_to(const std::filesystem::path& socket) {
    const auto address = unix_address(socket);
    if (!address) return false;
    const base::Descriptor connection = make_unix_socket();
    return connect_to(connection, *address) || errno == EAGAIN; // others wait to be let in
}

base::Result<std::string> ask(const std::filesystem::path& socket, const std::string& line,
                              base::Duration timeout) {
    const Deadline deadline = std::chrono::steady_clock::now() + timeout;
    const auto address = unix_address(socket);
    if (!address) return tl::unexpected<base::Problem>(address.error());
    const base::Descriptor connection = make_unix_socket();
    if (!connection) return system_failure("No socket can be made", errno);
    while (!connect_to(connection, *address)) {
        if (errno == ENOENT || errno == ECONNREFUSED)
            return base::failure("No kiosk is running with this data folder (" +
                                     socket.parent_path().string() + ").",
                                 "Start it, or name its folder with --data.");
        if (errno == EACCES)
            return base::failure("The kiosk belongs to another user.",
                                 "Ask as the user that runs it, or as root.");
        // EAGAIN: too many are waiting to be let in.
        if (errno != EAGAIN && errno != EINTR)
            return system_failure("The control socket cannot be reached", errno);
        if (std::chrono::steady_clock::now() >= deadline) return too_slow();
        poll(nullptr, 0, 5);
    }
    if (auto sent = send_all(connection, line + '\n', deadline); !sent)
        return tl::unexpected<base::Problem>(sent.error());
    return receive_line(connection, deadline);
}

} // namespace platform
