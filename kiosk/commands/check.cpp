#include "app/options.h"
#include "app/picture_check.h"
#include "app/status.h"
#include "commands/commands.h"
#include "content/reader.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>

namespace commands {

namespace {

std::string count(size_t n, const char* one, const char* many) {
    return std::to_string(n) + " " + (n == 1 ? one : many);
}

std::string summary(const content::Reading& reading) {
    const content::Content& c = reading.content;
    std::string languages;
    for (const content::Language& language : c.settings.languages)
        languages += (languages.empty() ? "" : ", ") + language;
    return count(c.slides.size(), "slide", "slides") + ", " +
           count(c.people.size(), "person", "people") + ", " +
           count(c.idea_form.categories.size(), "category", "categories") + ", languages " +
           languages;
}

nlohmann::json as_json(const content::Reading& reading) {
    nlohmann::json problems = nlohmann::json::array();
    for (const base::Problem& problem : reading.problems)
        problems.push_back(app::to_json(problem));
    return {{"slides", reading.content.slides.size()},
            {"people", reading.content.people.size()},
            {"categories", reading.content.idea_form.categories.size()},
            {"languages", reading.content.settings.languages},
            {"problems", problems}};
}

int check(const std::string& folder, bool json) {
    const content::Reading reading = content::read_folder(
        folder, [&](const std::string& path) { return app::judge_picture(folder, path); });
    if (!reading.folder_found) {
        std::fprintf(stderr, "expo-kiosk: there is no content folder %s\n", folder.c_str());
        return 2;
    }
    if (json) {
        std::printf("%s\n", as_json(reading).dump(2).c_str());
    } else {
        for (const base::Problem& problem : reading.problems)
            std::fputs(base::to_text(problem).c_str(), stdout);
        std::printf("%s%s: %s\n", reading.problems.empty() ? "" : "\n", folder.c_str(),
                    summary(reading).c_str());
        if (!reading.problems.empty())
            std::printf("%s to look at.\n",
                        count(reading.problems.size(), "problem", "problems").c_str());
    }
    return reading.problems.empty() ? 0 : 1;
}

} // namespace

void add_check(CLI::App& app, Context& context) {
    auto folder = std::make_shared<std::string>(app::default_options().content.string());
    auto json = std::make_shared<bool>(false);
    CLI::App* command =
        app.add_subcommand("check", "Read a content folder and say what is wrong with it");
    command->add_option("folder", *folder, "The content folder")->capture_default_str();
    command->add_flag("--json", *json, "For machines");
    command->footer("Exit code: 0 all is well, 1 there are problems, 2 there is no such folder.");
    command->callback([=, &context] { context.exit_code = check(*folder, *json); });
}

} // namespace commands
