#pragma once
// Every idea onto a stick: as a table and as JSON Lines in a folder named by the day, read back and
// compared before it is called done. Blocks: a worker's.

#include "base/result.h"
#include "screens/staff_data.h"

#include <filesystem>
#include <functional>
#include <string>

namespace app {

struct TakeHomePlan {
    std::filesystem::path box;   // the idea box
    std::filesystem::path desk;  // a folder of the kiosk's, for what is on its way; gone afterwards
    std::filesystem::path stick; // where it is mounted
    std::string day;             // "2022-05-30"
};

// How far it has come, told often. Ends with what came of it: done, or failed with the problem.
using TellProgress = std::function<void(const screens::TakingHome&)>;
screens::TakingHome take_home(const TakeHomePlan& plan, const TellProgress& tell);

} // namespace app
