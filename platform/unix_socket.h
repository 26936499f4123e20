#pragma once
// What both ends of the control socket share. Private to platform/.

#include "base/descriptor.h"
#include "base/result.h"

#include <sys/un.h>

#include <filesystem>
#include <string>

namespace platform {

// Fails when the path does not fit into an address (107 bytes).
base::Result<sockaddr_un> unix_address(const std::filesystem::path& path);

// A stream socket that never blocks and is not inherited; empty when the machine has none left.
base::Descriptor make_unix_socket();

// True when somebody took the connection; false with errno otherwise.
bool connect_to(const base::Descriptor& socket, const sockaddr_un& address);

bool bind_to(const base::Descriptor& socket, const sockaddr_un& address);

// "WHAT: Permission denied."
tl::unexpected<base::Problem> system_failure(const std::string& what, int error,
                                             std::string advice = {});

} // namespace platform
