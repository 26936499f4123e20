#include "app/content_swap.h"
#include "commands/commands.h"
#include "commands/data_folder.h"
#include "commands/progress.h"
#include "commands/say.h"

#include <cstdio>
#include <memory>

namespace commands {

namespace {

struct ContentFlags {
    std::string from;
    std::string content;
    std::string config;
    std::string language = "en";
};

base::Result<std::filesystem::path> folder_of(const ContentFlags& flags) {
    if (!flags.content.empty()) return std::filesystem::path(flags.content);
    const auto options = options_from(DataFlags{"", flags.config});
    if (!options) return tl::unexpected(options.error());
    return options->content;
}

int say(const base::Result<void>& done, const base::Words& said, const ContentFlags& flags) {
    if (!done) return fail(done.error(), flags.language);
    std::printf("%s\n", said.in(flags.language).c_str());
    return 0;
}

int bring(const ContentFlags& flags, const base::Clock& clock) {
    const auto folder = folder_of(flags);
    if (!folder) return fail(folder.error(), flags.language);
    app::SwapResult done;
    show_progress(clock, flags.language, [&](const app::TellHowFar& tell) {
        done = app::bring_in(flags.from, *folder, tell);
    });
    return say(
        done.map_error([](const app::SwapFailure& failure) { return failure.problem; }),
        base::filled({"{from} is shown now. What was there before is kept in {before}.",
                      "{from} visas nu. Det som fanns förut är sparat i {before}."},
                     {{"from", flags.from}, {"before", app::content_before(*folder).string()}}),
        flags);
}

int back(const ContentFlags& flags) {
    const auto folder = folder_of(flags);
    if (!folder) return fail(folder.error(), flags.language);
    return say(app::go_back(*folder),
               {"The content from before is shown again.", "Det tidigare innehållet visas igen."},
               flags);
}

} // namespace

void add_content(CLI::App& app, Context& context) {
    auto flags = std::make_shared<ContentFlags>();
    CLI::App* content = app.add_subcommand("content", "Exchange the whole content folder at once");
    content->require_subcommand(1);
    const auto add = [&](const char* name, const char* help) {
        CLI::App* command = content->add_subcommand(name, help);
        command->add_option("--content", flags->content, "The content folder that is shown");
        command->add_option("--config", flags->config, "This machine's settings, a TOML file");
        add_language_flag(*command, flags->language);
        return command;
    };
    CLI::App* bringing = add("bring", "Show a copy of this folder, if there is no error in it");
    bringing->add_option("folder", flags->from, "The folder to bring in, as on a stick")
        ->required();
    bringing->callback([=, &context] { context.exit_code = bring(*flags, context.clock); });
    add("back", "Show again what was there before")->callback([=, &context] {
        context.exit_code = back(*flags);
    });
}

} // namespace commands
