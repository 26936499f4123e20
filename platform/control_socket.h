#pragma once
// How the outside speaks to the running kiosk: a Unix socket, one line in, one line out.

#include "base/result.h"
#include "base/time.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <thread>

namespace platform {

struct ControlLimits {
    size_t line = size_t{64} * 1024;                    // bytes, the newline not counted
    base::Duration patience = std::chrono::seconds(30); // for a client that says or takes nothing
    size_t clients = 16;                                // at the same time
};

// Answers on a thread of its own. Only this user and root can connect: the file's mode is 0600 and
// each caller's user is asked of the kernel.
class ControlSocket {
public:
    // A line without its newline → the answer without one.
    using Answer = std::function<std::string(std::string)>;

    // `answer` is called on the socket's thread, one line at a time; it may block, which lets other
    // clients wait, and must not throw. Once this object is being destroyed it must return.
    // A longer line than the limit is answered with {"error": "…"} and the client hung up on.
    // Replaces a socket file that a dead kiosk left. Fails when a kiosk answers there, when
    // something else has that name, or when the path is too long for a socket.
    static base::Result<std::unique_ptr<ControlSocket>>
    listen(const std::filesystem::path& socket, Answer answer, ControlLimits limits = {});
    ControlSocket(const ControlSocket&) = delete;
    ControlSocket& operator=(const ControlSocket&) = delete;
    ~ControlSocket(); // closes all clients and removes the file

private:
    class Server;

    explicit ControlSocket(std::unique_ptr<Server> server);

    std::unique_ptr<Server> server_;
    std::thread thread_;
};

// Sends one line (no newline in it) and returns the answer. Blocks for `timeout` at most.
base::Result<std::string> ask(const std::filesystem::path& socket, const std::string& line,
                              base::Duration timeout);

// True when a kiosk listens there, whether or not it answers.
bool is_listened_to(const std::filesystem::path& socket);

} // namespace platform
