#include "ideas/hub_schema.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <system_error>

namespace ideas {

namespace fs = std::filesystem;

base::Result<std::vector<HubStep>> read_hub_steps(const fs::path& folder) {
    std::vector<HubStep> steps;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        HubStep step;
        std::from_chars(name.data(), name.data() + name.size(), step.number);
        if (step.number == 0 || entry.path().extension() != ".sql") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        step.sql.assign(std::istreambuf_iterator<char>(file), {});
        steps.push_back(std::move(step));
    }
    std::sort(steps.begin(), steps.end(),
              [](const HubStep& a, const HubStep& b) { return a.number < b.number; });
    for (size_t i = 0; i < steps.size(); ++i)
        if (steps[i].number != int(i) + 1 || steps[i].sql.empty()) steps.clear();
    if (int(steps.size()) == hub_step_known) return steps;
    base::Problem problem;
    problem.file = folder.string();
    problem.message = {"The steps that prepare the hub's database are not all here.",
                       "Stegen som förbereder navets databas finns inte alla här."};
    problem.advice = {"Install the program again.", "Installera programmet igen."};
    return tl::unexpected(std::move(problem));
}

base::Problem wrong_step(int step, const std::string& place) {
    base::Problem problem;
    const bool newer = step > hub_step_known;
    problem.message = base::filled({newer ? "The database at {place} is of a newer version."
                                          : "The database at {place} is of an older version.",
                                    newer ? "Databasen på {place} är av en nyare version."
                                          : "Databasen på {place} är av en äldre version."},
                                   {{"place", place}});
    problem.advice = newer ? base::Words{"Install the newer version of the kiosk here, too.",
                                         "Installera kioskens nyare version här också."}
                           : base::Words{"Run: expo-kiosk hub init", "Kör: expo-kiosk hub init"};
    return problem;
}

} // namespace ideas
