#include "commands/commands.h"
#include "commands/data_folder.h"
#include "commands/say.h"
#include "ideas/hub_schema.h"

#include <cinttypes>
#include <cstdio>
#include <memory>

namespace commands {

namespace {

struct HubFlags {
    std::string url;
    std::string config;
    std::string prefix = "expo";
    std::string moderation = "before";
    std::string language = "en";
};

// --url, else the config's.
base::Result<std::string> url_of(const HubFlags& flags) {
    if (!flags.url.empty()) return flags.url;
    const auto options = options_from(DataFlags{"", flags.config});
    if (!options) return tl::unexpected(options.error());
    if (!options->hub.url.empty()) return options->hub.url;
    return base::failure({"No hub has been named.", "Inget nav är angivet."},
                         {"Give its address with --url, or the machine's settings with --config.",
                          "Ge adressen med --url, eller maskinens inställningar med --config."});
}

int init(const HubFlags& flags) {
    const auto url = url_of(flags);
    if (!url) return fail(url.error(), flags.language);
    const auto steps = ideas::read_hub_steps(app::assets_folder() / "hub");
    if (!steps) return fail(steps.error(), flags.language);
    const auto laid = ideas::lay_hub(*url, *steps, {flags.prefix, flags.moderation == "after"});
    if (!laid) return fail(laid.error(), flags.language);
    std::printf("%s Roles: %s_kiosk, %s_moderator, %s_owner.\n",
                *laid ? "The hub's database is prepared." : "The hub's database is up to date.",
                flags.prefix.c_str(), flags.prefix.c_str(), flags.prefix.c_str());
    return 0;
}

int status(const HubFlags& flags) {
    const auto url = url_of(flags);
    if (!url) return fail(url.error(), flags.language);
    const auto view = ideas::look_at_hub(*url);
    if (!view) return fail(view.error(), flags.language);
    if (view->step != ideas::hub_step_known)
        return fail(ideas::wrong_step(view->step, view->place), flags.language);
    std::printf("%s, step %d, %s\n", view->place.c_str(), view->step,
                view->encrypted ? "encrypted" : "not encrypted");
    std::printf("as %s: %s%s\n", view->login.c_str(),
                view->kiosk ? "may write ideas" : "may not write ideas",
                view->moderator ? ", may moderate" : "");
    std::printf("%" PRId64 " shown", view->shown);
    if (view->moderator) std::printf(", %" PRId64 " pending", view->pending);
    std::printf("\n");
    return 0;
}

} // namespace

void add_hub(CLI::App& app, Context& context) {
    auto flags = std::make_shared<HubFlags>();
    CLI::App* hub = app.add_subcommand("hub", "The database that many kiosks share");
    hub->require_subcommand(1);
    const auto add = [&](const char* name, const char* help) {
        CLI::App* command = hub->add_subcommand(name, help);
        command->add_option("--url", flags->url, "Its address: postgresql://user@host/name");
        command->add_option("--config", flags->config, "This machine's settings, a TOML file");
        add_language_flag(*command, flags->language);
        return command;
    };
    CLI::App* laying = add("init", "Lay its tables and roles; again after an update or a restore");
    laying->add_option("--prefix", flags->prefix, "What the roles' names begin with")
        ->capture_default_str();
    laying
        ->add_option("--moderation", flags->moderation,
                     "after: what kiosks show at once is shown at the hub, too")
        ->check(CLI::IsMember({"before", "after"}))
        ->capture_default_str();
    laying->callback([=, &context] { context.exit_code = init(*flags); });
    add("status", "Whether it is there, and what this login may do")->callback([=, &context] {
        context.exit_code = status(*flags);
    });
}

} // namespace commands
