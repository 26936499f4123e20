#include "app/doctor.h"

#include "commands/commands.h"
#include "commands/data_folder.h"
#include "commands/say.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace commands {

namespace {

struct DoctorFlags {
    DataFlags which;
    std::string language = "en";
    bool json = false;
};

std::string to_json(const std::vector<app::Finding>& findings, const std::string& language) {
    nlohmann::json list = nlohmann::json::array();
    for (const app::Finding& finding : findings)
        list.push_back({{"what", finding.what},
                        {"ok", finding.ok},
                        {"told", finding.told.in(language)},
                        {"advice", finding.advice.in(language)}});
    return list.dump(2) + "\n";
}

int examine(const DoctorFlags& flags, const base::Clock& clock) {
    const auto options = options_from(flags.which);
    if (!options) return fail(options.error(), flags.language);
    const auto findings = app::judge(app::gather_facts(*options, clock), *options);
    const std::string text =
        flags.json ? to_json(findings, flags.language) : app::to_text(findings, flags.language);
    std::fputs(text.c_str(), stdout);
    const bool well = std::all_of(findings.begin(), findings.end(),
                                  [](const app::Finding& finding) { return finding.ok; });
    return well ? 0 : 1;
}

} // namespace

void add_doctor(CLI::App& app, Context& context) {
    auto flags = std::make_shared<DoctorFlags>();
    CLI::App* command = app.add_subcommand("doctor", "Is this machine fit to be a kiosk?");
    add_data_flags(*command, flags->which);
    command->add_flag("--json", flags->json, "For machines");
    add_language_flag(*command, flags->language);
    command->callback([flags, &context] { context.exit_code = examine(*flags, context.clock); });
}

} // namespace commands
