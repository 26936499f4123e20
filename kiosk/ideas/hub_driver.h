#pragma once
// What speaks to PostgreSQL is a library of its own (kiosk/hub), which is loaded when a hub is
// first asked for: with all that it stands on it takes five megabytes, which a kiosk without a hub
// need not carry. From then on it stays.

#include "ideas/hub.h"
#include "ideas/hub_schema.h"
#include "ideas/hub_url.h"

namespace ideas {

// What that library gives: open_hub(), lay_hub() and look_at_hub() without the checks.
struct HubDriver {
    base::Result<std::unique_ptr<Hub>> (*open)(const HubAddress& address);
    base::Result<bool> (*lay)(const std::string& url, const std::vector<HubStep>& steps,
                              const HubPlan& plan);
    base::Result<HubView> (*look)(const std::string& url);
};

// It lies beside the program, or in lib/expo-kiosk beside the program's folder.
base::Result<const HubDriver*> load_hub_driver();

// Connects, and sees that the database is prepared as this program knows it. Waits for the network
// some seconds at most.
base::Result<std::unique_ptr<Hub>> open_hub(const HubAddress& address);

} // namespace ideas
