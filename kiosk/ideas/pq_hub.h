#pragma once
// The hub in PostgreSQL, through libpqxx.

#include "ideas/hub.h"
#include "ideas/hub_url.h"

namespace ideas {

// Connects, and sees that the database is prepared as this program knows it. Waits for the network
// some seconds at most.
base::Result<std::unique_ptr<Hub>> open_hub(const HubAddress& address);

} // namespace ideas
