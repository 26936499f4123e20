#include "platform/control_socket.h"

#include "platform/stop_event.h"
#include "platform/unix_socket.h"

#include <poll.h>
#include <pthread.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <deque>
#include <fcntl.h>
#include <utility>
#include <vector>

namespace platform {

namespace {

using Moment = std::chrono::steady_clock::time_point;

constexpr mode_t owner_only = S_IRUSR | S_IWUSR;

struct FileId {
    dev_t device = 0;
    ino_t number = 0;

    bool operator==(const FileId&) const = default;
};

FileId file_id(const std::filesystem::path& path) {
    struct stat found {};

    return lstat(path.c_str(), &found) == 0 ? FileId{found.st_dev, found.st_ino} : FileId{};
}

// The kernel takes a new socket file's mode from the socket, so it is never wider than this.
bool bind_owner_only(const base::Descriptor& socket, const sockaddr_un& address) {
    return fchmod(socket.get(), owner_only) == 0 && bind_to(socket, address);
}

// A socket file is in the way: removes it if the kiosk that made it is dead.
base::Result<void> clear_stale(const std::filesystem::path& path, const sockaddr_un& address) {
    struct stat found {};

    if (lstat(path.c_str(), &found) == 0 && !S_ISSOCK(found.st_mode))
        return base::failure("Something that is not a socket has the name of the control socket: " +
                                 path.string() + ".",
                             "Move it away.");
    const base::Descriptor probe = make_unix_socket();
    if (connect_to(probe, address) || errno == EAGAIN)
        return base::failure("Another kiosk is running with this data folder (" +
                                 path.parent_path().string() + ").",
                             "Stop it, or give this one its own folder with --data.");
    if (errno != ECONNREFUSED && errno != ENOENT)
        return system_failure("The control socket " + path.string() + " is in the way", errno);
    if (unlink(path.c_str()) != 0 && errno != ENOENT)
        return system_failure("The old control socket " + path.string() + " cannot be removed",
                              errno);
    return {};
}

base::Result<base::Descriptor> open_listener(const std::filesystem::path& path) {
    const auto address = unix_address(path);
    if (!address) return tl::unexpected<base::Problem>(address.error());
    const std::string what = "The control socket " + path.string() + " cannot be made";

    // Two kiosks that start at once must not remove each other's socket.
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    const base::Descriptor turn(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!turn || flock(turn.get(), LOCK_EX) != 0)
        return system_failure(what, errno, "Check the data folder.");

    base::Descriptor listener = make_unix_socket();
    if (!listener) return system_failure(what, errno);
    if (!bind_owner_only(listener, *address)) {
        if (errno != EADDRINUSE) return system_failure(what, errno, "Check the data folder.");
        if (auto cleared = clear_stale(path, *address); !cleared)
            return tl::unexpected<base::Problem>(cleared.error());
        if (!bind_owner_only(listener, *address)) return system_failure(what, errno);
    }
    if (::listen(listener.get(), SOMAXCONN) != 0) return system_failure(what, errno);
    return listener;
}

bool may_ask(int client) {
    ucred caller{};
    socklen_t size = sizeof caller;
    if (getsockopt(client, SOL_SOCKET, SO_PEERCRED, &caller, &size) != 0) return false;
    return caller.uid == geteuid() || caller.uid == 0;
}

struct Client {
    base::Descriptor socket;
    std::string in;
    std::string out;
    Moment heard;         // when it last said or took something
    bool closing = false; // hang up when `out` is gone

    bool wants_to_write() const { return !out.empty(); }
};

} // namespace

class ControlSocket::Server {
public:
    Server(base::Descriptor listener, std::filesystem::path path, Answer answer,
           ControlLimits limits)
        : listener_(std::move(listener)),
          path_(std::move(path)),
          file_(file_id(path_)),
          answer_(std::move(answer)),
          limits_(limits) {}

    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    // The file may be another kiosk's by now, if somebody removed ours by hand.
    ~Server() {
        if (file_id(path_) == file_) unlink(path_.c_str());
    }

    void run();

    void stop() { stop_.raise(); }

private:
    int milliseconds_to_next_timeout() const;
    void accept_clients();
    void wait_for_better_times() const;
    void serve(Client& client);
    void receive(Client& client);
    void answer_lines(Client& client);
    void send_out(Client& client);

    base::Descriptor listener_;
    std::filesystem::path path_;
    FileId file_;
    Answer answer_;
    ControlLimits limits_;
    StopEvent stop_;
    std::deque<Client> clients_;
};

void ControlSocket::Server::run() {
    pthread_setname_np(pthread_self(), "control");
    while (true) {
        const bool room = clients_.size() < limits_.clients;
        std::vector<pollfd> watched{{stop_.descriptor(), POLLIN, 0},
                                    {room ? listener_.get() : -1, POLLIN, 0}};
        for (const Client& client : clients_)
            watched.push_back({client.socket.get(),
                               static_cast<short>(client.wants_to_write() ? POLLOUT : POLLIN), 0});
        if (poll(watched.data(), watched.size(), milliseconds_to_next_timeout()) < 0 &&
            errno != EINTR)
            return;
        if (watched[0].revents) return;
        for (size_t i = 0; i < clients_.size(); ++i)
            if (watched[i + 2].revents) serve(clients_[i]);
        const Moment now = std::chrono::steady_clock::now();
        std::erase_if(clients_, [&](const Client& client) {
            return !client.socket || now - client.heard >= limits_.patience;
        });
        if (watched[1].revents) accept_clients();
    }
}

int ControlSocket::Server::milliseconds_to_next_timeout() const {
    if (clients_.empty()) return -1;
    const auto quietest =
        std::min_element(clients_.begin(), clients_.end(),
                         [](const Client& a, const Client& b) { return a.heard < b.heard; });
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(
        quietest->heard + limits_.patience - std::chrono::steady_clock::now());
    return static_cast<int>(std::max<long>(left.count(), 0));
}

void ControlSocket::Server::accept_clients() {
    while (clients_.size() < limits_.clients) {
        base::Descriptor socket(
            accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
        if (!socket) {
            if (errno == EMFILE || errno == ENFILE || errno == ENOMEM) wait_for_better_times();
            return;
        }
        if (may_ask(socket.get()))
            clients_.push_back({std::move(socket), {}, {}, std::chrono::steady_clock::now()});
    }
}

// The machine has no descriptors left; asking again at once would only heat it.
void ControlSocket::Server::wait_for_better_times() const {
    pollfd end{stop_.descriptor(), POLLIN, 0};
    poll(&end, 1, 200);
}

void ControlSocket::Server::serve(Client& client) {
    if (client.wants_to_write())
        send_out(client);
    else
        receive(client);
    answer_lines(client);
}

void ControlSocket::Server::receive(Client& client) {
    std::array<char, 4096> part{};
    const ssize_t got = recv(client.socket.get(), part.data(), part.size(), 0);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (got <= 0) {
        client.socket = base::Descriptor();
        return;
    }
    client.heard = std::chrono::steady_clock::now();
    client.in.append(part.data(), static_cast<size_t>(got));
}

// One line at a time, and the next only when its answer is on its way: a client that asks without
// reading cannot fill the memory.
void ControlSocket::Server::answer_lines(Client& client) {
    while (client.socket && !client.wants_to_write() && !client.closing) {
        const size_t end = client.in.find('\n');
        if (end == std::string::npos && client.in.size() <= limits_.line) return;
        if (std::min(end, client.in.size()) > limits_.line) {
            client.closing = true;
            client.out =
                "{\"error\":\"A line may have " + std::to_string(limits_.line) + " bytes.\"}\n";
        } else {
            client.out = answer_(client.in.substr(0, end));
            std::replace(client.out.begin(), client.out.end(), '\n', ' ');
            client.out += '\n';
            client.in.erase(0, end + 1);
            client.heard = std::chrono::steady_clock::now();
        }
        send_out(client);
    }
}

void ControlSocket::Server::send_out(Client& client) {
    const ssize_t sent =
        send(client.socket.get(), client.out.data(), client.out.size(), MSG_NOSIGNAL);
    if (sent < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (sent < 0) {
        client.socket = base::Descriptor();
        return;
    }
    client.heard = std::chrono::steady_clock::now();
    client.out.erase(0, static_cast<size_t>(sent));
    if (client.closing && client.out.empty()) client.socket = base::Descriptor();
}

base::Result<std::unique_ptr<ControlSocket>>
ControlSocket::listen(const std::filesystem::path& socket, Answer answer, ControlLimits limits) {
    auto listener = open_listener(socket);
    if (!listener) return tl::unexpected<base::Problem>(listener.error());
    auto server = std::make_unique<Server>(std::move(*listener), std::filesystem::absolute(socket),
                                           std::move(answer), limits);
    return std::unique_ptr<ControlSocket>(
        new ControlSocket(std::move(server))); // NOLINT(*-owning-memory)
}

ControlSocket::ControlSocket(std::unique_ptr<Server> server)
    : server_(std::move(server)), thread_([this] { server_->run(); }) {}

ControlSocket::~ControlSocket() {
    server_->stop();
    thread_.join();
}

} // namespace platform
