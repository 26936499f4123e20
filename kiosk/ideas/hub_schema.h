#pragma once
// The hub's tables and roles, laid from the steps that ship with the program.

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace ideas {

// The step that this program works with.
inline constexpr int hub_step_known = 1;

struct HubStep {
    int number = 0;
    std::string sql; // {owner}, {moderator}, {kiosk} stand for roles, {moderator_name} for its text
};

struct HubPlan {
    std::string prefix = "expo"; // of the roles' names: expo_owner, expo_moderator, expo_kiosk
    bool shown_at_once = false;  // ideas that kiosks show at once are, at the hub, too
};

// The steps in `folder` (1-….sql, 2-….sql), in order. Fails where one is missing.
base::Result<std::vector<HubStep>> read_hub_steps(const std::filesystem::path& folder);

// Makes the roles that are missing and takes the steps that have not been taken, all in one
// transaction; whether there were any. `url`: a superuser, or one who may make roles and schemas.
// In a database restored from a copy, it sees to it that the kiosks read everything again.
base::Result<bool> lay_hub(const std::string& url, const std::vector<HubStep>& steps,
                           const HubPlan& plan);

// The database is older or newer than this program.
base::Problem wrong_step(int step, const std::string& place);

// How a hub looks to a login.
struct HubView {
    std::string place; // host:port/name
    std::string login;
    int step = 0;
    bool encrypted = false;
    bool kiosk = false; // may write ideas
    bool moderator = false;
    int64_t shown = 0;
    int64_t pending = 0; // as a moderator
};

base::Result<HubView> look_at_hub(const std::string& url);

} // namespace ideas
