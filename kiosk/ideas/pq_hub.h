#pragma once
// The hub in PostgreSQL, through libpqxx.

#include "ideas/hub.h"

#include <string>

namespace ideas {

struct HubAddress {
    std::string url;           // a login of the kiosks' role; empty: there is no hub
    std::string moderator_url; // one of the moderators'; empty: this kiosk does not moderate there

    bool operator==(const HubAddress&) const = default;
};

// Connects, and sees that the database is prepared as this program knows it. Waits for the network
// some seconds at most.
base::Result<std::unique_ptr<Hub>> open_hub(const HubAddress& address);

} // namespace ideas
