#pragma once
// What the library exports, see ideas/hub_driver.h. Addresses have been checked.

#include "ideas/hub_driver.h"

namespace hub {

base::Result<std::unique_ptr<ideas::Hub>> open(const ideas::HubAddress& address);

base::Result<bool> lay(const std::string& url, const std::vector<ideas::HubStep>& steps,
                       const ideas::HubPlan& plan);

base::Result<ideas::HubView> look(const std::string& url);

} // namespace hub
