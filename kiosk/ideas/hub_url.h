#pragma once
// The address of the hub's database, as libpq reads it: postgresql://user:password@host:port/name?…
// It may hold a password, so it is never shown: place_of() is what may be.

#include "base/result.h"

#include <string>

namespace ideas {

struct HubAddress {
    std::string url;           // a login of the kiosks' role; empty: there is no hub
    std::string moderator_url; // one of the moderators'; empty: this kiosk does not moderate there

    bool operator==(const HubAddress&) const = default;
};

// Fails where it is no such address.
base::Result<void> check_url(const std::string& url);

// "host:port/name", without user, password and settings.
std::string place_of(const std::string& url);

// With times after which a server that has fallen silent is given up, where it sets none.
std::string with_time_limits(std::string url);

} // namespace ideas
