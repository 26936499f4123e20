#include "app/new_card.h"
#include "app/options.h"
#include "commands/commands.h"
#include "commands/say.h"

#include <cstdio>
#include <memory>

namespace commands {

namespace {

struct NewFlags {
    std::string name;
    std::string content = app::default_options().content.string();
    std::string language = "en";
};

int make(app::CardKind kind, const NewFlags& flags) {
    const auto card = app::write_new_card(kind, flags.name, flags.content, app::assets_folder());
    if (!card) return fail(card.error(), flags.language);
    const base::Words said = base::filled(
        {"{file} is there.\n{next}\nTo see whether all is well: expo-kiosk check {folder}\n",
         "{file} finns nu.\n{next}\nSå ser du om allt stämmer: expo-kiosk check {folder} "
         "--language sv\n"},
        {{"file", (std::filesystem::path(flags.content) / *card).string()},
         {"next", app::after_new_card(kind)},
         {"folder", flags.content}});
    std::fputs(said.in(flags.language).c_str(), stdout);
    return 0;
}

} // namespace

void add_new(CLI::App& app, Context& context) {
    auto flags = std::make_shared<NewFlags>();
    CLI::App* command = app.add_subcommand("new", "Put a card to fill in into the content folder");
    command->require_subcommand(1);
    const auto add = [&](const char* name, const char* help, app::CardKind kind) {
        CLI::App* sub = command->add_subcommand(name, help);
        sub->add_option("name", flags->name, "Its headline, or the person's name")->required();
        sub->add_option("--content", flags->content, "The content folder")->capture_default_str();
        add_language_flag(*sub, flags->language);
        sub->callback([=, &context] { context.exit_code = make(kind, *flags); });
    };
    add("slide", "A slide of the campaign", app::CardKind::slide);
    add("person", "A person of the leadership team", app::CardKind::person);
    add("takeover", "A message shown instead of everything while its time lasts",
        app::CardKind::takeover);
}

} // namespace commands
