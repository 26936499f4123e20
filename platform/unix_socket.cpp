#include "platform/unix_socket.h"

#include <sys/socket.h>

#include <cstring>
#include <system_error>
#include <utility>

namespace platform {

base::Result<sockaddr_un> unix_address(const std::filesystem::path& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string& name = path.native();
    if (name.size() >= sizeof address.sun_path)
        return base::failure("The path of the control socket is too long: " + name + " (" +
                                 std::to_string(name.size()) + " bytes; at most " +
                                 std::to_string(sizeof address.sun_path - 1) + ").",
                             "Choose a data folder with a shorter path.");
    std::memcpy(address.sun_path, name.c_str(), name.size());
    return address;
}

base::Descriptor make_unix_socket() {
    return base::Descriptor(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
}

bool connect_to(const base::Descriptor& socket, const sockaddr_un& address) {
    return connect(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

bool bind_to(const base::Descriptor& socket, const sockaddr_un& address) {
    return bind(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

tl::unexpected<base::Problem> system_failure(const std::string& what, int error,
                                             std::string advice) {
    return base::failure(what + ": " + std::generic_category().message(error) + ".",
                         std::move(advice));
}

} // namespace platform
