#include "app/status.h"
#include "commands/commands.h"
#include "commands/data_folder.h"
#include "commands/say.h"
#include "ideas/box.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>

namespace commands {

namespace {

std::string in_one_line(std::string text) {
    for (char& c : text)
        if (c == '\n' || c == '\t') c = ' ';
    return text;
}

void print(const std::vector<ideas::Idea>& all) {
    for (const ideas::Idea& idea : all)
        std::printf("%s  %s  %-8s %-2s  %-12s  %s\n", base::to_iso(idea.created).c_str(),
                    idea.id.c_str(), ideas::to_text(idea.status), idea.language.c_str(),
                    idea.category.c_str(), in_one_line(idea.text).c_str());
    std::printf("%zu ideas\n", all.size());
}

int list(const DataFlags& which, bool json) {
    const auto options = options_from(which);
    if (!options) return fail(options.error());
    auto box = ideas::Box::open_read_only(app::box_of(*options));
    if (!box) return fail(box.error());
    const auto all = (*box)->list();
    if (!all) return fail(all.error());
    if (!json) {
        print(*all);
        return 0;
    }
    nlohmann::json array = nlohmann::json::array();
    for (const ideas::Idea& idea : *all)
        array.push_back(app::to_json(idea));
    std::printf("%s\n", array.dump(2).c_str());
    return 0;
}

} // namespace

void add_ideas(CLI::App& app, Context& context) {
    auto data = std::make_shared<DataFlags>();
    auto json = std::make_shared<bool>(false);
    CLI::App* command = app.add_subcommand("ideas", "The ideas that visitors have sent");
    command->require_subcommand(1);
    CLI::App* listing = command->add_subcommand("list", "Every idea on this kiosk, oldest first");
    add_data_flags(*listing, *data);
    listing->add_flag("--json", *json, "One array of objects, for machines");
    listing->callback([=, &context] { context.exit_code = list(*data, *json); });
}

} // namespace commands
